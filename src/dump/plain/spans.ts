// The lines of a plain list, each as what it is before titles and abstracts are told apart.

import { parseArxivAddress, parsePaperId } from '../../paper/arxiv.ts';
import { parseDate } from '../../paper/dates.ts';
import { parseAuthorsCount, parsePublished, parseUpvotes } from '../cards/phrases.ts';
import { countGluedChrome, isChrome, isPageHead, isTruncationNote } from '../chrome.ts';
import { removeControls } from '../mend/marks.ts';
import type { Source } from '../source.ts';
import { findListHead } from './head.ts';
import { findPrinted, sentenceGoesOn } from './printed.ts';

/** A line, or the part of it that is not furniture, without white space around it. */
export interface Span {
  readonly kind: 'chrome' | 'date' | 'meta' | 'address' | 'truncated' | 'text';
  /** 0-based. */
  readonly line: number;
  /** The line that it would be without those between pages. */
  readonly row: number;
  /** A page ends above, and nothing says that the text goes on. */
  readonly isBelowPage: boolean;
  /** A printer's own: a text may go on below it. */
  readonly isPrinted: boolean;
  readonly start: number;
  readonly text: string;
}

/** Every line that is not blank. The page's date stands between the furniture and the first title. */
export function* findSpans(source: Source): Generator<Span> {
  const head = findListHead(source);
  const printed = findPrinted(source);
  const page = openPages(source, printed);
  let inHeader = true;
  // A second page may stand below the first.
  let isBelowHead = false;
  let lastText = -1;
  for (let line = source.first; line < source.lines; line++) {
    const raw = source.line(line);
    const text = raw.trim();
    if (text === '' || isOnlyControls(text)) continue;
    const start = source.start(line) + raw.indexOf(text.charAt(0));
    const at = page(line, text);
    if (at.isPrinted) {
      yield { kind: 'chrome', ...at, start, text };
      continue;
    }
    const glued = countStamp(text) || (inHeader ? countGluedChrome(text) : 0);
    // `Models` right below a line may be that line's last word.
    const isWord = lastText === line - 1 && lastText !== -1 && !text.includes(' ');
    if (isPageHead(text)) isBelowHead = true;
    if (line < head || (isChrome(text) && !isWord) || glued === text.length || isRule(text))
      yield { kind: 'chrome', ...at, start, text };
    else if ((inHeader || isBelowHead) && parseDate(text) !== null)
      yield { kind: 'date', ...at, start, text };
    else if (isTruncationNote(text)) yield { kind: 'truncated', ...at, start, text };
    else if (isMeta(text)) yield { kind: 'meta', ...at, start, text };
    else if (parseAddressLine(text) !== null) yield { kind: 'address', ...at, start, text };
    else {
      inHeader = false;
      lastText = line;
      isBelowHead = false;
      if (glued > 0) yield { kind: 'chrome', ...at, start, text: text.slice(0, glued) };
      const dated = glued + (glued > 0 ? countGluedDate(text.slice(glued)) : 0);
      if (dated > glued) yield { kind: 'date', ...at, start: start + glued, text: text.slice(glued, dated) };
      if (dated < text.length) yield { kind: 'text', ...at, start: start + dated, text: text.slice(dated) };
    }
  }
}

type Place = Pick<Span, 'line' | 'row' | 'isBelowPage' | 'isPrinted'>;

/** Where lines stand once what a printer added is taken out. */
function openPages(source: Source, printed: ReadonlySet<number>): (line: number, text: string) => Place {
  let removed = 0;
  let [above, aboveLine, isBelow] = ['', source.first, false];
  return (line, text) => {
    if (printed.has(line)) {
      isBelow = true;
      return { line, row: line - removed, isBelowPage: false, isPrinted: true };
    }
    const isBelowPage = isBelow && !sentenceGoesOn(above, text);
    // Blank lines around the end of a page are the page's.
    if (isBelow) removed += line - aboveLine - 1;
    [above, aboveLine, isBelow] = [text, line, false];
    return { line, row: line - removed, isBelowPage, isPrinted: false };
  };
}

/** How many characters say when who wrote it, in a chat that was saved: 24 in `04/03/2025, 09:00 - Bo: Sparse Flows`. */
function countStamp(text: string): number {
  return /\d/.test(text.charAt(0) === '[' ? text.charAt(1) : text.charAt(0))
    ? (stamp.exec(text)?.[0].length ?? 0)
    : 0;
}

/** How many characters of a date stand before the title: 6 in `Mar 11Sparse Flows`. */
function countGluedDate(text: string): number {
  const date = /^[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?=$|[^\d\s,])/.exec(text)?.[0] ?? '';
  return parseDate(date) === null ? 0 : date.length;
}

/** `----`, `* * *`, `=====`: drawn between papers, or below a title. */
function isRule(text: string): boolean {
  return text.length <= longestRule && /^([-=_*~#+—─━])(?: ?\1){2,}$/.test(text);
}

/** NULs and the like alone: nothing to read, as blank as a space. */
function isOnlyControls(text: string): boolean {
  return text.length <= 1000 && removeControls(text).trim() === '';
}

/** The id of a paper whose address stands on a line alone: `https://arxiv.org/abs/2410.05434`, `Link: arxiv.org/abs/…`. */
export function parseAddressLine(text: string): string | null {
  const [, scheme, rest] =
    /^(?:[\p{L} ]{1,20}: ?)?(https?:\/\/)?((?:www\.)?\w[\w.-]{1,60}\.\w{2,10}\/\S{1,240})$/u.exec(text) ?? [];
  if (rest === undefined) return null;
  const href = `${scheme ?? 'https://'}${rest}`;
  return parsePaperId(href) ?? parseArxivAddress(href);
}

/** What a page copied by hand holds beside titles and abstracts: counts, dots, dates. */
function isMeta(text: string): boolean {
  if (text.length > 40) return false;
  return (
    /^[·•|]$/.test(text) ||
    pictured.test(text) ||
    parseAuthorsCount(text) !== null ||
    parsePublished(text) !== null ||
    parseUpvotes(text.replace(/^(?:▲|△|👍|⬆️?|↑)\s?(?=\d)/u, '')) !== null
  );
}

/** A picture and a count, `❤ 24`, as often as one likes: no words. */
const pictured = /^(?:\p{Extended_Pictographic}\uFE0F?\s{0,2}\d[\d.,]{0,9}[kM]?\s{0,3}){1,8}$/u;
const stamp =
  /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]?(?: -)? [^:\d][^:]{0,40}: (?=\S)/i;
const longestRule = 200;
