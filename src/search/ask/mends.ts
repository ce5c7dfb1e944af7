// Words that few papers have -> those that were probably meant, or that a word half typed begins.
import { stemWord } from '../../text/stem.ts';
import type { KnownWord } from '../index/dictionary.ts';
import { type Asked, way } from '../question.ts';
import { completeWord, mendSlip } from '../slips.ts';
import type { Archive } from './archive.ts';
import { isWord } from './nearest.ts';
import type { Round } from './rounds.ts';

/** A word taken for another: `pokker` for `poker`. */
export interface Mended {
  readonly typed: string;
  readonly meant: string;
}

interface Mend {
  readonly ways: Asked['ways'];
  /** Words that may have been meant instead; none where the word was only half typed. */
  readonly meant: readonly string[];
}

const rare = 2;

/**
 * For words that so few papers have: what is near them, or begins with them. What authors elsewhere write is no slip of
 * another word: `robot` is not meant to be `root`, whatever this archive is of.
 */
export function mendWords(
  archive: Archive,
  { asked, words: { counts } }: Round,
  isTyping: boolean,
): Promise<readonly (Mend | null)[]> {
  return Promise.all(
    asked.map(async ({ word, isStop }, i) => {
      const count = counts[i] ?? 0;
      if (word === null || isStop || count > rare || !/^[a-z]{3,24}$/.test(word)) return null;
      const mayGrow = isTyping && i === asked.length - 1 && count === 0;
      const whole = mayGrow ? completeWord(word, await archive.words(word), 8) : [];
      if (whole.length > 0) return { ways: waysOf(whole, 1), meant: [] };
      if (await isWord(archive, word)) return null;
      const near = mendSlip(word, await archive.words(word));
      const better = near.length > 0 || count > 0 ? near : await unswapped(archive, word);
      // A word that the archive has, though seldom, is no slip for sure.
      return {
        ways: waysOf(better, count === 0 ? 1 : 0.5),
        meant: count === 0 ? better.map((one) => one.word) : [],
      };
    }),
  );
}

/** What was meant, as an answer says it: of the words near a slip that which the best paper has. */
export function mendedWords(
  { asked, found, words }: Round,
  mends: readonly (Mend | null)[],
): readonly Mended[] {
  const best = words.hits[0]?.paper;
  return mends.flatMap((mend, i) => {
    const typed = asked[i]?.word;
    if (mend === null || mend.meant.length === 0 || typed == null) return [];
    const has = (word: string): boolean =>
      best !== undefined && (found.get(stemWord(word))?.papers.includes(best) ?? false);
    return [{ typed, meant: mend.meant.find(has) ?? mend.meant[0] ?? typed }];
  });
}

/** Each likelier than the next. */
function waysOf(words: readonly KnownWord[], share: number): Asked['ways'] {
  return words.map(({ word }, i) => way([stemWord(word)], share * 0.9 ** i, true));
}

/** "rpuning": the first two letters changed places. */
async function unswapped(archive: Archive, word: string): Promise<readonly KnownWord[]> {
  const swapped = word.charAt(1) + word.charAt(0) + word.slice(2);
  return (await archive.words(swapped)).filter((known) => known.word === swapped);
}
