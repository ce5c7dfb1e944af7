// What was found as a formula and is none, by its letters and by what touches it: one row a kind, each with an example.
//
// Detection refuses what its tokens tell before it chooses spans (../detect/refusals.ts). Here the spans have their edges,
// and among them are shapes that no learner was asked about.

import type { Span } from '../../text/types.ts';
import { switches } from '../conventions/names.ts';
import { controlRole } from '../rebuild/controls.ts';
import { isIdentifier } from './names.ts';

/** Whether the formula found in `text[start..end)` is a word, a part of a name, or text with characters as arXiv writes them. */
export function isRefuted(text: string, { start, end }: Span): boolean {
  const source = text.slice(start, end);
  const before = text.slice(Math.max(0, start - longestWord), start);
  const after = text.slice(end, end + longestName);
  return (
    isText(source) ||
    isIdentifier(source) ||
    switches.has(source) ||
    (isBracedWord.test(source) && controlRole(source.slice(1, -1)) === null) ||
    (isCapital.test(source) && isInitial(before.slice(-longestName), after)) ||
    refutations.some(([form, left, right]) => form.test(source) && left.test(before) && right.test(after))
  );
}

/** `5.15{\\deg}`: text with characters as arXiv writes them. */
function isText(source: string): boolean {
  const rest = source.replace(/\{\\[A-Za-z]+\}/g, '');
  if (rest === source || !/^[\w\s.,%()-]*$/.test(rest)) return false;
  return rest.trim() !== '' || source === '{\\deg}';
}

/** `{from}`: a word that its author kept upright. */
const isBracedWord = /^\{[a-z]{3,}\}$/;

/** `results of H. Nowak and J. Silva`: in a row of people each letter is a forename's (10 of 10 before or after another). */
function isInitial(before: string, after: string): boolean {
  if (!/^\.[ ~]?\p{Lu}\p{L}/u.test(after)) return false;
  return (
    /^\.[ ~]?[\p{L}'-]+(?:,? and|,)[ ~][A-Z]\.[ ~-]?[A-Z]/u.test(after) ||
    /(?<!\p{L})[A-Z]\.[ ~]\p{Lu}[\p{L}'-]+(?:,? and|,)[ ~]$/u.test(before)
  );
}

const isCapital = /^[A-Z]$/;

/** In characters: no name of a person is longer, and no word or address, so that a text without blanks costs no more. */
const longestName = 40;
export const longestWord = 120;

const anything = /^/;
const inLanguage =
  /\b(?:done|written|implemented|coded|programmed|computed|developed|scripts?|packages?|code) in $/;

/** What was found, what stands before it and what behind it. */
const refutations: readonly (readonly [found: RegExp, before: RegExp, after: RegExp])[] = [
  // `cor{\\'e}`: letters that a letter with an accent follows.
  [/^[A-Za-z]{2,}$/, anything, /^\{\\/],
  // `Q4_0`, `Q8_0`: how a format of weights is called.
  [/^[A-Z]\d_\d$/, /(?<![A-Za-z\d])$/, anything],
  [/^_\d$/, /(?<![A-Za-z\d])[A-Z]\d$/, anything],
  // `BitDelta`: a name of two words; a sign of set or relation would stand between two variables, `NinOmega`.
  [
    /^[A-Z][a-z]{2,4}(?<!in|to|ni)(?:Alpha|Beta|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega)$/,
    anything,
    anything,
  ],
  // `P != NP`: as programs write it. What is left of a negative space would draw the signs together, and say the contrary.
  [/ != /, anything, anything],
  // `Out of the Box, into`: a word; the operator has an index or what it acts on.
  [/^Box$/, /\b(?:[Tt]he|[Aa]) $/, /^(?:[,.:;!?]|$| [a-z]{2,}| [A-Z][a-z])/],
  // `A$-denominated bonds`: money.
  [/^[A-Z]\$?$/, anything, /^\$?-denominated\b/],
  // `max\_sim`: the rest of an identifier, whose underscore was escaped.
  [anything, /\\_$/, anything],
  // `{ll}`: what an environment says of its columns.
  [/^\{[lcr]{2,6}\}$/, anything, anything],
  // `{C}ontinual`: a letter of an acronym, which a style marked.
  [/^\{[A-Za-z]\}$/, anything, /^[A-Za-z]/],
  // `{bf Elastic-Cache}`: words in a face, which text mode sets.
  [/^\{(?:it|em|bf|sl|sc|tt|rm|sf) +(?=.*[A-Za-z]{5})[A-Za-z -]+\}$/, anything, anything],
  // `t{â}tonnement`: a letter with its accent, of a word.
  [/\{[À-ÖØ-öø-ſ]\}/, anything, anything],
  // `gg-bench`, `sim-ready`: a word that a hyphen joins to the next; no sign stands so.
  [/^(?:gg|ll|sim|mp|pm|ne|ni)$/, anything, /^-[a-z]{2}/],
  // `computed in R`: a language here, by what is done in it; the same letter may be a set elsewhere.
  [/^[CR]$/, inLanguage, anything],
  // `at 3 pm,`: an hour.
  [/^pm$/, anything, /^(?![ ~]?[\d.({\\])/],
  // `approx. 5`: a word cut short.
  [/^approx$/, anything, /^\.(?!\d)/],
  // `https://a.org/x_1`: an address.
  [anything, /:\/\/\S*$/, anything],
];
