// The beginning of a plain text, for where the whole would not fit.

/** A title in a list: the longest of 71,000 real ones has 250 characters. */
export const longestListedTitle = 300;

/** Cut between words where there are words, and never within a character; closed with `…` where it was cut. */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const letters = [...text.slice(0, 2 * length)];
  if (letters.length <= length && text.length <= 2 * length) return text;
  const start = letters.slice(0, length).join('');
  const cut = start.lastIndexOf(' ');
  return `${start.slice(0, cut > start.length / 2 ? cut : start.length)}…`;
}
