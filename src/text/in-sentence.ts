// How a word of a title stands within a sentence: its capital goes where it is a title's alone, and stays where it is
// a name's (`LoRA`, `FP8`, `NTK`).

/** `inSentence('Vision-Language Models for LoRA')` is `vision-language models for LoRA`. */
export function inSentence(title: string): string {
  return title
    .split(wordStarts)
    .map((word) => (titleWord.test(word) ? word.toLowerCase() : word))
    .join('');
}

/** Whether `other` prints the same letters with fewer capitals of that kind: `sparse attention` for `Sparse Attention`. */
export function isPlainer(other: string, printed: string): boolean {
  // Asked of all words that a text repeats, which are nearly always printed alike.
  if (other === printed || other.toLowerCase() !== printed.toLowerCase()) return false;
  return titleCapitals(other) < titleCapitals(printed);
}

/** How many capitals it has that may be a title's alone, or a sentence's: 2 of `Sparse Attention in LLMs`. */
function titleCapitals(printed: string): number {
  return printed.split(wordStarts).filter((word) => titleWord.test(word)).length;
}

const wordStarts = /(?<=[ -])/;
const titleWord = /^\p{Lu}[\p{Ll}'’]*[ -]?$/u;
