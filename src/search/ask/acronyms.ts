// Acronyms and what they stand for, both ways: each thing asked -> other ways to find it.

import { stemWord } from '../../text/stem.ts';
import { contentStems, meaningForm } from '../index/forms.ts';
import { type Asked, type Way, way } from '../question.ts';
import type { Archive } from './archive.ts';

/** For each thing asked, in order. */
export async function acronymWays(
  archive: Archive,
  asked: readonly Asked[],
): Promise<readonly (readonly Way[])[]> {
  const ways: Way[][] = asked.map(() => []);
  if (archive.manifest.acronyms === 0) return ways;
  await Promise.all([
    ...asked.map(async ({ word, isStop }, i) => {
      if (word === null || isStop || word.length > mostLetters) return;
      for (const long of await archive.meaningsOf(word)) {
        const terms = contentStems(long);
        if (await areTelling(archive, terms)) ways[i]?.push(way(terms, 0.8, true));
      }
    }),
    ...runsOf(asked).map(async ({ from, words }) => {
      const long = words.map(({ word }) => word).join(' ');
      for (const short of shortsOf(words)) {
        if (!(await archive.hasForm('meaning', meaningForm(short, long)))) continue;
        for (let i = from; i < from + words.length; i++)
          if (asked[i]?.isStop === false)
            ways[i]?.push(way([stemWord(short)], 0.9, words.length < sureWords));
      }
    }),
  ]);
  return ways;
}

/** Lists of words that very many papers have are long, and these say the acronym as well, mostly. */
async function areTelling(archive: Archive, terms: readonly string[]): Promise<boolean> {
  const common = await Promise.all(terms.map((term) => archive.hasForm('common', term)));
  return !common.includes(true);
}

const mostLetters = 10;
const mostWords = 7;
/** Of so many words on an acronym is as good as its words. */
const sureWords = 3;

interface RunWord {
  readonly word: string;
  readonly isStop: boolean;
}

/** `text to speech` may be TTS or TS. */
function shortsOf(words: readonly RunWord[]): ReadonlySet<string> {
  const initials = (some: readonly RunWord[]): string => some.map(({ word }) => word.charAt(0)).join('');
  return new Set([initials(words), initials(words.filter(({ isStop }) => !isStop))]);
}

/** Runs of two words or more asked one after the other; none begins or ends with a stop word. */
function runsOf(
  asked: readonly Asked[],
): readonly { readonly from: number; readonly words: readonly RunWord[] }[] {
  const runs: { from: number; words: readonly RunWord[] }[] = [];
  for (let from = 0; from < asked.length; from++) {
    if (asked[from]?.isStop !== false) continue;
    const words: RunWord[] = [];
    for (const { word, isStop } of asked.slice(from, from + mostWords)) {
      if (word === null) break;
      words.push({ word, isStop });
      if (words.length > 1 && !isStop) runs.push({ from, words: [...words] });
    }
  }
  return runs;
}
