// How a word of a title stands within a sentence: its capital goes where it is a title's alone, and stays where it is
// a name's (`LoRA`, `FP8`, `NTK`).

/** `inSentence('Vision-Language Models for LoRA')` is `vision-language models for LoRA`. */
export function inSentence(title: string): string {
  return title
    .split(/(?<=[ -])/)
    .map((word) => (/^\p{Lu}[\p{Ll}'’]*[ -]?$/u.test(word) ? word.toLowerCase() : word))
    .join('');
}
