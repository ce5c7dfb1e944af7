// Where a link that opens with `[` ends: `](address)` or `][number]`, perhaps many lines below.
//
// A damaged file may open a million links and close none, so every look ahead is remembered: the next
// closing mark and the next line that no link runs over are found once, and the whole is linear.
import { rememberNext } from '../../text/match-at.ts';

/** `inline` for `[text](address)`, `numbered` for `[text][12]`. */
export type LinkStyle = 'inline' | 'numbered';

export interface Link {
  /** Offsets of its text, without what opens and closes it. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly end: number;
  /** null for a number: the scraper's list of addresses is not part of the file. */
  readonly href: string | null;
}

/** The link that opens at an offset, or null. A heading's link holds no blank line. */
export type FindLink = (open: number, inHeading: boolean) => Link | null;

export function openLinks(text: string, style: LinkStyle): FindLink {
  const nextClose = rememberNext(text, style === 'inline' ? /\]\((?=\S)/g : /\] ?\[\d{1,6}\]/g);
  const nextStop = rememberNext(text, stop);
  const nextBlank = rememberNext(text, new RegExp(`${lineEnd}[ \\t]{0,40}${lineEnd}`, 'g'));
  let budget = looksPerCharacter * text.length;
  const depthAt = (from: number, close: number): number => {
    budget -= close - from;
    return budget > 0 ? measureDepth(text, from, close) : 0;
  };
  return (open, inHeading) => {
    if (text.charAt(open) !== '[' || (style === 'numbered' && isNumber(text, open))) return null;
    const box = style === 'inline' && !inHeading ? findBox(text, open) : null;
    if (box !== null) return box;
    const limit = Math.min(open + maxLink, nextStop(open), inHeading ? nextBlank(open) : text.length);
    let first: number | null = null;
    let at = open + 1;
    for (let tries = 0; tries < maxTries; tries++) {
      const close = nextClose(at);
      if (close >= limit) break;
      at = close + 2;
      if (text.charAt(close - 1) === '\\' || closesImage(text, open + 1, close)) continue;
      first ??= close;
      // A paper's address closes its own link, whatever brackets the author left open or closed.
      if (style === 'numbered' || paper.test(text.slice(close, close + 120)))
        return endOf(text, open, close, style);
      const depth = depthAt(open + 1, close);
      // `[2022] as …`: the bracket is closed before, and what ends here is another link.
      if (depth < 0) return null;
      if (depth === 0) return endOf(text, open, close, style);
      // A link in the text, `[… [code](…) …](…)`: the outer one ends further on.
    }
    return first === null ? null : endOf(text, open, first, style);
  };
}

/** A bracket alone on its line, a few words below it, and its address below those: `[`, `11`, `](…)`. */
function findBox(text: string, open: number): Link | null {
  const match = box.exec(text.slice(open, open + longestBox));
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return {
    textStart: open + 1,
    textEnd: open + match[1].length,
    end: open + match[0].length,
    href: match[2],
  };
}

/** `[12]` is the end of a link whose beginning is lost. */
function isNumber(text: string, open: number): boolean {
  return /^\[\d{1,6}\]/.test(text.slice(open, open + 9));
}

function endOf(text: string, open: number, close: number, style: LinkStyle): Link | null {
  const tail = text.slice(close, close + maxAddress);
  const match = (style === 'inline' ? inlineEnd : /^\] ?\[\d+\]/).exec(tail);
  if (match === null) return null;
  const href = match[1]?.replace(/\s+/g, '') ?? null;
  return { textStart: open + 1, textEnd: close, end: close + match[0].length, href };
}

/** How many brackets are open before the offset; below 0 once one was closed that had not been opened. */
function measureDepth(text: string, from: number, close: number): number {
  let depth = 0;
  for (let at = from; at < close; at++) {
    if (text.charAt(at - 1) === '\\') continue;
    if (text.charAt(at) === '[') depth++;
    else if (text.charAt(at) === ']' && --depth < 0) return depth;
  }
  return depth;
}

/** The bracket belongs to `![alt](src)` inside the link's text. */
function closesImage(text: string, from: number, close: number): boolean {
  const before = text.slice(Math.max(from, close - maxAlt), close);
  const image = before.lastIndexOf('![');
  return image !== -1 && !before.includes(']', image);
}

// What no link runs over, since there the link before was never closed: a heading, two blank lines, a
// link below a blank line, a line that is a bracket, a dot or an anchor.
const lineEnd = '(?:\\r?\\r\\n|\\n|\\r(?!\\r?\\n))';
const stop = new RegExp(
  `${lineEnd}(?:${[
    '#{1,6} (?=.{0,2}\\[)',
    `(?:[ \\t]{0,8}${lineEnd}){1,3}(?:#{1,6} |\\[(?!\\s))`,
    `(?:[ \\t]{0,8}${lineEnd}){2}`,
    '[[·][ \\t]{0,20}[\\r\\n]',
    '<a ',
  ].join('|')})`,
  'g',
);
// An address may be broken after a hyphen or a slash, as html2text does.
const inlineEnd =
  /^\]\(<?([^\s()<>]{1,2000}(?:(?<=[-/_=&?.])[ \t]{0,8}(?:\r?\r\n|\n|\r)[ \t]{0,8}[^\s()<>]{1,500}){0,3})>?(?: "[^"\n]{0,200}")?\)/;
const box =
  /^(\[[ \t]{0,8}[\r\n](?:[^[\]]|!\[[^\]\r\n]{0,200}\]\([^()\s]{0,300}\)){0,400})\]\(([^\s()]{1,600})\)/;
const longestBox = 1200;
const paper = /^\]\([^\s()]{0,80}(?:\/|%2F)papers(?:\/|%2F)\d/i;
// How often a character may be looked at for brackets: real files need one look, hostile ones get these.
const looksPerCharacter = 8;
const maxLink = 20_000;
const maxAddress = 2_300;
const maxAlt = 400;
// A card shows five or six of its authors.
const maxTries = 16;
