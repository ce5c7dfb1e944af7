// Which tokens the network reads. Most of an abstract is plain prose far from any formula: only tokens
// that could be mathematics, and a few around each, are read; a stretch left out becomes one gap.
//
// Heuristic: it leaves out three tokens in five, and with them one true span in two hundred.
import type { Token } from '../../tokenise.ts';
import { looksCut } from '../control-names.ts';
import { remembered } from '../remember.ts';
import { identityOf, type Vocabulary } from './words.ts';

/** Stands for a stretch of tokens left out. */
export const gapMark = -1;
/** Tokens kept on both sides of one that could be mathematics. */
const around = 6;

/** Lists the tokens to keep, by index, with `gapMark` where some were left out. */
export type Focus = (tokens: readonly Token[]) => readonly number[];

/** The focus of a network that learned this vocabulary. Linear in the tokens. */
export function createFocus({ words, candidates }: Vocabulary): Focus {
  const known = new Set(words);
  const likely = new Set(candidates);
  const couldBe = remembered((token: Token): boolean => {
    if (token.kind === 'number' || /^[.,;:?!'"“”‘’()\-–—/%&[\]]/.test(token.text)) return false;
    const word = identityOf(token);
    if (known.has(word)) return likely.has(word);
    if (token.kind !== 'word') return true;
    return /^[A-Z]?[a-z]{2,}$/.test(word) ? looksCut(word) : !/^[A-Z]{3,}s?$/.test(word);
  });
  return (tokens) => {
    const kept: number[] = [];
    let ahead = 0;
    let until = -1;
    for (let i = 0; i < tokens.length; i++) {
      for (; ahead < tokens.length && ahead <= i + around; ahead++) {
        const token = tokens[ahead];
        if (token !== undefined && couldBe(token)) until = ahead + around;
      }
      if (i <= until) kept.push(i);
      else if (kept.at(-1) !== gapMark) kept.push(gapMark);
    }
    return kept;
  };
}
