// Builds `offprint/math` for the package: one ES module, its types, and the weights beside it.
//
// `npm pack` runs it (`prepack`). No code of the site is in it, and nothing has to be installed with it.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { cnnFile } from '../../math/detect/cnn/load.ts';
import { detectorFile } from '../../math/detect/load.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = process.argv[2] ?? here('../../../dist/math');

await rm(folder, { recursive: true, force: true });
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

async function writeWeights(name: string, from: URL): Promise<void> {
  const bytes = brotliDecompressSync(await readFile(from));
  await writeFile(join(folder, name), deflateRawSync(bytes, { level: 9 }));
}
