// Papers and the terms they use, each way: by paper its terms, by term its papers. Papers stand in the order in
// which they came, and a paper that asks for the nearest is answered from those before it alone.
//
// Columns of numbers rather than objects: 100,000 papers have some five million terms.
import type { Profile } from './profile.ts';
import { emptyRows, type Rows, turned } from './rows.ts';
import { keysOfTerms, TermNumbers } from './term-numbers.ts';

/** Enough to reach every term that fewer than ten thousand papers use. */
const usualVisits = 12_000;

export interface Shared {
  readonly paper: number;
  /** Cosine of the two papers' terms. */
  readonly likeness: number;
}

/** What a paper was told of those before it, and how far it had to look. */
export interface Answer {
  readonly found: readonly Shared[];
  readonly walk: Walk;
}

/** It holds for as long as nothing changes that the walk met (`changed`). */
export interface Walk {
  /** How many of the paper's terms were walked, heaviest first. */
  readonly terms: number;
  /** The visits made, and those that one term more would have brought it to; 0 where there was none. */
  readonly visits: number;
  readonly next: number;
  /** What a paper had to share in these to be among the found; 0 where all that share any were. */
  readonly least: number;
}

export class InvertedIndex {
  readonly #numbers: TermNumbers;
  /** By paper, heaviest term first. */
  readonly #rows: Rows;
  /** By term, oldest paper first. */
  readonly #postings: Rows;
  /** By term, its weight in the paper that asks; and by paper, what it shares with that. Zero between questions. */
  readonly #own: Float64Array;
  readonly #sums: Float64Array;
  readonly #touched: Uint32Array;
  readonly #mostVisits: number;

  constructor(papers: readonly Profile[], mostVisits = usualVisits) {
    this.#mostVisits = mostVisits;
    this.#numbers = new TermNumbers(saltOf(papers));
    this.#rows = this.#number(papers);
    this.#postings = turned(this.#rows, this.#numbers.size);
    this.#own = new Float64Array(this.#numbers.size);
    this.#sums = new Float64Array(papers.length);
    this.#touched = new Uint32Array(papers.length);
  }

