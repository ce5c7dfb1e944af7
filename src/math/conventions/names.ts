// What convention says of names: which letters are a function, a control sequence, a word or a switch.

import type { Span } from '../../text/types.ts';
import { wordSet } from '../../text/word-set.ts';

/** Functions whose letters are never variables in a row. */
const functions = wordSet(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd inf ker lim liminf limsup ln log max sec sinh sup tan tanh',
);

/** Whether the letter run `text[at..end)` is a function's name (convention function-names). */
export function alwaysFunction(text: string, at: number, end: number): boolean {
  if (end - at > 6) return false;
  const name = text.slice(at, end);
  return functions.has(name) || (name === 'min' && '_{'.includes(text[end] ?? ' '));
}

/** Whether `name` is a function's, which needs braces to be a script (convention bare-functions). */
export function isFunction(name: string): boolean {
  return functions.has(name) || name === 'min';
}

/** Whether control sequence `name` is never what shorter names and letters make up (convention unbroken-names). */
export function isUnbroken(name: string): boolean {
  return /^(?:var[A-Za-z]{2,}|su[bp]setneqq?|displaystyle|long[a-z]+|o(?:times|plus|int)|wedge|(?:less|gtr)sim)$/.test(
    name,
  );
}

/** Whether a control sequence may stand at `text[at..to)` of the run `[start, end)` (convention edges-of-scripts). */
export function mayStandInScript(text: string, run: Span, at: number, to: number): boolean {
  const opened = text[run.start - 1] === '{' && '_^'.includes(text[run.start - 2] ?? ' ');
  if (!opened || text[run.end] !== '}') return true;
  const name = text.slice(at, to);
  // `k^{times}`: a sign alone is a script of its own, but for names as short as a word's letters.
  if (at === run.start && to === run.end && name.length > 2) return true;
  if (name === 'top' || name === 'perp') return to === run.end || at > run.start;
  return !twoSided.has(name) || (at > run.start && to < run.end);
}

/** Relations and operators that stand between two things. */
const twoSided = wordSet(
  'in ni le leq ge geq ll gg lt gt to gets times cdot div mp cup cap vee wedge land lor sim simeq approx ' +
    'cong equiv prec succ subset supset mid models',
);

const greek = wordSet(
  'beta Beta zeta eta iota rho tau phi Phi chi psi Psi alpha gamma Gamma delta Delta theta Theta kappa lambda sigma',
);

/** Long names that are also words, or a variable and a shorter name. */
const notWhole = wordSet(
  'rtimes ltimes models space exists prime natural small square smile sharp because between therefore ' +
    'nrightarrow nleftarrow xrightarrow xleftarrow rvert lvert notin large Large check boxed choose image',
);

/** Whether the letter run `name` is a control sequence's name, given that the closed list holds it (convention whole-names). */
export function isWholeName(name: string): boolean {
  return greek.has(name) || (name.length >= 5 && !notWhole.has(name));
}

/** Whether a semidirect product stands at `at`, the beginning of its letters (convention semidirect-products). */
export function isSemidirect(text: string, start: number, at: number): boolean {
  return (
    /^[rl]times/.test(text.slice(at, at + 6)) && /[\w)}\]+]\s?$/.test(text.slice(Math.max(start, at - 2), at))
  );
}

/** Whether the `choose` at `at` stands between two things in one pair of braces (convention binomials-in-braces). */
export function isBinomial(text: string, start: number, at: number, end: number): boolean {
  return (
    text.slice(at, end) === 'choose' &&
    /\{[^{}]{1,20}(?:\{[^{}]*\}\s?)?$/.test(text.slice(Math.max(start, at - 40), at)) &&
    /^\s?[^\s}][^{}]{0,20}(?:\{[^{}]*\})?\}/.test(text.slice(end, end + 40))
  );
}

/** Whether the `rvert` at `at` closes an `lvert` before it (convention closing-bars). */
export function isClosingBar(text: string, start: number, at: number): boolean {
  return (
    /^r[vV]ert/.test(text.slice(at, at + 5)) &&
    text.slice(start, at).includes(`l${text.slice(at + 1, at + 5)}`)
  );
}

/**
 * What the letters `sin` were (convention sines-and-members): a sine, or `s \\in` what follows, which is a capital's set
 * or an interval, whose ends a comma parts.
 */
