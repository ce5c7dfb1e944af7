// What the name of a field says it holds, by the table of roles.
//
// Tools that save the list call the same things by many names. A name is compared in small letters without its
// punctuation (`paper_title`, `paperTitle` and `Paper Title` are one), then without a leading `paper` or `arxiv`.

import { lettersAndDigits } from '../../text/letters.ts';
import { wordSet } from '../../text/word-set.ts';
import { type Role, roles } from './roles.ts';

/** What a name means, and its place in the row: 0 is trusted most. */
export interface Meaning {
  readonly role: Role;
  readonly rank: number;
}

const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(roles).flatMap(([role, { names }]) =>
    isRole(role) ? names.split(' ').map((name, rank) => [name, { role, rank }] as const) : [],
  ),
);

function isRole(key: string): key is Role {
  return Object.hasOwn(roles, key);
}

/** What a field of this name holds; null for a name that tells nothing. */
export function meaningOf(name: string): Meaning | null {
  const known = seen.get(name);
  if (known !== undefined) return known;
  if (name.length > longestName) return null;
  const plain = normalizeName(name);
  const meaning = meanings.get(plain) ?? meanings.get(plain.replace(/^(?:paper|arxiv|hf)(?=.)/, '')) ?? null;
  if (seen.size < mostSeen) seen.set(name, meaning);
  return meaning;
}

/** Answers given before: a list asks for the same few names again and again. */
const seen = new Map<string, Meaning | null>();
const mostSeen = 1000;

/** The names that papers have and other things have not: a title beside one of them is a paper's. */
export function isMark(name: string): boolean {
  // What XML says of an element, in JSON: `"@code": "200"`.
  if (name.startsWith('@')) return false;
  const role = meaningOf(name)?.role;
  return (role !== undefined && roles[role].isMark === true) || marks.has(normalizeName(name));
}

/** Names of lists of other papers: what a paper is like, cites, or is cited by. */
export function isRelated(name: string): boolean {
  return /similar|related|recommend|references|citations|citing|neighbou?rs/i.test(name);
}

/** Names of the site's own list that say nothing Offprint keeps; they are no news to anybody. */
export function isOwnOfTheList(name: string): boolean {
  return ownOfTheList.has(normalizeName(name));
}

function normalizeName(name: string): string {
  return lettersAndDigits(name.toLowerCase());
}

const marks: ReadonlySet<string> = new Set(['discussionid', 'aisummary', 'arxivid']);
const ownOfTheList = wordSet(
  'discussionid submittedondailyby submittedby aisummary aikeywords numcomments thumbnail projectpage mediaurls isauthorparticipating upvoters isupvoted linkedmodels nummodels numdatasets numspaces',
);
const longestName = 100;
