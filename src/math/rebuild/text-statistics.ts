// What the whole abstract says about the letters of its formulas: which words and letters stand alone in it.
import { wordHash } from './hash.ts';

export interface TextStatistics {
  /** Counts of the runs of letters, by the run: `{ alpha: 2, n: 4, the: 9 }`. */
  readonly alone: ReadonlyMap<string, number>;
  /** By capital letter: what stands around its occurrences alone, at most a few, as hashes. */
  readonly around: ReadonlyMap<string, readonly number[]>;
  /** Which trade the abstract is of, as bits: a `T` is a horizon to a learner and a torus to an analyst. */
  readonly field: number;
}

/** Runs longer than any control sequence are prose, and not counted. */
const longestRun = 20;

/** Reads the statistics of an abstract once, for all of its formulas. */
export function readTextStatistics(text: string): TextStatistics {
  const alone = new Map<string, number>();
  for (const [run] of text.matchAll(/[A-Za-z]+/g)) {
    if (run.length <= longestRun) alone.set(run, (alone.get(run) ?? 0) + 1);
  }
  return { alone, around: readAround(text), field: readField(alone) };
}

const learning = [
  'learning',
  'algorithm',
  'algorithms',
  'training',
  'data',
  'neural',
  'samples',
  'regret',
  'models',
];
const analysis = [
  'equation',
  'equations',
  'solutions',
  'boundary',
  'operator',
  'manifold',
  'space',
  'global',
  'domain',
];

function readField(alone: ReadonlyMap<string, number>): number {
  const holds = (words: readonly string[]): boolean => words.some((word) => alone.has(word));
  return (holds(learning) ? 1 : 0) + (holds(analysis) ? 2 : 0);
}

const mostAround = 6;

/** The marks beside each capital that stands alone, and the word before it: `in R^d` says much of `R`. */
function readAround(text: string): ReadonlyMap<string, readonly number[]> {
  const around = new Map<string, number[]>();
  for (const found of text.matchAll(/(?<![A-Za-z])[A-Z](?![A-Za-z])/g)) {
    const letter = found[0];
    const at = found.index;
    const seen = around.get(letter) ?? [];
    if (seen.length === 0) around.set(letter, seen);
    if (seen.length >= 3 * mostAround) continue;
    const marks = text.charCodeAt(at - 1) * 512 + text.charCodeAt(at + 1);
    const follows = text.charCodeAt(at + 1) * 131072 + text.charCodeAt(at + 2) * 2 + 1;
    for (const one of [marks, follows, wordHash(text, at, -1)]) if (!seen.includes(one)) seen.push(one);
  }
  return around;
}