export function sineOrMember(text: string, run: Span, end: number): 'sine' | 'member' | null {
  if (text.slice(run.start, run.end) !== 'sin') return null;
  const after = text.slice(run.end, Math.min(end, run.end + 5));
  if (/^ ?[A-Z]/.test(after)) return 'member';
  if (/^(?:$|[\^_]| ?[,.;)}]| (?!left|big)[a-z])/.test(after)) return 'sine';
  return /^ ?[([]/.test(after)
    ? sineOrInterval(text, text[run.end] === ' ' ? run.end + 1 : run.end, end)
    : null;
}

function sineOrInterval(text: string, open: number, end: number): 'sine' | 'member' | null {
  let depth = 0;
  for (let at = open; at < end; at++) {
    const mark = text[at] ?? '';
    if ('([{'.includes(mark)) depth++;
    if (')]}'.includes(mark) && --depth === 0) return text[open] === '(' ? 'sine' : null;
    if (mark === ',' && depth === 1) return 'member';
  }
  return null;
}

const longestScriptWord = 12;

/**
 * Whether the letter run `text[at..end)` is a word after a script sign (convention script-words): right after
 * it, or all that its braces hold, where a control sequence at an edge was ruled out.
 */
export function isScriptWord(
  text: string,
  start: number,
  at: number,
  end: number,
  holdsControl: (from: number, to: number) => boolean,
): boolean {
  if (end - at === 2) return isScriptPair(text, start, at, end);
  if (end - at < 3 || end - at > longestScriptWord) return false;
  const before = at > start ? text[at - 1] : '';
  const braced = before === '{' && at - 1 > start && '_^'.includes(text[at - 2] ?? ' ') && text[end] === '}';
  if (!braced && before !== '_' && before !== '^') return false;
  const word = text.slice(at, end);
  if (braced && isBracedWord(word)) return true;
  if (text[end] === '_' || !oneCase.test(word) || differential.test(word)) return false;
  return braced ? word.length > 3 && hidesOnlyEdges(word) && !holdsControl(at, end) : !holdsControl(at, end);
}

/**
 * Two capitals below a sign, but for one letter twice (`gamma_TT`); two small letters between a single letter and the
 * bracket of its argument, `p_tr(x)`.
 */
function isScriptPair(text: string, start: number, at: number, end: number): boolean {
  const pair = text.slice(at, end);
  if (at <= start || text[at - 1] !== '_') return false;
  if (/^[A-Z]{2}$/.test(pair))
    return (pair[0] !== pair[1] || pair === 'II') && !/[_^]/.test(text[end] ?? ' ');
  const alone = /(?:^|[^A-Za-z])[A-Za-z]_$/.test(text.slice(Math.max(start, at - 3), at));
  return alone && text[end] === '(' && /^[a-z]{2}$/.test(pair) && !pairsOfSigns.has(pair);
}

/** Names of signs, which two small letters may be. */
const pairsOfSigns = wordSet('mu nu xi pi pm mp in ni to le ge ll gg wp wr');

/**
 * Whether a control sequence's name that is all of a script's braces is the word instead (convention
 * braced-words): `T5_{large}`, `x_{real}`.
 */
export function isBracedWord(name: string): boolean {
  return bracedWords.has(name);
}

const bracedWords = wordSet(
  'real space models small tiny large Large between over because therefore complement restriction owns check ' +
    'choose smile image natural not square',
);

/** Whether the name of a sign is the word where it is all of a script's braces (convention lowered-words): `L_{sim}`. */
export function isLoweredWord(name: string): boolean {
  return loweredWords.has(name);
}

const loweredWords = wordSet('mid sim int sum prod div approx cap cup angle flat');

/** In braces a product of letters is as likely as a word, unless a control sequence was ruled out. */
function hidesOnlyEdges(word: string): boolean {
  return /^(?:top|perp|in|ra|to)|(?:ge|le|in|to|ll|mp)$/.test(word);
}

/** Small letters, capitals, or a capital and small letters: how words and acronyms are written. */
const oneCase = /^(?:[A-Z]?[a-z]+|[A-Z]+)$/;

/** `|u|^pdx` integrates over x. */
const differential = /d[a-z]$/;

export const switches = wordSet('bf rm it sf tt cal frak small tiny large Large scriptsize displaystyle');

/** Whether the name `text[at..end)` may stand there, if it is a switch (convention switches). */
export function maySwitch(text: string, start: number, at: number, end: number): boolean {
  if (!switches.has(text.slice(at, end))) return true;
  if (at > start && !'{_^ ('.includes(text[at - 1] ?? '')) return false;
  const follows = text[end] ?? ' ';
  // Alone in its braces it would switch nothing: `T5_{large}`, `u_{tt}`.
  if (text[at - 1] === '{' && follows === '}') return false;
  return text.slice(at, end) !== 'it' || follows === ' ' || follows === '{';
}
