// Our own fonts, subset once and kept: subsetting takes longer than all the pages of a small site.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { buildFonts, type FontFile } from '../../templates/fonts/build.ts';
import { keyLength, readShard, writeShard } from './render/shard.ts';

/** `cache` holds the fonts as one checked record, named after what made them. */
export async function writeFonts(folder: string, cache: string): Promise<void> {
  const fonts = await keptFonts(cache);
  await Promise.all(fonts.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
}

async function keptFonts(cache: string): Promise<readonly FontFile[]> {
  const file = join(cache, `${await fontsVersion()}.bin`);
  const kept = (await readShard(file)).get(recordKey);
  if (kept !== undefined) return deserialize(kept);
  const fonts = await buildFonts();
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeShard(file, new Map([[recordKey, serialize(fonts)]]));
  return fonts;
}

const recordKey = '0'.repeat(keyLength * 2);

async function fontsVersion(): Promise<string> {
  const hash = createHash('sha256');
  const folder = fileURLToPath(new URL('../../templates/fonts/', import.meta.url));
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)));
  const require = createRequire(import.meta.url);
  for (const name of ['@fontsource/stix-two-text', 'subset-font']) {
    hash.update(JSON.stringify(require(`${name}/package.json`).version));
  }
  return hash.digest('hex').slice(0, 16);
}
