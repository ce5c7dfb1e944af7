// Letters as a search compares them: lower case, without accents, Greek letters by name, the few letters
// that no accent makes spelled out.
import { lettersAndDigits, spelledGreek, spelledLetters } from '../text/letters.ts';

/** `foldLetters('Poincaré’s ε')` is `poincare’s epsilon`. Offsets into the text are not kept. */
export function foldLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[α-ωϵϑϕϖϱßøłđıæœ]/g, (letter) => spelledOut[letter] ?? letter);
}

/** What names are one by: `Parameter Lab` and `parameterlab`, `Tencent Hunyuan` and `Tencent-Hunyuan`. */
export function foldName(name: string): string {
  return lettersAndDigits(foldLetters(name));
}

const ascii = /^\p{ASCII}*$/u;

const spelledOut: Readonly<Record<string, string>> = {
  ...spelledGreek,
  ϑ: 'theta',
  ϖ: 'pi',
  ϱ: 'rho',
  ς: 'sigma',
  ...spelledLetters,
};
