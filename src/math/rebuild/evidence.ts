// What the whole abstract says about the letters of its formulas: which words and letters stand alone in it.

/** Counts of the letter runs of one abstract, by the run: `{ alpha: 2, n: 4, the: 9 }`. */
export interface Evidence {
  readonly alone: ReadonlyMap<string, number>;
}

/** Runs longer than any control sequence are prose, and not counted. */
const LONGEST_RUN = 20;

/** Reads the evidence of an abstract once, for all of its formulas. */
export function readEvidence(text: string): Evidence {
  const alone = new Map<string, number>();
  for (const [run] of text.matchAll(/[A-Za-z]+/g)) {
    if (run.length <= LONGEST_RUN) alone.set(run, (alone.get(run) ?? 0) + 1);
  }
  return { alone };
}
