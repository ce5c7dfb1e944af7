// Papers -> a term index that can be walked both ways: a paper's terms, and a term's papers.
// Typed arrays rather than objects: 100,000 papers have some five million postings.
import { type Profile, profileTerms } from './profile.ts';

/** Papers' vectors, flattened: those of a paper are from its start to that of the next. */
export interface Rows {
  /** Folded term to its number. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** Terms of each paper, rarest in the archive first; and for each term the papers that use it, flattened too. */
export interface InvertedIndex extends Rows {
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly postingWeights: Float32Array;
}

export function rowsOf(vectors: readonly ReadonlyMap<string, number>[]): Rows {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(vectors.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  for (const [at, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      terms.push(number);
      weights.push(weight);
    }
    starts[at + 1] = terms.length;
  }
  return { numbers, starts, terms: Uint32Array.from(terms), weights: Float32Array.from(weights) };
}

/** Cost and memory are linear in papers: a paper has a bounded number of terms. */
export function buildIndex(papers: readonly Profile[]): InvertedIndex {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(papers.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  const used: number[] = [];
  for (const [at, paper] of papers.entries()) {
    for (const { term, weight } of profileTerms(paper)) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
        used.push(0);
      }
      used[number] = (used[number] ?? 0) + 1;
      terms.push(number);
      weights.push(weight);
    }
    starts[at + 1] = terms.length;
  }
  return {
    numbers,
    starts,
    ...sortRows(starts, terms, weights, used),
    ...invert(starts, terms, weights, used),
  };
}

function sortRows(
  starts: Uint32Array,
  terms: readonly number[],
  weights: readonly number[],
  used: readonly number[],
): Pick<InvertedIndex, 'terms' | 'weights'> {
  const sortedTerms = new Uint32Array(terms.length);
  const sortedWeights = new Float32Array(terms.length);
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    const from = starts[paper] ?? 0;
    const row = Array.from({ length: (starts[paper + 1] ?? 0) - from }, (_, i) => from + i);
    const rank = (i: number): number => used[terms[i] ?? 0] ?? 0;
    row.sort((a, b) => rank(a) - rank(b) || a - b);
    for (const [i, source] of row.entries()) {
      sortedTerms[from + i] = terms[source] ?? 0;
      sortedWeights[from + i] = weights[source] ?? 0;
    }
  }
  return { terms: sortedTerms, weights: sortedWeights };
}

function invert(
  starts: Uint32Array,
  terms: readonly number[],
  weights: readonly number[],
  used: readonly number[],
): Pick<InvertedIndex, 'postingStarts' | 'postings' | 'postingWeights'> {
  const postingStarts = new Uint32Array(used.length + 1);
  for (const [term, count] of used.entries()) postingStarts[term + 1] = (postingStarts[term] ?? 0) + count;
  const next = postingStarts.slice();
  const postings = new Uint32Array(terms.length);
  const postingWeights = new Float32Array(terms.length);
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const term = terms[i] ?? 0;
      const at = next[term] ?? 0;
      postings[at] = paper;
      postingWeights[at] = weights[i] ?? 0;
      next[term] = at + 1;
    }
  }
  return { postingStarts, postings, postingWeights };
}
