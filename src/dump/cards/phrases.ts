// The phrases of a paper's card, each read by one function: null where a text is something else.

import { parseArxivId } from '../../paper/arxiv.ts';
import { type PartialDate, parseDate } from '../../paper/dates.ts';
import { wordSet } from '../../text/word-set.ts';

/** `11.3k` is 11300, `1,204` is 1204. */
export function parseCount(text: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:\.\d{1,3})?)\s?([kKmM])?$/.exec(text);
  if (match?.[1] === undefined) return null;
  const unit = units[match[2]?.toLowerCase() ?? ''] ?? 1;
  const number = Number(match[1].replaceAll(',', '')) * unit;
  return Number.isInteger(Math.round(number)) && (unit > 1 || !match[1].includes('.'))
    ? Math.round(number)
    : null;
}

/** A card's upvote box: `101`, `-`, `[-] 19`, `Upvote 117`. `upvotes` is null where none are shown. */
export function parseUpvotes(
  text: string,
): { readonly upvotes: number | null; readonly named: boolean } | null {
  const match = /^(?:(upvote)\s?)?(?:\[-\]\s?)?(?:\\(?=-))?(-|[\d.,]{1,12}[kKmM]?)?$/i.exec(text);
  if (match === null || text === '') return null;
  const count = match[2] ?? '-';
  const upvotes = parseCount(count);
  return upvotes === null && count !== '-' ? null : { upvotes, named: match[1] !== undefined };
}

/** `3 authors`, `- 3 authors`, `· 12 authors`, `1 author`. */
export function parseAuthorsCount(text: string): number | null {
  const match = /^(?:[-*·•]\s{0,8}){0,60}(\d{1,3}(?:,\d{3})*|\d{1,6}) authors?$/i.exec(text);
  return match?.[1] === undefined ? null : parseCount(match[1]);
}

/** `May 29`, `· Published on Oct 4, 2026`. */
export function parsePublished(text: string): PartialDate | null {
  return text.length > 60
    ? null
    : parseDate(text.replace(/^[·•|]\s*/, '').replace(/^published(?: on)?:?\s/i, ''));
}

/** `GitHub 11.3k`, `LINK: GitHub 476`, `GitHub`; `stars` is null where none are shown. */
export function parseRepositoryLabel(text: string): { readonly stars: number | null } | null {
  const match =
    /^(?:link: ?)?(?:github|code)(?![a-z])[\s:·★⭐]{0,4}([\d.,]{1,12}[kKmM]?)?(?: stars?)?$/i.exec(text);
  return match === null ? null : { stars: match[1] === undefined ? null : parseCount(match[1]) };
}

/** The address of a repository: `https://github.com/owner/name`; else null. */
export function parseRepository(href: string | null): string | null {
  if (href === null) return null;
  return /^https?:\/\/(?:www\.)?github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}/i.test(href) ? href : null;
}

/** `https://huggingface.co/SLUG` or `/SLUG`: an organisation or a user, where no page of the site is meant. */
export function isProfile(href: string | null): boolean {
  if (href === null) return false;
  const match = /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/([\w.-]{1,100})\/?$/i.exec(href);
  return match?.[1] !== undefined && !sitePages.has(match[1].toLowerCase());
}

/** What a link to a paper says where it says neither title nor abstract: `View paper`, `arXiv`, `2610.01234`. */
export function isLabel(text: string): boolean {
  const bare = text
    .replace(/[^\p{L}\p{N}./ -]/gu, '')
    .trim()
    .toLowerCase();
  return (
    parseArxivId(bare) !== null ||
    /^arxiv:? ?\d{4}\.\d{4,5}(?:v\d+)?$/.test(bare) ||
    /^(?:(?:view|read|see|open|full|the|hf|hugging ?face|go to|link to|more on|on)\s)*(?:arxiv|pdf|abs|html|paper|papers|abstract|link|more|code|github|page|arxiv page|paper page|paper link|project|project page|discussion|comments|source|url|here|hugging ?face|hf)$/.test(
      bare,
    )
  );
}

/** The words of a line that stands in emphasis as a whole, as names do, and not in bold, which marks titles: `*Ada Quill*`. */
export function parseItalic(text: string): string | null {
  return /^([*_])(?![*_\s])([^*_]{3,5000})\1$/.exec(text)?.[2] ?? null;
}

/** Images and their stand-ins: `![alt](src)`, `[图片：alt]`, `[Image: alt]`. */
export function removeImages(text: string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,2000}\)/g, '')
    .replace(new RegExp(standIn, 'gi'), '')
    .trim();
}

/** How many characters of a text an image's stand-in takes at its beginning, where it leads nowhere. */
export function measureStandIn(text: string): number {
  return standInAlone.exec(text)?.[0].length ?? 0;
}

const standIn = String.raw`\[(?:图片|圖片|画像|이미지|image|img|bild|imagen|imagem|immagine|изображение)\s?[:：][^\]]{0,300}\]`;
const standInAlone = new RegExp(`^${standIn}(?![([])`, 'i');

const units: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };
const sitePages = wordSet(
  'papers models datasets spaces docs enterprise pricing login join storage tasks chat collections languages organizations blog posts learn support terms-of-service privacy jobs brand buckets changelog new settings',
);
