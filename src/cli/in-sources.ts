// Places in the program that was built of the sources (launch.js), as a stack names them, told as places in the
// sources: who looks for a mistake has never seen the other file.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const builtPlace = /file:\/\/\S{1,1000}?\.js:\d{1,9}:\d{1,9}/g;

/** `at PaperPage (file:///…/paper.11ty-MPWYHMBW.js:229:16)` is `at PaperPage (templates/pages/paper.11ty.tsx:23:3)`. */
export function inSources(stack: string): string {
  return stack.replace(builtPlace, (place) => sourceOf(place) ?? place);
}

/** Null for what was not built. */
function sourceOf(place: string): string | null {
  const [, url = '', line, column] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
  try {
    const file = fileURLToPath(url);
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
    const found = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in found)) return null;
    const { originalSource, originalLine, originalColumn } = found;
    const source = relative('.', resolve(dirname(file), originalSource));
    return `${source}:${originalLine + 1}:${originalColumn + 1}`;
  } catch {
    return null;
  }
}
