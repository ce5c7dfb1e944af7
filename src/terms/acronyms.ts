// Text -> the acronyms it defines: "Neural Tangent Kernel (NTK)".
//
// The place is Schwartz and Hearst's ("A simple algorithm for identifying abbreviation definitions in
// biomedical text", 2003): a short form in parentheses, and of the few words before them the run that holds
// its letters. The letters are held to more than theirs: they must spell it (spelled.ts).
import { countUnspelled } from './spelled.ts';

export interface AcronymDefinition {
  /** Without a plural's ending: `LLM` for "(LLMs)". */
  readonly short: string;
  /** The text's own words: `Neural Tangent Kernel`. */
  readonly long: string;
  /** UTF-16 offsets of the whole definition, closing parenthesis included. */
  readonly start: number;
  readonly end: number;
}

/** `findAcronyms('the Neural Tangent Kernel (NTK)')` gives NTK, from 4 to 31. */
export function findAcronyms(text: string): readonly AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const match of text.matchAll(inParentheses)) {
    const inner = match[1] ?? '';
    const short = singular(inner);
    if (!isShortForm(short)) continue;
    const before = text.slice(Math.max(0, match.index - maxLong), match.index);
    const long = longFormOf(short, lastWords(before, Math.min(short.length + 5, short.length * 2)));
    if (long === null) continue;
    const start = match.index - (before.length - before.lastIndexOf(long));
    found.push({ short, long: long.replace(/\s+/g, ' '), start, end: match.index + match[0].length });
  }
  return found;
}

/** `LLMs` -> `LLM`; a capital before the s says that it is a plural. */
export function singular(short: string): string {
  return /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
}

const inParentheses = /\(([^\s()]{2,12})\)/g;
const maxLong = 200;

function isShortForm(short: string): boolean {
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && short.length >= 2 && /^[\p{L}\p{N}][\p{L}\p{N}&/+.-]*$/u.test(short);
}

function lastWords(text: string, count: number): string {
  // A sentence's end, a bracket or a semicolon cannot stand inside a long form.
  const clause = text.slice(text.search(/[^.;:()[\]]*$/)).replace(/[\s,]+$/, '');
  const words = [...clause.matchAll(/\S+/g)];
  const first = words[Math.max(0, words.length - count)];
  return first === undefined ? '' : clause.slice(first.index);
}

/** Of the runs of words that end the text and spell the short form, that with fewest words to spare, or null. */
function longFormOf(short: string, words: string): string | null {
  let best: { readonly long: string; readonly unspelled: number } | null = null;
  for (const { index } of [...words.matchAll(wordStart)].reverse()) {
    const long = words.slice(index).replace(/[^\p{L}\p{N}%)]+$/u, '');
    const unspelled = isLikelyLongForm(short, long) ? countUnspelled(short, long) : null;
    if (unspelled !== null && unspelled < (best?.unspelled ?? Infinity)) best = { long, unspelled };
  }
  return best?.long ?? null;
}

/** The first letter or digit of a word, behind what may open it: a quotation mark, a bracket. */
const wordStart = /(?<=(?:^|\s)[^\s\p{L}\p{N}]{0,3})[\p{L}\p{N}]/gu;

/** A long form is longer than its short form, has not more words than letters allow, and is no repeat. */
function isLikelyLongForm(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/);
  return long.length > short.length + 1 && words.length <= short.length + 3 && !words.includes(bare(short));
}

/** `EViP` for `EViP++`. */
function bare(short: string): string {
  return short.replace(/[^\p{L}\p{N}]+$/u, '');
}
