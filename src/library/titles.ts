// When two titles are nearly one, and when a title is telling.
import { foldText } from '../text/index.ts';

/** The key of a title. A title of signs alone (`???`) is its own key. */
export function titleKeyOf(title: string): string {
  const folded = foldText(title);
  return folded === '' ? title.normalize('NFKC').replace(/\s+/g, ' ').trim() : folded;
}

/**
 * Nearly the same title: a slip or two (share of common letter pairs at least 0.85), or the beginning
 * of the other one. Numbers must agree, Roman ones too: "NTIRE 2025 challenge" is not "NTIRE 2026
 * challenge", whose abstracts are alike at 0.38, nor "part I" "part II".
 */
export function isNearTitle(one: string, other: string): boolean {
  if (numbersOf(one) !== numbersOf(other)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length > longest) return false;
  return (short.length >= 20 && long.startsWith(short)) || pairLikeness(short, long) >= 0.85;
}

/**
 * Of two near titles whether they are one but for a slip: two letters too many, too few or other ones, blanks aside, or an end that was
 * cut off within a word. With a word more, or another one, two papers of the same authors often have most of an abstract in
 * common: "estimates of Dirichlet divergence form operators" and those of "Neumann divergence form operators" 0.89.
 */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && long.charAt(short.length) !== ' ') return true;
  return differsBy(2, one.replaceAll(' ', ''), other.replaceAll(' ', ''));
}

function differsBy(letters: number, one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (at === one.length && at === other.length) return true;
  if (letters === 0 || Math.abs(one.length - other.length) > letters) return false;
  return [
    [1, 0],
    [0, 1],
    [1, 1],
  ].some(([mine = 0, theirs = 0]) => differsBy(letters - 1, one.slice(at + mine), other.slice(at + theirs)));
}

/** Words enough that two different papers would hardly share the title. */
export function wordsOfTitle(key: string): number {
  const cjk =
    key.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return key.split(' ').length + Math.floor(cjk / 2);
}

/** Longer titles are no titles; they are compared by their key alone. */
const longest = 1000;

function numbersOf(key: string): string {
  return (key.match(/\d+|\b[ivx]+\b/g) ?? []).join(' ');
}

/** Dice's coefficient over pairs of neighbouring characters. */
function pairLikeness(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 2 <= other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) common += 1;
    counts.set(pair, left - 1);
  }
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}
