// What a line of a card says, told from the line alone.
//
// The page prints a paper as votes, title, abstract, authors or organisation, a dot, a date, comments; its
// trending view adds who submitted it, `Upvote`, `GitHub` and `arXiv Page`. Programs print these each on a
// line or glue neighbours together (`northlab North Lab·Oct 3 2`, `Upvote19GitHub17arXiv Page`).

import { type PartialDate, parseDate } from '../../paper/dates.ts';
import { parseAuthorsCount, parseCount } from '../cards/phrases.ts';
import { isChrome, isGluedChrome } from '../chrome.ts';

export type Role =
  /** Title, abstract, organisation: what has no form of its own. */
  | { readonly kind: 'text' }
  | { readonly kind: 'chrome' }
  /** A number or `-`: votes, or comments. */
  | { readonly kind: 'count'; readonly count: number | null }
  /** `Submitted by`; `named` where the name stands on the same line. */
  | { readonly kind: 'submitter'; readonly named: boolean }
  /** The line of authors, dot and date, or a part of it. */
  | Trailer
  | Action;

export interface Trailer {
  readonly kind: 'trailer';
  readonly authorsCount: number | null;
  /** The organisation, where it is glued to the dot. */
  readonly by: string | null;
  readonly hasDot: boolean;
  readonly date: PartialDate | null;
  /** The date says what it is: `Published on Oct 4, 2026`. */
  readonly isNamed: boolean;
}

/** Buttons below a card of the trending view. */
export interface Action {
  readonly kind: 'action';
  readonly upvotes: number | null;
  readonly stars: number | null;
  /** Which count is due on the next line. */
  readonly due: 'upvotes' | 'stars' | null;
}

/** The role of a line without its dress. */
export function tellRole(text: string): Role {
  if (text.length > longestLabel) return textRole;
  if (isChrome(text) || isGluedChrome(text) || /^[_=━─-]{3,}$/.test(text)) return { kind: 'chrome' };
  if (text === '-') return { kind: 'count', count: null };
  const count = parseCount(text);
  if (count !== null) return { kind: 'count', count };
  const submitter = /^submitted by\b\s*(.{0,80})$/i.exec(text);
  if (submitter !== null) return { kind: 'submitter', named: submitter[1] !== '' };
  return readAction(text) ?? readTrailer(text) ?? textRole;
}

function readTrailer(text: string): Trailer | null {
  const match = trailer.exec(text);
  if (match === null) return null;
  const [, before = '', dot = '', named = '', printed = ''] = match;
  const date = printed === '' ? null : parseDate(printed);
  if (printed !== '' && date === null) return null;
  const authorsCount = parseAuthorsCount(before);
  const by = before === '' || authorsCount !== null ? null : before;
  // Words before a dot are an organisation only where a date follows.
  if (by !== null && (dot === '' || date === null || handle.test(by))) return null;
  if (by === null && authorsCount === null && dot === '' && date === null) return null;
  return { kind: 'trailer', authorsCount, by, hasDot: dot !== '', date, isNamed: named !== '' };
}

function readAction(text: string): Action | null {
  const match = action.exec(text);
  if (match === null || text === '') return null;
  const [, upvote, votes, github, stars] = match;
  const due =
    github !== undefined && stars === undefined && /github$/i.test(text)
      ? 'stars'
      : upvote !== undefined && votes === undefined && github === undefined
        ? 'upvotes'
        : null;
  return {
    kind: 'action',
    upvotes: votes === undefined ? null : parseCount(votes),
    stars: stars === undefined ? null : parseCount(stars),
    due,
  };
}

/** Who posted it somewhere: `AK @_akhaliq`. */
const handle = /(?:^|\s)@\w/;
const textRole: Role = { kind: 'text' };
const date = String.raw`[A-Z][a-z]{2,8}\.? \d{1,2}(?!\d)(?:, ?\d{4}(?=\d?$|\D))?|\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?`;
// By, dot, date, comments: `8 authors·Sep 24, 2025 2`, `North Lab · Published on Oct 3, 2026`, `·`, `Oct 4`.
const trailer = new RegExp(
  String.raw`^([^·]{0,240}?)\s{0,4}([·•|]?)\s{0,4}(Published(?: on)?:? )?(?:(${date})(?:\s{1,4}\d{1,5})?)?$`,
);
const count = String.raw`-|\d[\d.,]{0,11}[kKmM]?`;
const action = new RegExp(
  String.raw`^(?:(upvote)\s{0,4}(${count})?)?\s{0,4}(?:(github)\s{0,4}(${count})?)?\s{0,4}(?:project page)?\s{0,4}(?:arxiv page)?$`,
  'i',
);
// The longest name of an organisation, with its slug before it and its date below, stays below it.
const longestLabel = 280;
