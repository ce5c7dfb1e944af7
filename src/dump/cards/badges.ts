// Counts with an icon or a word, several on a line: `▲ 82 • 💬 3 • ⭐ 79,711 • 17mo ago`, `12 upvotes | 3 stars`.

import type { PartialDate } from '../../paper/dates.ts';
import type { Growing } from '../types.ts';
import { parseAuthorsCount, parseCount, parsePublished } from './phrases.ts';

export interface Badges {
  readonly upvotes: number | null;
  readonly githubStars: number | null;
  readonly authorsCount: number | null;
  readonly publishedOn: PartialDate | null;
}

/** Null where any piece of the line is something else: then it is prose. */
export function parseBadges(line: string): Badges | null {
  if (line.length > longest) return null;
  const pieces = line
    .replace(/[*_`]|\s[•·|]$/g, '')
    .split(/\s{0,4}[•·|,;]\s{1,4}|\s{2,8}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const badges: Growing<Badges> = {
    upvotes: null,
    githubStars: null,
    authorsCount: null,
    publishedOn: null,
  };
  for (const piece of pieces) {
    // Whatever the icon: `⭐ 12 upvotes`.
    const words = piece.replace(/^[^\p{L}\p{N}]{1,8}/u, '');
    const upvotes = countOf(upvotesBadge, words) ?? countOf(upvotesBadge, piece);
    const stars = countOf(starsBadge, words) ?? countOf(starsBadge, piece);
    const authors = parseAuthorsCount(words);
    const published = parsePublished(words);
    if (upvotes !== null) badges.upvotes ??= upvotes;
    else if (stars !== null) badges.githubStars ??= stars;
    else if (authors !== null) badges.authorsCount ??= authors;
    else if (published !== null) badges.publishedOn ??= published;
    else if (!other.test(piece)) return null;
  }
  return pieces.length === 0 ? null : badges;
}

function countOf(pattern: RegExp, piece: string): number | null {
  const match = pattern.exec(piece);
  return match === null ? null : parseCount(match[1] ?? match[2] ?? '');
}

const count = String.raw`(\d[\d.,]{0,11}[kKmM]?)`;
const upvotesBadge = new RegExp(
  String.raw`^(?:(?:[▲△⬆🔺🔼👍❤♥🔥][\ufe0f]?|up ?votes?:?|votes?:?|likes?:?)\s{0,4}${count}|${count}\s{0,4}(?:up ?votes?|votes?|likes?|points?|[▲△⬆🔺🔼👍❤♥🔥][\ufe0f]?))$`,
  'iu',
);
const starsBadge = new RegExp(
  String.raw`^(?:(?:[⭐★☆🌟✨][\ufe0f]?|(?:github )?stars?:?)\s{0,4}${count}|${count}\s{0,4}(?:(?:github )?stars?|[⭐★☆🌟][\ufe0f]?))$`,
  'iu',
);
// Comments, and how long ago: what no field holds.
const other =
  /^(?:[💬🗨📅🗓🕒⏰][\ufe0f]?\s{0,4}\S{1,20}|\d{1,6}\s{0,4}(?:comments?|replies|[💬🗨][\ufe0f]?)|comments?:? \d{1,6}|(?:submitted |published )?\d{1,4}\s{0,2}(?:mo|[smhdwy]|min|mins|(?:second|minute|hour|day|week|month|year)s?) ago)$/iu;
const longest = 200;
