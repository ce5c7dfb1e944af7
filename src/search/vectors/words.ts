// A text -> the stems whose vectors make up its own. Mathematics is left out: letters of formulas mean
// nothing by themselves.

import { stemWord } from '../../text/stem.ts';
import { foldLetters } from '../fold.ts';
import { stopWords } from '../stop-words.ts';

/** Stems in order, repeats included. Words are runs of two letters or more. */
export function meaningWords(text: string): readonly string[] {
  const prose = text.replace(formula, ' ').replace(control, ' ').normalize('NFKD').replace(greek, ' ');
  return (foldLetters(prose).match(word) ?? []).map(stemWord);
}

export function isStopStem(stem: string): boolean {
  return stopStems.has(stem);
}

const stopStems: ReadonlySet<string> = new Set([...stopWords].map(stemWord));

const formula = /\$[^$]{0,400}\$/g;
const greek = /\p{Script=Greek}/gu;
const control = /\\[a-zA-Z]+/g;
const word = /[a-z]{2,30}/g;
