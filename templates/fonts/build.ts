// Makes the site's font files: STIX Two Text in three styles, each cut into the alphabets that
// papers' titles, names and abstracts use, so that a page in plain English fetches Latin alone.
//
// STIX Two Text was chosen beside Source Serif 4 and Newsreader by looking at abstracts full of
// formulas: its weight and its letters are the nearest to KaTeX's Computer Modern. The packaged font
// has proportional and tabular lining figures but neither old-style figures nor small capitals;
// the site therefore uses none, rather than imitations.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { alphabets, styles } from './faces.ts';

export interface FontFile {
  /** `text-400.latin.woff2`; styles/tokens/faces.css names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All font files, the same bytes for the same packages. Throws when a package's file is missing. */
export async function buildFonts(): Promise<readonly FontFile[]> {
  const files: FontFile[] = [];
  for (const style of styles) {
    for (const alphabet of alphabets) {
      const source = await readFile(packaged(`stix-two-text-${alphabet.name}-${style.packaged}.woff2`));
      const bytes = await subsetFont(source, characters(alphabet.ranges), {
        targetFormat: 'woff2',
        keepFeatures: ['ccmp', 'locl', 'liga', 'pnum', 'kern', 'mark', 'mkmk'],
      });
      files.push({ name: `text-${style.name}.${alphabet.name}.woff2`, bytes });
    }
  }
  return files;
}

const require = createRequire(import.meta.url);

function packaged(file: string): string {
  return require.resolve(`@fontsource/stix-two-text/files/${file}`);
}

function characters(ranges: readonly (readonly [number, number])[]): string {
  let text = '';
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  }
  return text;
}
