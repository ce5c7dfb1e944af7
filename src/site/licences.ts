// The licences of other people's work that goes out with ours: a site's faces, and the libraries inside its scripts
// and inside the package. They ask that their words go along.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Whose fonts and stylesheets are copied into a site. */
const copied: readonly string[] = ['@fontsource/stix-two-text', 'katex'];

/** Of a site, as one text; `inputs` are the files that its scripts were bundled from. */
export function licencesOfSite(inputs: readonly string[]): Promise<string> {
  const opening =
    'This site is set in faces, and reads with scripts, that others made and let everybody use.';
  return licencesOf(opening, [...copied, ...packagesOf(inputs)]);
}

/** Of a module, as one text; `inputs` are the files that it was bundled from. */
export function licencesOfModule(inputs: readonly string[]): Promise<string> {
  return licencesOf('In this module is work that others made and let everybody use.', packagesOf(inputs));
}

/** Throws where a package has no licence. */
async function licencesOf(opening: string, packages: readonly string[]): Promise<string> {
  const texts = await Promise.all([...new Set(packages)].sort().map(licenceOf));
  return `${opening}\n\n${texts.join('\n\n')}`;
}

function packagesOf(inputs: readonly string[]): readonly string[] {
  return inputs.flatMap((path) => packageOf(path) ?? []);
}

/** `…/node_modules/@scope/name/lib/x.js` is of `@scope/name`. */
function packageOf(path: string): string | null {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1] ?? null;
}

async function licenceOf(name: string): Promise<string> {
  const folder = join(modules, name);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  if (file === undefined)
    throw new Error(`The package ${name} goes out with the project and has no licence file.`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`;
}
