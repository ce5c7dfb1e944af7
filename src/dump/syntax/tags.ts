// HTML that converters leave in Markdown: tags that say nothing, and links they had no Markdown for.
import type { Link } from './links.ts';

/** A line of tags alone, perhaps with the word that a fold shows: `<div class="flex">`, `</details>`. */
export function isTags(line: string): boolean {
  return line.startsWith('<') && line.length <= longestLine && tags.test(line);
}

/** The link that an `<a href=…>` opens at an offset, or null. */
export function findAnchor(text: string, at: number): Link | null {
  if (!text.startsWith('<a', at)) return null;
  const tag = anchor.exec(text.slice(at, at + longestTag));
  if (tag === null) return null;
  const textStart = at + tag[0].length;
  const length = text.slice(textStart, textStart + longestLink).search(/<\/a\s{0,4}>/i);
  if (length === -1) return null;
  const textEnd = textStart + length;
  const href = tag[1] ?? tag[2] ?? null;
  const end = text.indexOf('>', textEnd) + 1;
  return { textStart, textEnd, end, href: href?.replaceAll('&amp;', '&') ?? null };
}

/** A text without the tags inside it; `<` of a formula stays. */
export function removeTags(text: string): string {
  return text.includes('<')
    ? text
        .replace(foldedAbstract, ' ')
        .replace(nameMark, '')
        .replace(inlineTag, ' ')
        .replace(/ {2,8}/g, ' ')
    : text;
}

const names =
  'div|section|article|span|main|nav|header|footer|aside|ul|ol|li|p|br|hr|center|details|summary|figure|figcaption|picture|source|img|svg|path|input|button|time|table|tbody|thead|tr|td|th|small|sub|sup|strong|em|b|i';
const tags = new RegExp(
  String.raw`^(?:<\/?(?:${names})(?:\s[^<>]{0,2000}|\/)?>\s{0,8}(?:(?:abstract|summary|details|tl;?dr|show|more)\s{0,8})?)+$`,
  'i',
);
/** The word that a fold shows is no part of what it folds. */
const foldedAbstract = /<summary>\s{0,9}(?:\*\*)?abstract:?(?:\*\*)?\s{0,9}<\/summary>/gi;
const inlineTag = new RegExp(String.raw`<\/?(?:${names})(?:\s[^<>]{0,500}|\/)?>`, 'gi');
/** Behind an author's name: where they work. */
const nameMark = /(?<=\p{Ll}\p{Ll})\s?<sup>[\d,*†‡§¶ ]{1,12}<\/sup>(?=\s{0,2}(?:[,;]|(?:and|&)\s|$))/giu;
const anchor =
  /^<a\s(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,200}?href=(?:"([^"]{0,2000})"|'([^']{0,2000})')(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,200}>/i;
const longestLine = 4000;
const longestTag = 4500;
const longestLink = 20_000;