  #number(papers: readonly Profile[]): Rows {
    const rows = emptyRows(
      papers.length,
      papers.reduce((sum, { weights }) => sum + weights.length, 0),
    );
    let end = 0;
    for (const [at, { terms, weights }] of papers.entries()) {
      rows.weights.set(weights, end);
      const keys = keysOfTerms(terms, weights.length);
      for (let i = 0; i < keys.length; i += 2)
        rows.items[end++] = this.#numbers.number(keys[i] ?? 0, keys[i + 1] ?? 0);
      rows.starts[at + 1] = end;
    }
    return rows;
  }

  /**
   * The `most` papers that share most with the paper at `asking`, of those before it. Its terms are walked, heaviest
   * first, until `mostVisits` visits are made; those that gathered most weight on the way are compared in full. So
   * cost is linear in papers.
   */
  nearest(asking: number, most: number): Answer {
    const { papers, walk } = this.#gather(asking, most);
    const { starts, items, weights } = this.#rows;
    const [from, to] = [starts[asking] ?? 0, starts[asking + 1] ?? 0];
    for (let i = from; i < to; i++) this.#own[items[i] ?? 0] = weights[i] ?? 0;
    const found = papers.map((paper) => ({ paper, likeness: this.#likeness(paper) }));
    for (let i = from; i < to; i++) this.#own[items[i] ?? 0] = 0;
    return { found, walk };
  }

  #gather(asking: number, most: number): { readonly papers: readonly number[]; readonly walk: Walk } {
    const { starts, items, weights } = this.#rows;
    const sums = this.#sums;
    const touched = this.#touched;
    const [start, end] = [starts[asking] ?? 0, starts[asking + 1] ?? 0];
    let count = 0;
    let visits = 0;
    let next = 0;
    let i = start;
    for (; i < end; i++) {
      const term = items[i] ?? 0;
      const to = this.#postingsBefore(asking, term);
      const from = Math.max(this.#postings.starts[term] ?? 0, to - this.#mostVisits);
      next = visits + to - from;
      if (next > this.#mostVisits) break;
      visits = next;
      for (let at = from; at < to; at++) {
        const paper = this.#postings.items[at] ?? 0;
        const sum = sums[paper] ?? 0;
        if (sum === 0) touched[count++] = paper;
        sums[paper] = sum + (weights[i] ?? 0) * (this.#postings.weights[at] ?? 0);
      }
    }
    const papers = heaviest(touched.subarray(0, count), sums, most);
    const least = count > most ? (sums[papers.at(-1) ?? 0] ?? 0) : 0;
    for (const paper of touched.subarray(0, count)) sums[paper] = 0;
    return { papers, walk: { terms: i - start, visits, next: i === end ? 0 : next, least } };
  }

  /** Where the postings end that papers before this one have. */
  #postingsBefore(paper: number, term: number): number {
    const { starts, items } = this.#postings;
    let [low, high] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((items[middle] ?? 0) < paper) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Halved where they share one term alone: a single rare word is often a coincidence (two papers that say
   * "universality" of different things), two seldom are.
   */
  #likeness(paper: number): number {
    const { starts, items, weights } = this.#rows;
    const end = starts[paper + 1] ?? 0;
    let sum = 0;
    let shared = 0;
    for (let i = starts[paper] ?? 0; i < end; i++) {
      const weight = this.#own[items[i] ?? 0] ?? 0;
      if (weight === 0) continue;
      shared++;
      sum += weight * (weights[i] ?? 0);
    }
    return shared === 1 ? sum / 2 : sum;
  }

  /** Where the terms that both papers have stand among those of the one and of the other, heaviest of the other first. */
  shared(one: number, other: number): readonly (readonly [ofOne: number, ofOther: number])[] {
    const { starts, items } = this.#rows;
    const [from, to] = [starts[one] ?? 0, starts[one + 1] ?? 0];
    const [otherFrom, otherTo] = [starts[other] ?? 0, starts[other + 1] ?? 0];
    const places: [number, number][] = [];
    for (let i = from; i < to; i++) this.#own[items[i] ?? 0] = i - from + 1;
    for (let i = otherFrom; i < otherTo; i++) {
      const place = this.#own[items[i] ?? 0] ?? 0;
      if (place > 0) places.push([place - 1, i - otherFrom]);
    }
    for (let i = from; i < to; i++) this.#own[items[i] ?? 0] = 0;
    return places;
  }

  /**
   * The papers whose walk, which was made before these changes, may be another now: it met a term that more papers
   * or fewer have, or a paper that would be or was among the found. At most `mostVisits` are looked at for each, as in
   * a walk.
   */
  changed(changes: readonly Change[], walks: readonly (Walk | null)[]): readonly number[] {
    const met = this.#byTerm(changes.toSorted((one, other) => one.from - other.from));
    const sums = new Float64Array(changes.length);
    return walks.flatMap((walk, paper) =>
      walk !== null && this.#isChanged(paper, walk, met, sums) ? paper : [],
    );
  }

  /** In the order of the changes. */
  #byTerm(changes: readonly Change[]): ReadonlyMap<number, readonly Met[]> {
    const met = new Map<number, Met[]>();
    for (const [change, { profile, isNew, from }] of changes.entries()) {
      const keys = keysOfTerms(profile.terms, profile.weights.length);
      for (const [i, weight] of profile.weights.entries()) {
        const number = this.#numbers.find(keys[2 * i] ?? 0, keys[2 * i + 1] ?? 0);
        if (number === undefined) continue;
        const all = met.get(number);
        const one = { change, from, balance: isNew ? 1 : -1, weight };
        if (all === undefined) met.set(number, [one]);
        else all.push(one);
      }
    }
    return met;
  }

  #isChanged(
    paper: number,
    walk: Walk,
    met: ReadonlyMap<number, readonly Met[]>,
    sums: Float64Array,
  ): boolean {
    const { starts, items, weights } = this.#rows;
    const start = starts[paper] ?? 0;
    // And the term at which it ended.
    const end = Math.min(starts[paper + 1] ?? 0, start + walk.terms + 1);
    const touched: number[] = [];
    let visits = 0;
    let balance = 0;
    let isOther = false;
    for (let i = start; i < end && !isOther; i++) {
      const isWalked = i - start < walk.terms;
      for (const each of met.get(items[i] ?? 0) ?? []) {
        if (paper < each.from || visits > this.#mostVisits) break;
        visits++;
        balance += each.balance;
        const sum = sums[each.change] ?? 0;
        if (sum === 0) touched.push(each.change);
        if (isWalked) sums[each.change] = sum + (weights[i] ?? 0) * each.weight;
      }
      const endsElsewhere = isWalked
        ? walk.visits + balance > this.#mostVisits
        : walk.next + balance <= this.#mostVisits;
      // Of a term that very many have it saw the last alone.
      const sawLast = walk.visits === this.#mostVisits && visits > 0;
      isOther = endsElsewhere || sawLast || visits > this.#mostVisits;
    }
    for (const change of touched) {
      const sum = sums[change] ?? 0;
      isOther ||= sum > 0 && sum >= walk.least;
      sums[change] = 0;
    }
    return isOther;
  }
}

/** A paper that came, or went. */
export interface Change {
  readonly profile: Profile;
  readonly isNew: boolean;
  /** The first of the papers that come after it. */
  readonly from: number;
}

/** A change at one of its terms. */
interface Met {
  readonly change: number;
  readonly from: number;
  readonly balance: number;
  readonly weight: number;
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
    if ((sums[paper] ?? 0) < least) continue;
    best.push(paper);
    if (best.length >= 2 * most) cut();
  }
  cut();
  return best;
}

/** Of the heaviest term of each paper. */
function saltOf(papers: readonly Profile[]): number {
  return papers.reduce((all, { terms }) => all ^ (keysOfTerms(terms, 1)[0] ?? 0), 0);
}
