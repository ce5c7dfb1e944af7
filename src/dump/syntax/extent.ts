// How far a piece of Markdown goes on over the lines below it: a heading, a text, what stands on a line behind a link.

import { parsePublished } from '../cards/phrases.ts';
import { isTruncationNote } from '../chrome.ts';
import { type Source, trimLine } from '../source.ts';
import { isTags, removeTags } from './tags.ts';

/** A long title goes on in the next lines, indented by two spaces more than the heading. */
export function continueHeading(source: Source, line: number, end: number): number {
  const indent = indentOf(source.line(line));
  let last = end;
  for (let next = line + 1; next < source.lines && next <= line + mostTitleLines; next++) {
    const below = source.line(next);
    const further = below.startsWith(indent) ? below.slice(indent.length) : '';
    if (!/^ {2,8}[^\s\-*#[]/.test(further)) break;
    last = trimLine(source, next).end;
  }
  return last;
}

function indentOf(line: string): string {
  return /^[ \t]{0,40}/.exec(line)?.[0] ?? '';
}

/** Where a line's rest ends: a tag or a date that is wrapped itself goes on below (`·Published on Sep 24,`, `2025`). */
export function endOfRest(source: Source, from: number, line: number): number {
  let { end } = trimLine(source, line);
  for (let next = line + 1; next < source.lines && next <= line + mostWraps; next++) {
    const text = source.text.slice(from, end);
    const below = trimLine(source, next);
    if (text.length > longestRest || below.text === '') break;
    const isOpenTag =
      text.lastIndexOf('<') > text.lastIndexOf('>') && /<[a-z][\w-]{0,10}$|<[a-z][^<>]{0,300}$/i.test(text);
    const word = removeTags(below.text.replace(/(?:<a\s|\[).*$/s, '')).trim();
    if (!isOpenTag && !isHalfDate(removeTags(text).trim(), word)) break;
    end = below.end;
  }
  return end;
}

function isHalfDate(text: string, below: string): boolean {
  if (!/^·/.test(text) || text.length > shortText) return false;
  if (parsePublished(text) !== null && !/^\d{4}$/.test(below)) return false;
  return parsePublished(`${text} ${below}`) !== null;
}

/** Plain lines run on until a blank line or until something else begins. */
export function continueText(
  source: Source,
  line: number,
  end: number,
  opensLink: (at: number) => boolean,
): number {
  let last = end;
  for (let next = line + 1; next < source.lines; next++) {
    const { text, start, end: nextEnd } = trimLine(source, next);
    // `- and find that` is prose with a dash, `- 3 authors` is not.
    if (
      text === '' ||
      isMarkup(text) ||
      isTruncationNote(text) ||
      /^(?:#{1,6}\s|[-*+•·](?:\s(?![a-z])|$)|<details\b)/.test(text)
    )
      break;
    if (text.startsWith('[') && opensLink(start)) break;
    last = nextEnd;
  }
  return last;
}

/** Anchors, fences, rules: syntax without words. */
export function isMarkup(text: string): boolean {
  if (isTags(text)) return true;
  return /^(?:<a (?:id|name)="[^"<>]{0,200}"(?: ?\/)?>(?:<\/a>)?|`{3,}\w{0,20}|-{3,}|_{3,}|={3,}|\*{3,})$/.test(
    text,
  );
}

// Three lines of 80 columns hold the longest title of the five dumps; hostile ones are longer.
const mostTitleLines = 200;
// A label with a date; longer texts are prose.
const shortText = 60;
// How many lines a wrapped tag or date may take, and how long what stands before it may be.
const mostWraps = 3;
export const longestRest = 400;
