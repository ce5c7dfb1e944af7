// What every title of a list begins or ends with alike is the list's, not the titles': bullets, quotation marks, pictures,
// `Paper 3: `, ` (12 upvotes)`, the time and the level before each line of a log. So it is with the abstracts.
import { parseBadges } from '../cards/badges.ts';
import { isReference } from '../citations.ts';
import { meaningOf } from '../records/meaning.ts';
import { unquote } from '../syntax/escapes.ts';
import type { Entry } from '../types.ts';

/** The entries without it; votes that stand behind every title are read. */
export function takeSharedEnds(listed: readonly Entry[]): readonly Entry[] {
  const entries = takePictures(listed);
  const titles = entries.map(({ title }) => title);
  const abstracts = entries.map(({ abstract }) => abstract);
  const [headOfTitle, tailOfTitle, headOfAbstract] = [
    findHead(titles),
    findTail(titles),
    findHead(abstracts),
  ];
  // What citations share says whose papers they are, and which.
  if (headOfTitle + tailOfTitle + headOfAbstract === 0 || titles.some(isReference)) return entries;
  return entries.map((entry) => {
    const title = cut(entry.title, headOfTitle, tailOfTitle);
    const abstract = cut(entry.abstract, headOfAbstract, 0);
    const votes = parseBadges(title.tail.replace(/[()[\]]/g, ' ').trim());
    return {
      ...entry,
      title: title.own,
      abstract: abstract.own,
      upvotes: entry.upvotes ?? votes?.upvotes ?? null,
    };
  });
}

/** `🚀 Two Cheap Clocks`, `🧭 Legends for Sparse Maps`: each has a picture of its own, or the same; or all have votes there, `🔥 48 `, or their ranks, `🔥 1 `. */
function takePictures(entries: readonly Entry[]): readonly Entry[] {
  const hasPictures = entries.length >= fewest && entries.every(({ title }) => picture.test(title));
  if (!hasPictures) return entries;
  const votes = entries.map(
    ({ title }) => parseBadges(votesFirst.exec(title)?.[0].trim() ?? '')?.upvotes ?? null,
  );
  const areRanks = votes.every((count, at) => count === at + 1);
  return entries.map((entry, at) =>
    votes.includes(null)
      ? { ...entry, title: entry.title.replace(picture, '') }
      : {
          ...entry,
          title: entry.title.replace(votesFirst, ''),
          upvotes: entry.upvotes ?? (areRanks ? null : (votes[at] ?? null)),
        },
  );
}

/** How many pieces of its beginning each text shares with all others; 0 where they may be the text's own words. */
function findHead(texts: readonly string[]): number {
  const all = texts.map(headPieces);
  for (let count = countShared(all); count > 0; count--) {
    const heads = all.map((pieces) => pieces.slice(0, count));
    if (heads.every(isApart) && isOfList(texts, heads)) return count;
  }
  return 0;
}

/** The head ends in a blank behind a mark, or in an opening quotation mark. */
function isApart(head: readonly string[]): boolean {
  const [mark = '', last = ''] = head.slice(-2);
  const end = head.length === 1 ? mark : last;
  return quotes.test(end) || (/^\s/.test(end) && /^[^\p{L}\p{N}\s]$/u.test(mark));
}

/** Bullets, quotation marks, a label, or numbers that differ. */
function isOfList(texts: readonly string[], pieces: readonly (readonly string[])[]): boolean {
  const heads = pieces.map((head) => head.join(''));
  const [first = ''] = heads;
  if (bullet.test(first)) return true;
  if (texts.length < fewest) return false;
  if (quotes.test(first)) return texts.every((text) => quotes.test(text.slice(-1)));
  const name = /^([\p{L} ]{2,20}?)\s{0,20}[:：=|.]\s{1,20}$/u.exec(first)?.[1];
  if (name !== undefined) return meaningOf(name) !== null;
  return /^\d{1,4}[.)]\s{1,20}$|\d.*[:)\]|>–—-]\s{1,20}$/.test(first) && new Set(heads).size === heads.length;
}

/** The same of the texts' ends: a mark and a number, behind a blank. */
function findTail(texts: readonly string[]): number {
  if (texts.length < fewest) return 0;
  const all = texts.map(tailPieces);
  for (let count = countShared(all); count > 0; count--) {
    const tails = all.map((pieces) => pieces.slice(0, count).reverse().join(''));
    if (tails.every((tail) => /^\s{1,20}[^\p{L}\p{N}\s].*\d/u.test(tail))) return count;
  }
  return 0;
}

function cut(text: string, head: number, tail: number): { readonly own: string; readonly tail: string } {
  const before = headPieces(text).slice(0, head).join('');
  const behind = tailPieces(text).slice(0, tail).reverse().join('');
  const own = text.slice(before.length, text.length - behind.length);
  return { own: (quotes.test(before) ? unquote(before + own) : own).trim(), tail: behind };
}

function countShared(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  const other = first.findIndex((piece, at) => all.some((pieces) => !isAlike(piece, pieces[at] ?? '')));
  return other === -1 ? first.length : other;
}

/** Numbers are alike, whatever they count. */
function isAlike(one: string, other: string): boolean {
  return one === other || (/^\d/.test(one) && /^\d/.test(other));
}

function headPieces(text: string): readonly string[] {
  return text.slice(0, longest).match(piece) ?? [];
}

/** The last comes first. */
function tailPieces(text: string): readonly string[] {
  return (text.slice(-longest).match(piece) ?? []).reverse();
}

const picture =
  /^(?:\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d){0,8}|\p{Regional_Indicator}{2})\s{1,4}(?=\S)/u;
const votesFirst = /^\S{1,4}\s{0,4}\d[\d.,]{0,9}[kM]?\s{1,4}(?=\S)/;
const piece = /\d+|\p{L}+|\s+|./gsu;
const quotes = /^["“]$/;
const bullet = /^(?:[•‣▪●◦*+–—-]|={1,6})\s{1,20}$/;
const longest = 80;
// Two titles may begin alike by chance.
const fewest = 3;
