// The words a dump writes, in small letters: evidence for what a damaged word was.
import type { HasWord } from './unwrap.ts';

/** Looks through the text once, when first asked; remembers at most `limit` words. */
export function collectVocabulary(text: string): HasWord {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= collect(text);
    return words.has(word);
  };
}

function collect(text: string): Set<string> {
  const words = new Set<string>();
  // Words, and words of two parts: `pre-trained`.
  for (const [word] of text.matchAll(/(?<![A-Za-z-])[A-Za-z]{2,40}(?:-[A-Za-z]{1,40})?(?![A-Za-z-])/g)) {
    if (words.size >= limit) break;
    words.add(word.toLowerCase());
  }
  return words;
}

const limit = 200_000;
