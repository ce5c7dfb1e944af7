// What stands in a card beside title and abstract: authors, organisation, date, comments, links.
import { parseArxivAddress, parsePaperId } from '../../paper/arxiv.ts';
import { isByline, parseAuthors } from '../authors.ts';
import { isTruncationNote } from '../chrome.ts';
import { reportTruncation } from '../report.ts';
import { parseBadges } from './badges.ts';
import type { Block } from './block.ts';
import type { CardReading } from './card-reading.ts';
import {
  isProfile,
  parseAuthorsCount,
  parsePublished,
  parseRepository,
  parseRepositoryLabel,
  parseUpvotes,
} from './phrases.ts';

/** True where the block is such a thing; what it says goes to the card being read. */
export function readMeta(reading: CardReading, block: Block, line: number): boolean {
  return (
    block.text === '' ||
    isTruncation(reading, block, line) ||
    readLabel(reading, block) ||
    readLink(reading, block)
  );
}

function isTruncation({ findings }: CardReading, { text }: Block, line: number): boolean {
  if (!isTruncationNote(text)) return false;
  findings.push(reportTruncation(line));
  return true;
}

/** Texts that say what they are. */
function readLabel({ draft }: CardReading, { text, kind, href }: Block): boolean {
  if (/^[·•|\s]{1,8}$/.test(text)) return true;
  if (draft !== null && draft.abstract === null && readAuthors(draft, text)) return true;
  const badges =
    kind === 'text' && draft !== null ? parseBadges(text.replace(/^\((.{1,60})\)$/, '$1')) : null;
  if (badges !== null && draft !== null) {
    if (badges.upvotes !== null) draft.upvotes ??= { count: badges.upvotes };
    draft.githubStars ??= badges.githubStars;
    draft.authorsCount ??= badges.authorsCount;
    draft.publishedOn ??= badges.publishedOn;
    return true;
  }
  const published = parsePublished(text);
  if (published !== null) {
    if (draft !== null) draft.publishedOn ??= published;
    return true;
  }
  const authors = parseAuthorsCount(text);
  if (authors !== null) {
    if (draft !== null) draft.authorsCount ??= authors;
    return true;
  }
  const label = href === null || parseRepository(href) !== null ? parseRepositoryLabel(text) : null;
  if (label !== null) {
    if (draft !== null) {
      draft.githubUrl ??= parseRepository(href);
      draft.githubStars ??= label.stars;
    }
    return true;
  }
  const votes = kind === 'text' ? parseUpvotes(text) : null;
  if (votes?.named && draft !== null) draft.upvotes ??= { count: votes.upvotes };
  return votes?.named ?? false;
}

/** Names between title and abstract: `Ada Quill, Bo Fern`, `**Authors:** Ada Quill et al.` */
function readAuthors(draft: NonNullable<CardReading['draft']>, text: string): boolean {
  const marked =
    /^(?:[*_]{1,3}|)authors?:?[*_]{0,3}:?\s{0,4}(.{2,5000})$/is.exec(text)?.[1] ??
    italic.exec(text)?.[2] ??
    (isByline(text) ? text : undefined);
  if (marked === undefined) return false;
  const authors = parseAuthors(marked.replace(/[*_]{1,3}/g, ''));
  if (authors === null) return false;
  draft.authors ??= authors.names;
  draft.authorsCount ??= authors.count;
  return true;
}

/** Links that say by their address what they are. */
function readLink({ draft }: CardReading, { kind, text, href, inline }: Block): boolean {
  if (kind !== 'link' || draft === null) return false;
  // A count of comments, glued to the date where addresses were lost.
  if (href === null) return (inline && /^\d{1,6}$/.test(text)) || readUnaddressed(draft, text);
  if (href.includes('#community') || (parsePaperId(href) !== null && /^\d{1,6}$/.test(text))) return true;
  const arxivId = parseArxivAddress(href);
  if (arxivId !== null) draft.id ??= arxivId;
  else if (parseRepository(href) !== null) draft.githubUrl ??= href;
  else if (isProfile(href)) draft.organization ??= withoutSlug(text);
  else return parsePaperId(href) === null && text.length <= longestLabel;
  return true;
}

/** `[slug] Name` in a link without address is an organisation, once the card has its abstract. */
function readUnaddressed(draft: NonNullable<CardReading['draft']>, text: string): boolean {
  if (draft.abstract === null || text.length > longestLabel || /[·*]|\bauthors?$/.test(text)) return false;
  draft.organization ??= withoutSlug(text);
  return true;
}

/** The image's slug before an organisation's name: `[carnegie] Carnegie Mellon`. */
function withoutSlug(text: string): string | null {
  return text.replace(/^\[[^\]]{0,200}\]\s*/, '') || null;
}

// Longer link texts are prose.
const longestLabel = 120;
// Emphasis round a whole line, and not bold, which marks titles.
const italic = /^([*_])(?![*_\s])([^*_]{3,5000})\1$/s;
