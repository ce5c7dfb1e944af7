// Which tokens could stand in a formula at all. The rest are prose for certain: they cut the text into
// short segments, the only places where the CRF works. That is what makes it fast, and harmless.
import type { Token } from '../tokenise.ts';
import type { Description } from './describe.ts';
import type { KnownWords } from './known-words.ts';
import { TokenClass } from './token-class.ts';

/**
 * Everything but ordinary words. An ordinary word is a candidate when it is known from formulas, when it
 * touches a mark that ties it to one, as `view` does in `N_{view}`, or when it is so short, or so cut
 * into names of control sequences, that it may be a product (`KT`, `ndK`) and is not known as prose.
 */
export function candidatesOf(description: Description, known: KnownWords): Uint8Array {
  const { count, tokens, tokenClass, word, glued } = description;
  const candidates = new Uint8Array(count);
  const ties = (i: number): boolean => i >= 0 && i < count && tying.has(tokens[i]?.text ?? '');
  for (let i = 0; i < count; i++) {
    const value = tokenClass[i] ?? 0;
    const tied = (glued[i] === 1 && ties(i - 1)) || (glued[i + 1] === 1 && ties(i + 1));
    const doubtful = isDoubtful(value, tokens[i]?.text ?? '', (description.cutShape[i] ?? 0) !== 0);
    const hash = word[i] ?? 0;
    const isCandidate =
      tied || !isOrdinary(value) || known.mathematical.has(hash) || (doubtful && !known.prose.has(hash));
    if (isCandidate && !isBrokenWord(tokens, i)) candidates[i] = 1;
  }
  return candidates;
}

/** Heuristic: `approx- imation` is a word that a line break cut, not a name; `mu- and nu-` is not. */
function isBrokenWord(tokens: readonly Token[], i: number): boolean {
  const [token, hyphen, rest] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (hyphen?.text !== '-' || !hyphen.glued || token?.kind !== 'word' || token.text.length < 2) return false;
  return rest !== undefined && !rest.glued && /^[a-z]{3,}$/.test(rest.text) && rest.text !== 'and';
}

const tying: ReadonlySet<string> = new Set('^_{}=\\|<>+*');

/** Words of two letters or more that are no control sequence and hold none for certain. */
export function isOrdinary(tokenClass: number): boolean {
  return (
    (tokenClass >= TokenClass.lowerPair && tokenClass <= TokenClass.accented) ||
    tokenClass === TokenClass.perhapsGlued
  );
}

/** An ordinary word that could yet be a product of letters, or letters glued to a control sequence. */
export function isDoubtful(tokenClass: number, text: string, isCut: boolean): boolean {
  const { length } = text;
  if (tokenClass === TokenClass.capitalised || tokenClass === TokenClass.lowerWord)
    return isCut && length <= 8;
  if (tokenClass === TokenClass.accented) return false;
  return length <= 4 || (isCut && length <= 10);
}
