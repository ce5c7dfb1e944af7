// Our own fonts, subset once and kept: subsetting takes longer than all the pages of a small site.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { buildFonts, type FontFile } from '../../templates/fonts/build.ts';
import type { RecordCache } from '../reading/index.ts';

export async function writeFonts(folder: string, cache: RecordCache): Promise<void> {
  const fonts = await keptFonts(cache);
  await Promise.all(fonts.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
}

async function keptFonts(cache: RecordCache): Promise<readonly FontFile[]> {
  const kept = cache.get('fonts');
  if (kept !== undefined) return deserialize(kept);
  const fonts = await buildFonts();
  cache.set('fonts', serialize(fonts));
  return fonts;
}
