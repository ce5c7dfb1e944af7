// How a word of a title stands within a sentence: its capital goes where it is a title's alone, and stays where it is
// a name's (`LoRA`, `FP8`, `NTK`).
const titleWord = /^\p{Lu}[\p{Ll}'’]*[ -]?$/u;
const wordStarts = /(?<=[ -])/;

/** `inSentence('Vision-Language Models for LoRA')` is `vision-language models for LoRA`. */
export function inSentence(title: string): string {
  return title
    .split(wordStarts)
    .map((word) => (titleWord.test(word) ? word.toLowerCase() : word))
    .join('');
}

/** How many capitals it has that may be a title's alone, or a sentence's: 2 of `Sparse Attention in LLMs`. */
export function titleCapitals(printed: string): number {
  return printed.split(wordStarts).filter((word) => titleWord.test(word)).length;
}
