// Acronyms and what they stand for, both ways: each thing asked -> other ways to find it.
import type { Asked, Way } from '../question.ts';
import { stemWord } from '../stem.ts';
import { readChunks } from '../words.ts';
import type { Archive } from './archive.ts';

/** For each thing asked, in order. */
export async function acronymWays(
  archive: Archive,
  asked: readonly Asked[],
): Promise<readonly (readonly Way[])[]> {
  const ways: Way[][] = asked.map(() => []);
  if (archive.manifest.acronyms === 0) return ways;
  await Promise.all([
    ...asked.map(async ({ word }, i) => {
      if (word === null || word.length > MOST_LETTERS) return;
      for (const long of await archive.meaningsOf(word))
        ways[i]?.push({ terms: stemsOf(long), share: 0.8, late: true });
    }),
    ...runsOf(asked).map(async ({ from, words }) => {
      const short = words.map((word) => word.charAt(0)).join('');
      const stems = words.map(stemWord).join(' ');
      const meanings = await archive.meaningsOf(short);
      if (!meanings.some((long) => stemsOf(long).join(' ') === stems)) return;
      for (let i = from; i < from + words.length; i++)
        ways[i]?.push({ terms: [stemWord(short)], share: 0.9, late: true });
    }),
  ]);
  return ways;
}

const MOST_LETTERS = 10;
const MOST_WORDS = 6;

function stemsOf(long: string): readonly string[] {
  return readChunks(long).flatMap(({ words }) =>
    words.filter(({ isStop }) => !isStop).map(({ stem }) => stem),
  );
}

/** Runs of two to six words asked one after the other. */
function runsOf(
  asked: readonly Asked[],
): readonly { readonly from: number; readonly words: readonly string[] }[] {
  const runs: { from: number; words: string[] }[] = [];
  for (let from = 0; from < asked.length; from++) {
    const words: string[] = [];
    for (const { word, isStop } of asked.slice(from, from + MOST_WORDS)) {
      if (word === null || isStop) break;
      words.push(word);
      if (words.length > 1) runs.push({ from, words: [...words] });
    }
  }
  return runs;
}
