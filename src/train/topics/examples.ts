// Papers as numbers: weighted words, and the bent sums of the publisher's terms.
import type { KeywordIndex } from '../../topics/keywords.ts';
import { type Reading, readPaper } from '../../topics/reading.ts';
import { bend, countVotes, wordValue } from '../../topics/score.ts';
import type { TrainingPaper } from './papers.ts';

export interface Example {
  readonly paper: TrainingPaper;
  /** Places in the vocabulary, and the value of each word; the values have length one. */
  readonly words: Int32Array;
  readonly values: Float64Array;
  /** The bent sum of each topic's terms. */
  readonly terms: Float64Array;
}

export interface Vocabulary {
  /** Number of papers it was counted over. */
  readonly papers: number;
  /** In alphabetical order; `users` is how many papers use the word or pair. */
  readonly entries: readonly { readonly key: string; readonly users: number }[];
}

/** A word in fewer papers is a name or a slip; one in more tells nothing. */
const leastUsers = 3;
const leastUsersOfPair = 4;
const mostUsers = 0.3;

export function buildExamples(
  papers: readonly TrainingPaper[],
  index: KeywordIndex,
  topics: number,
): { readonly examples: readonly Example[]; readonly vocabulary: Vocabulary } {
  const readings = papers.map((paper) => readPaper(index, paper));
  const vocabulary = buildVocabulary(readings);
  const places = new Map(vocabulary.entries.map(({ key }, place) => [key, place]));
  const examples = papers.map((paper, i) => {
    const reading = readings[i] ?? readPaper(index, paper);
    const terms = countVotes(reading.mentions, topics).sums.map(bend);
    return { paper, ...weighWords(reading, places, vocabulary), terms };
  });
  return { examples, vocabulary };
}

function buildVocabulary(readings: readonly Reading[]): Vocabulary {
  const users = new Map<string, number>();
  for (const { features } of readings) {
    for (const key of features.keys()) users.set(key, (users.get(key) ?? 0) + 1);
  }
  const entries = [...users]
    .filter(([key, count]) => count >= (key.includes(' ') ? leastUsersOfPair : leastUsers))
    .filter(([, count]) => count < mostUsers * readings.length)
    .map(([key, count]) => ({ key, users: count }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { papers: readings.length, entries };
}

function weighWords(
  { features }: Reading,
  places: ReadonlyMap<string, number>,
  { entries, papers }: Vocabulary,
): { readonly words: Int32Array; readonly values: Float64Array } {
  const found = [...features].flatMap(([key, { count }]) => {
    const place = places.get(key);
    const entry = place === undefined ? undefined : entries[place];
    if (place === undefined || entry === undefined) return [];
    return [{ place, value: wordValue(count, Math.log(papers / entry.users)) }];
  });
  const length = Math.sqrt(found.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return {
    words: Int32Array.from(found, ({ place }) => place),
    values: Float64Array.from(found, ({ value }) => value / length),
  };
}
