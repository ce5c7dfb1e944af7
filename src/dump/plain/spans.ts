// The lines of a plain list, each as what it is before titles and abstracts are told apart.

import { parseDate, parseDay } from '../../paper/dates.ts';
import { parseBadges } from '../cards/badges.ts';
import { parseAuthorsCount, parsePublished, parseUpvotes } from '../cards/phrases.ts';
import {
  asksForMail,
  countGluedChrome,
  isChrome,
  isInvitation,
  isPageHead,
  isRule,
  isTruncationNote,
} from '../chrome.ts';
import { isScholarLine, scholarId } from '../citations.ts';
import { isInMailFoot } from '../mail-foot.ts';
import { removeControls } from '../mend/unseen.ts';
import { readArxivId } from '../records/values.ts';
import { endsInStop, scoreAbstract } from '../score-abstract.ts';
import { type Source, trimLine } from '../source.ts';
import { findPrinted, sentenceGoesOn } from './printed.ts';
import { countStamp, isStamp } from './stamps.ts';

/** A line, or the part of it that is not furniture, without white space around it. */
export interface PlainSpan {
  readonly kind: 'chrome' | 'stamp' | 'date' | 'meta' | 'address' | 'truncated' | 'text';
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
export function* findSpans(source: Source): Generator<PlainSpan> {
  const head = findListHead(source);
  const page = openPages(source, findPrinted(source));
  let inHeader = true;
  // A second page may stand below the first.
  let [isBelowHead, isBelowInvitation] = [false, false];
  let lastText = -1;
  for (let line = source.first; line < source.lines; line++) {
    const { text, start } = trimLine(source, line);
    if (text === '' || isOnlyControls(text)) continue;
    const at = page(line, text);
    const added = at.isPrinted ? 'chrome' : isStamp(source, line, text) ? 'stamp' : null;
    isBelowHead ||= added === null && isPageHead(text);
    const mayBeGlued = inHeader || isBelowHead || isBelowInvitation;
    isBelowInvitation = asksForMail(text);
    const glued = countStamp(text) || (mayBeGlued ? countGluedChrome(text) : 0);
    // `Models` right below a line may be that line's last word.
    const isWord = lastText === line - 1 && lastText !== -1 && !text.includes(' ');
    const isFurniture =
      line < head || (isChrome(text) && !isWord) || isInMailFoot(source, line) || glued === text.length;
    const kind = added ?? (isFurniture ? 'chrome' : tellWhole(source, line, text, inHeader || isBelowHead));
    if (kind !== null) {
      yield { kind, ...at, start, text };
      continue;
    }
    [inHeader, isBelowHead, lastText] = [false, false, line];
    for (const { kind, from, to } of partLine(source, line, text, glued))
      yield { kind, ...at, start: start + from, text: text.slice(from, to) };
  }
}

/** What a line is that has no words of a title or an abstract; null for one that has. */
function tellWhole(source: Source, line: number, text: string, mayBeDate: boolean): PlainSpan['kind'] | null {
  if (isRule(text)) return 'chrome';
  if (mayBeDate && parseDay(text) !== null) return 'date';
  if (isTruncationNote(text)) return 'truncated';
  if (isMeta(text)) return 'meta';
  const isAddress =
    parseAddressLine(text) !== null || isScholarLine(text) || isBelowTitle(text, source, line);
  return isAddress ? 'address' : null;
}

/** Furniture and a date that are glued to the words, these, and the paper's address behind a title. */
function partLine(
  source: Source,
  line: number,
  text: string,
  glued: number,
): readonly { readonly kind: PlainSpan['kind']; readonly from: number; readonly to: number }[] {
  const dated = glued + (glued > 0 ? countGluedDate(text.slice(glued)) : 0);
  const titled = dated + endOfTitle(text.slice(dated), source, line);
  const rest = text.length - text.slice(titled).trimStart().length;
  const pieces = [
    { kind: 'chrome', from: 0, to: glued },
    { kind: 'date', from: glued, to: dated },
    { kind: 'text', from: dated, to: titled },
    { kind: 'address', from: rest, to: text.length },
  ] as const;
  return pieces.filter(({ from, to }) => to > from);
}

/**
 * Where the list begins, since a scraper may write lines of its own above the page: the line of the page's invitation to
 * subscribe, if no abstract stands above; else the first.
 */
export function findListHead(source: Source): number {
  const last = Math.min(source.lines, source.first + headerLines);
  for (let line = source.first; line < last; line++) {
    const text = source.line(line);
    if (isInvitation(text)) return line;
    if (scoreAbstract(text.trim()) > 0) break;
  }
  return source.first;
}

type Place = Pick<PlainSpan, 'line' | 'row' | 'isBelowPage' | 'isPrinted'>;

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

/** How many characters of a date stand before the title: 6 in `Mar 11Sparse Flows`. */
function countGluedDate(text: string): number {
  const date = /^[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?=$|[^\d\s,])/.exec(text)?.[0] ?? '';
  return parseDate(date) === null ? 0 : date.length;
}

/** NULs and the like alone: nothing to read, as blank as a space. */
function isOnlyControls(text: string): boolean {
  return text.length <= 1000 && removeControls(text).trim() === '';
}

/** An address of whatever site, right below the one line above it, which is as short as titles are. */
function isBelowTitle(text: string, source: Source, line: number): boolean {
  if (!/^[<([]?https?:\/\/\S{4,1000}$/.test(text) || line === source.first) return false;
  const title = source.line(line - 1).trim();
  const isFirst = line - 1 === source.first || source.line(line - 2).trim() === '';
  return (
    isFirst &&
    title !== '' &&
    scoreAbstract(title) < 0 &&
    !/(?:[:,]|\b(?:at|in|on|from|see|via|is))$/i.test(title.slice(-8))
  );
}

/**
 * Where the title on a line ends, behind which the paper's address stands: `Sparse Flows (https://arxiv.org/abs/2410.05434)`. An
 * abstract may end so as well, or its first line, but that goes on from the line above or in the next.
 */
function endOfTitle(text: string, source: Source, line: number): number {
  if (text.length > longestTitle + longestAddress || !text.includes('://')) return text.length;
  const [whole, title = '', address = ''] =
    /^(.*[^\s.,:;—–|-])(?:\s{1,4}[—–|-])?\s{1,4}([<([]?\s?https?:\/\/\S{1,1000})$/.exec(text) ?? [];
  if (whole === undefined || title.length > longestTitle || parseAddressLine(address) === null)
    return text.length;
  const [above, below] = [line - 1, line + 1].map((one) =>
    one < source.first || one >= source.lines ? '' : source.line(one).trim(),
  );
  const isFirst = above === '' || endsInStop(above ?? '') || parseAddressLine(above ?? '') !== null;
  return isFirst && !sentenceGoesOn(text, below ?? '') ? title.length : text.length;
}

/**
 * The id of a paper whose address stands alone, or itself: `https://arxiv.org/abs/2410.05434`, `<https://arxiv.org/abs/…>`, `Link:
 * arxiv.org/abs/…`; or whose line of Google Scholar's stands there.
 */
export function parseAddressLine(line: string): string | null {
  // What parts it from a title.
  const written = line.replace(/^[—–|-]\s{1,4}(?=\S)/, '');
  const stated = statedId.exec(written.slice(0, longestAddress))?.[1];
  if (stated !== undefined) return stated;
  const text =
    /^(?:<\s?(.*[^>\s])\s?>|\(\s?(.*[^)\s])\s?\)|\[\s?(.*[^\]\s])\s?\])$/
      .exec(written.slice(0, longestAddress))
      ?.slice(1)
      .find((one) => one !== undefined) ?? written;
  const [, scheme, rest] =
    /^(?:[\p{L} ]{1,20}: ?)?(https?:\/\/)?((?:www\.)?\w[\w.-]{1,60}\.\w{2,10}\/\S{1,1000})$/u.exec(text) ??
    [];
  if (rest === undefined) return scholarId(written);
  const href = `${scheme ?? 'https://'}${rest}`;
  return readArxivId(href);
}

/** What a page copied by hand holds beside titles and abstracts: counts, dots, dates. */
function isMeta(text: string): boolean {
  if (text.length > 40) return false;
  return (
    /^[·•|]$/.test(text) ||
    pictured.test(text) ||
    parseAuthorsCount(text) !== null ||
    parsePublished(text) !== null ||
    parseUpvotes(text.replace(/^↑\s?(?=\d)/, '')) !== null ||
    parseBadges(text) !== null
  );
}

/** A picture and a count, `❤ 24`, as often as one likes: no words. */
const pictured = /^(?:\p{Extended_Pictographic}\uFE0F?\s{0,2}\d[\d.,]{0,9}[kM]?\s{0,3}){1,8}$/u;
/** `arXiv:2410.05434v1 [cs.LG] 7 Oct 2024`, as it stands on papers; `2410.05434`. */
const statedId =
  /^(?:arXiv: ?)?(\d{4}\.\d{4,5})(?:v\d{1,2})?(?: \[[\w.-]{2,20}\])?(?: \d{1,2} \p{L}{3,9} \d{4})?$/iu;
const longestTitle = 430;
// Mails lead to papers by way of others.
const longestAddress = 1060;
const headerLines = 100;
