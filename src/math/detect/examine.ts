// A text as the CRF sees it: its tokens, what is known about them, and which may be mathematics.
import { type Token, tokeniseWithoutDollars } from '../tokenise.ts';
import { candidatesOf } from './candidates.ts';
import { type Description, describe } from './describe.ts';
import type { KnownWords } from './known-words.ts';
import { residueOf } from './residue.ts';
import { detectSurvivors, type Survivor } from './survivors.ts';

export interface Examined {
  readonly tokens: readonly Token[];
  readonly description: Description;
  /** 1 for each token that may stand in a formula. */
  readonly candidates: Uint8Array;
  /** 1 for each token of a display that is still whole. */
  readonly residue: Uint8Array;
  readonly survivors: readonly Survivor[];
}

/** Examines a text, given the words that training settled. Linear in the text. */
export function examine(text: string, known: KnownWords): Examined {
  const survivors = detectSurvivors(text);
  const tokens = tokeniseWithoutDollars(text);
  const description = describe(tokens, known);
  const residue = residueOf(tokens, survivors);
  const candidates = candidatesOf(description, known).map((value, i) => (residue[i] === 1 ? 0 : value));
  return { tokens, description, candidates, residue, survivors };
}
