/** As it begins a sentence: `capitalised('the day in its name')` is `The day in its name`. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
