// A text -> the stems whose vectors make up its own. Mathematics is left out: letters of formulas mean
// nothing by themselves.

import { stemWord } from '../../text/stem.ts';
import { foldLetters } from '../fold.ts';
import { askedStopWords } from '../stop-words.ts';

/** Stems in order, repeats included. Words are runs of two letters or more. */
export function meaningWords(text: string): readonly string[] {
  const prose = text.replace(formula, ' ').replace(control, ' ').normalize('NFKD').replace(greek, ' ');
  return (foldLetters(prose).match(word) ?? []).map(stemWord);
}

/** Whether it is of a word that many questions have: its vector comes with the fields’ middles. */
export function isAskedStop(stem: string): boolean {
  return askedStops.has(stem);
}

const askedStops: ReadonlySet<string> = new Set([...askedStopWords].map(stemWord));

const formula = /\$[^$]{0,400}\$/g;
const greek = /\p{Script=Greek}/gu;
const control = /\\[a-zA-Z]+/g;
const word = /[a-z]{2,30}/g;
