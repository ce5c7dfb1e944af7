// A site that was built, as what measures one is told of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from '@commander-js/extra-typings';

/** For an argument that names the folder of one. */
export function builtSite(folder: string): string {
  if (existsSync(join(folder, 'search', 'index', 'index.json'))) return folder;
  throw new InvalidArgumentError(`No site was built in ${folder}; npm run build -- --out FOLDER builds one.`);
}
