// Token -> coarse class: what a token can be in a formula, judged by its letters alone.
import type { Token } from '../tokenise.ts';
import { ControlClass, type Cut, controlClassOf, cutIntoControls } from './control-names.ts';

/** Class 0 stands for what lies before the first token and after the last. */
export const TokenClass = {
  none: 0,
  articleA: 1,
  capitalA: 2,
  capitalI: 3,
  lowerLetter: 4,
  upperLetter: 5,
  /** + ControlClass, 1 to 14 */
  control: 5,
  gluedControls: 20,
  perhapsGlued: 21,
  lowerPair: 22,
  lowerTriple: 23,
  lowerWord: 24,
  capitalised: 25,
  upperPair: 26,
  upperWord: 27,
  upperPlural: 28,
  mixedCase: 29,
  accented: 30,
  backslashed: 31,
  integer: 32,
  decimal: 33,
  greekMark: 34,
  operatorMark: 35,
  mathLetterMark: 36,
  scriptMark: 37,
  quoteMark: 38,
  dashMark: 39,
  otherMark: 40,
  /** + index in `marks` */
  mark: 41,
} as const;

const marks = '^_{}()[]=<>+-*/|,.;:\'"`~%$\\!?&#@';

/** The number of classes. */
const tokenClasses = TokenClass.mark + marks.length;

export interface ClassifiedToken {
  readonly tokenClass: number;
  /** How a letter run may be cut, when it may. */
  readonly cut: Cut | null;
}

/** `isProse` tells the words that are prose for certain, whatever names they hold (`single`, `partially`). */
export function classifyToken(token: Token, isProse: (word: string) => boolean): ClassifiedToken {
  const { text } = token;
  switch (token.kind) {
    case 'number':
      return { tokenClass: text.includes('.') ? TokenClass.decimal : TokenClass.integer, cut: null };
    case 'control':
      return { tokenClass: TokenClass.backslashed, cut: null };
    case 'mark':
      return { tokenClass: markClass(text), cut: null };
    case 'word':
      return wordClass(text, isProse);
  }
}

/** Whether the class is evidence of mathematics by itself: no prose word or mark looks so. */
export function isStrong(tokenClass: number): boolean {
  return strong[tokenClass] === 1;
}

/** Whether the class is `=`, `<`, `>` or the name of a relation. */
export function isRelation(tokenClass: number): boolean {
  const mark = marks.charAt(tokenClass - TokenClass.mark);
  return (
    tokenClass === TokenClass.control + ControlClass.relation ||
    (tokenClass >= TokenClass.mark && (mark === '=' || mark === '<' || mark === '>'))
  );
}

/** Whether the class is an ordinary word of two letters or more. */
export function isProseLike(tokenClass: number): boolean {
  return tokenClass === TokenClass.lowerWord || tokenClass === TokenClass.capitalised;
}

const strong = new Uint8Array(tokenClasses);
for (const controlClass of [
  ControlClass.greek,
  ControlClass.relation,
  ControlClass.binary,
  ControlClass.symbol,
  ControlClass.font,
  ControlClass.accent,
  ControlClass.delimiter,
])
  strong[TokenClass.control + controlClass] = 1;
for (const mark of '^_=\\') strong[TokenClass.mark + marks.indexOf(mark)] = 1;
strong[TokenClass.gluedControls] = 1;
strong[TokenClass.backslashed] = 1;
strong[TokenClass.greekMark] = 1;
strong[TokenClass.mathLetterMark] = 1;

function wordClass(text: string, isProse: (word: string) => boolean): ClassifiedToken {
  if (text.length === 1) return { tokenClass: letterClass(text), cut: null };
  const controlClass = controlClassOf(text);
  if (controlClass !== ControlClass.none) return { tokenClass: TokenClass.control + controlClass, cut: null };
  if (isProse(text)) return { tokenClass: plainWordClass(text), cut: null };
  const cut = cutIntoControls(text);
  if (cut !== null && isCertainCut(cut)) return { tokenClass: TokenClass.gluedControls, cut };
  if (cut !== null && cut.singles <= 2 && text.length <= 6)
    return { tokenClass: TokenClass.perhapsGlued, cut };
  return { tokenClass: plainWordClass(text), cut };
}

/** Heuristic: a long name with few letters beside it; English words hold such only by chance. */
function isCertainCut({ mainStart, mainEnd, singles, names }: Cut): boolean {
  const length = mainEnd - mainStart;
  if (length >= 5) return singles <= 4;
  if (length === 4) return singles <= 2;
  return length === 3 && singles <= 1 && names >= 1;
}

function letterClass(letter: string): number {
  if (letter === 'a') return TokenClass.articleA;
  if (letter === 'A') return TokenClass.capitalA;
  if (letter === 'I') return TokenClass.capitalI;
  if (letter > '\x7f') return TokenClass.accented;
  return letter >= 'a' ? TokenClass.lowerLetter : TokenClass.upperLetter;
}

function plainWordClass(text: string): number {
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < text.length && i < 40; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return TokenClass.accented;
    if (code >= 0x61) lower++;
    else upper++;
  }
  if (upper === 0)
    return lower === 2 ? TokenClass.lowerPair : lower === 3 ? TokenClass.lowerTriple : TokenClass.lowerWord;
  if (lower === 0) return upper === 2 ? TokenClass.upperPair : TokenClass.upperWord;
  if (lower === 1 && text.endsWith('s')) return TokenClass.upperPlural;
  return upper === 1 && text.charCodeAt(0) < 0x61 ? TokenClass.capitalised : TokenClass.mixedCase;
}

function markClass(text: string): number {
  const index = text.length === 1 ? marks.indexOf(text) : -1;
  if (index >= 0) return TokenClass.mark + index;
  const code = text.codePointAt(0) ?? 0;
  if (code >= 0x370 && code <= 0x3ff) return TokenClass.greekMark;
  if ((code >= 0x2190 && code <= 0x22ff) || code === 0xd7 || code === 0xb1 || code === 0xb7 || code === 0xf7)
    return TokenClass.operatorMark;
  if ((code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x2100 && code <= 0x214f))
    return TokenClass.mathLetterMark;
  if (code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0x2070 && code <= 0x209c))
    return TokenClass.scriptMark;
  if (code >= 0x2018 && code <= 0x201f) return TokenClass.quoteMark;
  if (code >= 0x2010 && code <= 0x2015) return TokenClass.dashMark;
  return TokenClass.otherMark;
}
