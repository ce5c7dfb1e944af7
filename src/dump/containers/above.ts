// What the publisher says of a file stands above whatever that is: of a mail, of a page that shows a text, of an answer.
import { readFrontMatter } from '../front-matter/read.ts';
import { openSource, type Source, skipBlank } from '../source.ts';

/** Length of the front matter at the very beginning, with the blank lines below it; 0 where there is none. */
export function lengthOfFrontMatter(text: string): number {
  const source = openSource(text.slice(0, longest));
  return source.start(firstBelow(source));
}

/** The same in lines. */
export function linesOfFrontMatter(text: string): number {
  return firstBelow(openSource(text.slice(0, longest)));
}

function firstBelow(source: Source): number {
  const { next } = readFrontMatter(source);
  return next === 0 ? 0 : skipBlank(source, next);
}

const longest = 8192;
