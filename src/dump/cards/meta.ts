// What stands in a card beside title and abstract: authors, organisation, date, comments, links.
import { parseArxivAddress, parsePaperId } from '../../paper/arxiv.ts';
import type { Facts } from '../../paper/facts.ts';
import { isByline, parseAuthors } from '../authors.ts';
import { isTruncationNote } from '../chrome.ts';
import { reportTruncation } from '../report.ts';
import { parseBadges } from './badges.ts';
import type { Block } from './block.ts';
import type { Card, Cards } from './gather.ts';
import {
  isProfile,
  parseAuthorsCount,
  parseItalic,
  parsePublished,
  parseRepository,
  parseRepositoryLabel,
  parseUpvotes,
} from './phrases.ts';

/** True where the block is such a thing; what it says goes to the card being read. */
export function readMeta({ card, findings }: Cards, block: Block, line: number): boolean {
  const isCut = isTruncationNote(block.text);
  if (isCut) findings.push(reportTruncation(line));
  return isCut || block.text === '' || readLabel(card, block) || readLink(card, block);
}

/** Texts that say what they are. */
function readLabel(card: Card | null, block: Block): boolean {
  const { text } = block;
  if (/^[·•|\s]{1,8}$/.test(text)) return true;
  if (card?.abstract === null && (readPieces(card, text) || readAuthors(card, text))) return true;
  // Names below an abstract are no part of it.
  if (card?.abstract != null && card.authors === null && areNames(text)) return readAuthors(card, text);
  const said = readFacts(block, card !== null);
  if (said === null || card === null) return said !== null;
  card.upvotes ??= said.box ?? null;
  card.githubUrl ??= said.githubUrl ?? null;
  card.githubStars ??= said.githubStars ?? null;
  card.authorsCount ??= said.authorsCount ?? null;
  card.publishedOn ??= said.publishedOn ?? null;
  return true;
}

/** A vote box, and what else a text says by its form; null for any other text. */
interface Said extends Partial<Pick<Facts, 'githubUrl' | 'githubStars' | 'authorsCount' | 'publishedOn'>> {
  readonly box?: { readonly count: number | null } | null;
}

function readFacts({ text, kind, href }: Block, isInCard: boolean): Said | null {
  const badges = kind === 'text' && isInCard ? parseBadges(text.replace(/^\((.{1,60})\)$/, '$1')) : null;
  if (badges !== null) return { ...badges, box: badges.upvotes === null ? null : { count: badges.upvotes } };
  const publishedOn = parsePublished(text);
  if (publishedOn !== null) return { publishedOn };
  const authorsCount = parseAuthorsCount(text);
  if (authorsCount !== null) return { authorsCount };
  const label = href === null || parseRepository(href) !== null ? parseRepositoryLabel(text) : null;
  if (label !== null) return { githubUrl: parseRepository(href), githubStars: label.stars };
  const votes = kind === 'text' ? parseUpvotes(text) : null;
  return votes?.named ? { box: { count: votes.upvotes } } : null;
}

function areNames(text: string): boolean {
  return isByline(parseItalic(text) ?? text);
}

/** Names between title and abstract: `Ada Quill, Bo Fern`, `**Authors:** Ada Quill et al.` */
function readAuthors(card: Card, written: string): boolean {
  // On the title's line: `— Ada Quill, Bo Fern`.
  const text = written.replace(/^[—–-]\s{1,4}/, '');
  const marked =
    /^(?:[*_]{1,3}|)authors?:?[*_]{0,3}:?\s{0,4}(.{2,5000})$/is.exec(text)?.[1] ??
    parseItalic(text) ??
    (isByline(text) ? text : undefined);
  if (marked === undefined) return false;
  const authors = parseAuthors(marked.replace(/[*_]{1,3}/g, ''));
  if (authors === null) return false;
  card.authors ??= authors.names;
  card.authorsCount ??= authors.count;
  return true;
}

/** Names and counts on one line, each perhaps behind a picture: `👥 Ada Quill, Bo Fern | 👍 12 upvotes`. */
function readPieces(card: Card, text: string): boolean {
  const pieces = text.length > longestLine ? [] : text.split(/\s[|•·]\s/);
  const own = pieces.map((piece) => piece.replace(/^[^\p{L}\p{N}]{1,8}/u, '').trim());
  const counts = pieces.map((piece) => parseBadges(piece.trim()));
  const isOf = own.every((piece, at) => counts[at] != null || isByline(piece));
  // Counts alone are read with what else stands on their line.
  if (own.length < 2 || !isOf || counts.every((count) => count !== null)) return false;
  for (const [at, piece] of own.entries()) {
    const count = counts[at];
    if (count == null) readAuthors(card, piece);
    else {
      if (count.upvotes !== null) card.upvotes ??= { count: count.upvotes };
      card.githubStars ??= count.githubStars;
      card.authorsCount ??= count.authorsCount;
    }
  }
  return true;
}

/** Links that say by their address what they are. */
function readLink(card: Card | null, { kind, text, href, inline }: Block): boolean {
  if (kind !== 'link' || card === null) return false;
  // A count of comments, glued to the date where addresses were lost.
  if (href === null) return (inline && /^\d{1,6}$/.test(text)) || readUnaddressed(card, text);
  if (href.includes('#community') || (parsePaperId(href) !== null && /^\d{1,6}$/.test(text))) return true;
  const arxivId = parseArxivAddress(href);
  if (arxivId !== null) card.id ??= arxivId;
  else if (parseRepository(href) !== null) card.githubUrl ??= href;
  else if (isProfile(href)) card.organization ??= withoutSlug(text);
  else return parsePaperId(href) === null && text.length <= longestLabel;
  return true;
}

/** `[slug] Name` in a link without address is an organisation, once the card has its abstract. */
function readUnaddressed(card: Card, text: string): boolean {
  if (card.abstract === null || text.length > longestLabel || /[·*]|\bauthors?$/.test(text)) return false;
  card.organization ??= withoutSlug(text);
  return true;
}

/** The image's slug before an organisation's name: `[carnegie] Carnegie Mellon`. */
function withoutSlug(text: string): string | null {
  return text.replace(/^\[[^\]]{0,200}\]\s*/, '') || null;
}

// Longer link texts are prose.
const longestLabel = 120;
const longestLine = 5000;
