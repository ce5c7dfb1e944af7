// Terms -> the papers that use them. It grows paper by paper, in the order in which papers came, so a paper
// that asks it meets those that came before, and what it is told depends on them alone.
//
// Plain numbers rather than objects: 100,000 papers have some five million postings.

/** Enough to reach every term that fewer than ten thousand papers use. */
const mostVisits = 12_000;

export interface Term {
  readonly term: string;
  readonly weight: number;
}

export class InvertedIndex {
  readonly #numbers = new Map<string, number>();
  /** By term: a paper, its weight there, the next paper. */
  readonly #postings: number[][] = [];
  /** By paper: a term, its weight, the next term. */
  readonly #rows: (readonly number[])[] = [];
  /** By term, its weight in the paper that asks; and by paper, what it shares with that. Zero between questions. */
  readonly #own: number[] = [];
  readonly #sums: Float64Array;
  readonly #touched: Uint32Array;

  constructor(papers: number) {
    this.#sums = new Float64Array(papers);
    this.#touched = new Uint32Array(papers);
  }

  add(paper: number, terms: readonly Term[]): void {
    const row: number[] = [];
    for (const { term, weight } of terms) {
      const known = this.#numbers.get(term);
      const number = known ?? this.#postings.push([]) - 1;
      if (known === undefined) {
        this.#numbers.set(term, number);
        this.#own.push(0);
      }
      this.#postings[number]?.push(paper, weight);
      row.push(number, weight);
    }
    this.#rows[paper] = row;
  }

  /**
   * The `most` papers that share most with a paper of these terms, each with the cosine of the two. It walks the
   * terms, rarest first, until it has made `mostVisits` visits; those that gathered most weight on the way are
   * compared in full. So cost is linear in papers.
   */
  nearest(terms: readonly Term[], most: number): readonly Shared[] {
    const asked = terms.flatMap(({ term, weight }) => {
      const number = this.#numbers.get(term);
      return number === undefined ? [] : [{ number, weight, papers: this.#postings[number]?.length ?? 0 }];
    });
    const found = this.#gather(
      asked.toSorted((one, other) => one.papers - other.papers),
      most,
    );
    for (const { number, weight } of asked) this.#own[number] = weight;
    const shared = found.map((paper) => ({ paper, likeness: this.#likeness(paper) }));
    for (const { number } of asked) this.#own[number] = 0;
    return shared;
  }

  #gather(asked: readonly { readonly number: number; readonly weight: number }[], most: number): number[] {
    const sums = this.#sums;
    const touched = this.#touched;
    let count = 0;
    let visits = 0;
    for (const { number, weight } of asked) {
      const postings = this.#postings[number] ?? [];
      const from = Math.max(0, postings.length - 2 * mostVisits);
      visits += (postings.length - from) / 2;
      if (visits > mostVisits && count > 0) break;
      for (let at = from; at < postings.length; at += 2) {
        const paper = postings[at] ?? 0;
        const sum = sums[paper] ?? 0;
        if (sum === 0) touched[count++] = paper;
        sums[paper] = sum + weight * (postings[at + 1] ?? 0);
      }
    }
    const papers = touched.subarray(0, count);
    const best = heaviest(papers, sums, most);
    for (const paper of papers) sums[paper] = 0;
    return best;
  }

  /**
   * Halved where they share one term alone: a single rare word is often a coincidence (two papers that say
   * "universality" of different things), two seldom are.
   */
  #likeness(paper: number): number {
    const row = this.#rows[paper] ?? [];
    let sum = 0;
    let shared = 0;
    for (let i = 0; i < row.length; i += 2) {
      const weight = this.#own[row[i] ?? 0] ?? 0;
      if (weight === 0) continue;
      shared++;
      sum += weight * (row[i + 1] ?? 0);
    }
    return shared === 1 ? sum / 2 : sum;
  }
}

export interface Shared {
  readonly paper: number;
  readonly likeness: number;
}

/** The `most` papers of greatest sum. Most papers fall to the first comparison, so one pass does. */
function heaviest(papers: Uint32Array, sums: Float64Array, most: number): number[] {
  if (papers.length <= most) return [...papers];
  // Half as many again as are wanted are put in order at once, rather than each put in its place.
  let best: number[] = [];
  let least = 0;
  const cut = () => {
    best = best.sort((one, other) => (sums[other] ?? 0) - (sums[one] ?? 0) || one - other).slice(0, most);
    if (best.length === most) least = sums[best[most - 1] ?? 0] ?? 0;
  };
  for (const paper of papers) {
    if ((sums[paper] ?? 0) <= least) continue;
    best.push(paper);
    if (best.length >= 2 * most) cut();
  }
  cut();
  return best;
}
