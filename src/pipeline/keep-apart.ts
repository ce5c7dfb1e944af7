// The three folders that a build works with, none of which may lie in another.
import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { codeOf } from '../code-of.ts';

export interface Folders {
  /** What the publisher edits. */
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** What becomes of whatever lies in it. */
const why: Readonly<Record<keyof Folders, string>> = {
  content: 'what is there is read as yours',
  out: 'all that is there is published',
  cache: 'a build removes there what it needs no longer',
};
const names = ['content', 'out', 'cache'] as const;

/** Throws where one of them lies in another, or would, once it is made; links are followed. */
export function keepApart(folders: Folders): void {
  for (const outer of names) {
    for (const inner of names) {
      if (inner === outer || !isIn(folders[inner], folders[outer])) continue;
      throw new Error(
        `${folders[inner]} lies in ${folders[outer]}, and ${why[outer]}. Name another folder with --${inner === 'content' ? outer : inner}.`,
      );
    }
  }
}

/** A folder lies in itself, too. */
function isIn(inner: string, outer: string): boolean {
  const path = relative(placeOf(outer), placeOf(inner));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Where links lead to, as far as the folder is there. */
function placeOf(folder: string): string {
  const path = resolve(folder);
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) return path;
    return join(placeOf(dirname(path)), basename(path));
  }
}
