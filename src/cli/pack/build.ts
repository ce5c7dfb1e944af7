// Builds the package that holds `offprint/math`: one ES module, its types, the weights beside it, and a manifest of
// its own. `npm run package` packs it.
//
// No code of the site is in it, and nothing is installed with it: what the site needs is not what the engine needs. The
// project itself exports the same module, built as it is packed (`prepack`), for who installs the project.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import manifest from '../../../package.json' with { type: 'json' };
import { cnnFile } from '../../math/detect/cnn/load.ts';
import { detectorFile } from '../../math/detect/load.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const out = process.argv[2] ?? here('../../../dist');
const folder = join(out, 'math');

await rm(out, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [here('./math.ts')],
  outfile: join(folder, 'index.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'inline',
  external: ['node:*'],
});
await copyFile(here('./declared.d.ts'), join(folder, 'index.d.ts'));
await writeWeights('detector.bin', detectorFile);
await writeWeights('cnn.bin', cnnFile);
await writeManifest();
for (const name of ['README.md', 'LICENSE']) await copyFile(here(`../../../${name}`), join(out, name));

async function writeManifest(): Promise<void> {
  const { name, version, license, type, engines } = manifest;
  const description = 'Finds the mathematics in scraped abstracts, and rebuilds its LaTeX.';
  const exports = { './math': { types: './math/index.d.ts', default: './math/index.js' } };
  const written = { name, version, description, license, type, engines, exports };
  await writeFile(join(out, 'package.json'), `${JSON.stringify(written, null, 2)}\n`);
}

async function writeWeights(name: string, from: URL): Promise<void> {
  const bytes = brotliDecompressSync(await readFile(from));
  await writeFile(join(folder, name), deflateRawSync(bytes, { level: 9 }));
}
