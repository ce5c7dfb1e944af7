// Text -> the acronyms it defines: "Neural Tangent Kernel (NTK)".
//
// The algorithm is Schwartz and Hearst's ("A simple algorithm for identifying abbreviation definitions
// in biomedical text", 2003): from right to left, each letter of the short form must be found in the
// words before the parenthesis, and its first letter must begin a word.

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
  for (const match of text.matchAll(IN_PARENTHESES)) {
    const inner = match[1] ?? '';
    const short = singular(inner);
    if (!isShortForm(short)) continue;
    const before = text.slice(Math.max(0, match.index - MAX_LONG), match.index);
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

const IN_PARENTHESES = /\(([^\s()]{2,12})\)/g;
const MAX_LONG = 200;

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

/** The shortest run of words that ends the text and holds the short form's letters in order, or null. */
function longFormOf(short: string, words: string): string | null {
  let at = words.length - 1;
  for (let i = short.length - 1; i >= 0; i--) {
    const letter = (short[i] ?? '').toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    while (at >= 0 && !((words[at] ?? '').toLowerCase() === letter && (i > 0 || isWordStart(words, at))))
      at--;
    if (at < 0) return null;
    at--;
  }
  const start = wordStart(words, at + 1);
  const long = words.slice(start).trim();
  return isLikelyLongForm(short, long) ? long : null;
}

/** A long form is longer than its short form, has not more words than letters allow, and is no repeat. */
function isLikelyLongForm(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/).length;
  return long.length > short.length + 1 && words <= short.length + 3 && !long.split(/\s+/).includes(short);
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\s"“‘'(]/.test(text[start - 1] ?? '')) start--;
  return start;
}
