// Builds the package that holds `offprint/math`: one ES module with the weights in it, its types, and a manifest of its
// own. `npm run package` packs it.
//
// No code of the site is in it, and nothing is installed with it: what the site needs is not what the engine needs. The
// project itself exports the same module, built as it is packed (`prepack`), for who installs the project.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import manifest from '../../../package.json' with { type: 'json' };
import { licencesOfModule } from '../../site/licences.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const out = process.argv[2] ?? here('../../../dist');
const folder = join(out, 'math');

/** Weights are deflated anew, since no small library unpacks what they are packed by here. */
const weights: Plugin = {
  name: 'weights',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.weights\.br$/ }, async ({ path }) => {
      const bytes = brotliDecompressSync(await readFile(path));
      return { contents: deflateRawSync(bytes, { level: 9 }), loader: 'binary' };
    });
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const { metafile } = await build({
  entryPoints: [here('./math.ts')],
  outfile: join(folder, 'index.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'inline',
  metafile: true,
  plugins: [weights],
});
await copyFile(here('./declared.d.ts'), join(folder, 'index.d.ts'));
await writeFile(join(folder, 'LICENSES.txt'), await licencesOfModule(Object.keys(metafile.inputs)));
await writeManifest();
await writeReadme();
await copyFile(here('../../../LICENSE'), join(out, 'LICENSE'));

async function writeManifest(): Promise<void> {
  const { name, version, license, type, engines } = manifest;
  const description = 'Finds the mathematics in scraped abstracts, and rebuilds its LaTeX.';
  const exports = { './math': { types: './math/index.d.ts', default: './math/index.js' } };
  const written = { name, version, description, license, type, engines, exports };
  await writeFile(join(out, 'package.json'), `${JSON.stringify(written, null, 2)}\n`);
}

/** What the project's own says of the engine. */
async function writeReadme(): Promise<void> {
  const readme = await readFile(here('../../../README.md'), 'utf8');
  const [part] = /^### The engine for mathematics by itself\n[\s\S]*?(?=^##)/m.exec(readme) ?? [];
  if (part === undefined) throw new Error('README.md says nothing of the engine for mathematics by itself.');
  await writeFile(join(out, 'README.md'), part.replace('###', '#'));
}
