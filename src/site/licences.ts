// The licences of other people's work that a site carries: its faces, and the libraries inside its scripts. They
// ask that their words go along.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Whose fonts and stylesheets are copied. */
const copied: readonly string[] = ['@fontsource/stix-two-text', 'katex'];

/** As one text; `inputs` are the files that scripts were bundled from. Throws where a package has no licence. */
export async function licencesOf(inputs: readonly string[]): Promise<string> {
  const bundled = inputs.flatMap((path) => packageOf(path) ?? []);
  const names = [...new Set([...copied, ...bundled])].sort();
  const texts = await Promise.all(names.map(licenceOf));
  return `This site is set in faces, and reads with scripts, that others made and let everybody use.\n\n${texts.join('\n\n')}`;
}

/** `…/node_modules/@scope/name/lib/x.js` is of `@scope/name`. */
function packageOf(path: string): string | null {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1] ?? null;
}

async function licenceOf(name: string): Promise<string> {
  const folder = join(modules, name);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`The package ${name} goes into the site and has no licence file.`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`;
}
