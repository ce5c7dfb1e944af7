// Papers -> the nearest papers of each: candidates by shared terms, ranked by terms and meaning together.
//
// All pairs would cost the square of the archive. An inverted index lists, for each term, the papers
// that use it; a paper walks the lists of its terms, rarest first, until it has made MAX_VISITS visits,
// and the candidates that gathered most weight on the way are compared in full. Cost is linear in papers.
import { buildIndex, type InvertedIndex, type Rows, rowsOf } from './inverted-index.ts';
import { type Profile, profileOf, profileTerms } from './profile.ts';
import { expectedGrade, greatestGrade, leastGrade } from './rank.ts';
import { sharedTerms } from './reasons.ts';
import { titleTerms } from './titles.ts';
import type { Neighbour, RelatedInput } from './types.ts';

/**
 * The `top` nearest papers of each paper, nearest first; fewer where nothing is near.
 * Does not depend on the order of `papers`. Never a paper itself, nor one of the same title or text.
 */
export function relatePapers(
  papers: readonly RelatedInput[],
  options?: RelateOptions,
): ReadonlyMap<string, readonly Neighbour[]> {
  return relateProfiles(papers.map(profileOf), options);
}

/** The same, of papers whose profiles are known. */
export function relateProfiles(
  papers: readonly Profile[],
  { top = 5, onProgress = () => {} }: RelateOptions = {},
): ReadonlyMap<string, readonly Neighbour[]> {
  const sorted = papers.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const index = buildIndex(sorted);
  const titles = rowsOf(sorted.map(({ titleKey }) => titleTerms(titleKey)));
  const scratch = {
    scores: new Float32Array(sorted.length),
    touched: new Uint32Array(sorted.length),
    own: new Float32Array(index.numbers.size),
    ownTitle: new Float32Array(titles.numbers.size),
  };
  return new Map(
    sorted.map((paper, at) => {
      onProgress(at, sorted.length);
      return [paper.slug, nearest(index, sorted, titles, at, scratch, top)];
    }),
  );
}

export interface RelateOptions {
  readonly top?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Enough to reach every term that fewer than a few thousand papers use. */
const MAX_VISITS = 8_000;
/** Candidates compared in full, for each neighbour wanted. */
const CANDIDATES_EACH = 8;
/** Above this likeness two texts are one paper listed twice. */
const REPEAT_SCORE = 0.95;

/** Arrays made once for all papers; each function that writes to one leaves it all zero, or says otherwise. */
interface Scratch {
  /** By paper: the weight gathered so far. */
  readonly scores: Float32Array;
  /** The papers that have gathered any; whatever was there before may stay. */
  readonly touched: Uint32Array;
  /** By term: its weight in the paper at hand. */
  readonly own: Float32Array;
  /** By term of titles: its weight in the title at hand. */
  readonly ownTitle: Float32Array;
}

function nearest(
  index: InvertedIndex,
  papers: readonly Profile[],
  titles: Rows,
  at: number,
  scratch: Scratch,
  top: number,
): readonly Neighbour[] {
  const paper = papers[at];
  if (paper === undefined) return [];
  const { own, ownTitle } = scratch;
  const candidates = gather(index, at, scratch, top * CANDIDATES_EACH);
  setRow(index, at, own);
  setRow(titles, at, ownTitle);
  const chosen: { readonly at: number; readonly slug: string; readonly grade: number }[] = [];
  for (const other of candidates) {
    const neighbour = papers[other];
    const terms = likeness(index, own, other);
    if (neighbour === undefined || terms > REPEAT_SCORE || neighbour.titleKey === paper.titleKey) continue;
    const title = cosine(titles, ownTitle, other);
    const grade = expectedGrade({ terms, title, meaning: meaningLikeness(paper, neighbour) });
    if (grade >= leastGrade) chosen.push({ at: other, slug: neighbour.slug, grade });
  }
  clearRow(titles, at, ownTitle);
  clearRow(index, at, own);
  chosen.sort((one, other) => other.grade - one.grade || one.at - other.at);
  if (chosen.length === 0) return [];
  const terms = profileTerms(paper);
  const numbers = new Map(terms.map(({ term }) => [term, index.numbers.get(term) ?? -1]));
  return chosen.slice(0, top).map((neighbour) => {
    setRow(index, neighbour.at, own);
    const because = sharedTerms(terms, {
      weightOf: (term) => own[numbers.get(term) ?? -1] ?? 0,
      isInTitle: (word) => hasTerm(titles, at, word) || hasTerm(titles, neighbour.at, word),
    });
    clearRow(index, neighbour.at, own);
    const score = Math.round((Math.min(neighbour.grade, greatestGrade) / greatestGrade) * 1000) / 1000;
    return { slug: neighbour.slug, score, because };
  });
}

function setRow(rows: Rows, paper: number, own: Float32Array): void {
  const end = rows.starts[paper + 1] ?? 0;
  for (let i = rows.starts[paper] ?? 0; i < end; i++) own[rows.terms[i] ?? 0] = rows.weights[i] ?? 0;
}

function clearRow(rows: Rows, paper: number, own: Float32Array): void {
  const end = rows.starts[paper + 1] ?? 0;
  for (let i = rows.starts[paper] ?? 0; i < end; i++) own[rows.terms[i] ?? 0] = 0;
}

function hasTerm({ numbers, starts, terms }: Rows, paper: number, term: string): boolean {
  const number = numbers.get(term);
  return number !== undefined && terms.subarray(starts[paper], starts[paper + 1]).includes(number);
}

/** The papers that gather most weight within MAX_VISITS visits. `scores` is left all zero. */
function gather(
  index: InvertedIndex,
  at: number,
  { scores, touched }: Scratch,
  limit: number,
): readonly number[] {
  const { postingStarts, postings, postingWeights } = index;
  let count = 0;
  let visits = 0;
  for (let i = index.starts[at] ?? 0; i < (index.starts[at + 1] ?? 0); i++) {
    const term = index.terms[i] ?? 0;
    const from = postingStarts[term] ?? 0;
    const to = postingStarts[term + 1] ?? 0;
    if (to - from < 2) continue;
    if (visits > 0 && visits + to - from > MAX_VISITS) break;
    visits += to - from;
    const weight = index.weights[i] ?? 0;
    const end = Math.min(to, from + MAX_VISITS);
    for (let p = from; p < end; p++) {
      const other = postings[p] ?? 0;
      const score = scores[other] ?? 0;
      if (score === 0) touched[count++] = other;
      scores[other] = score + weight * (postingWeights[p] ?? 0);
    }
  }
  scores[at] = 0;
  const own = touched.subarray(0, count);
  const best = heaviest(own, scores, limit);
  for (let i = 0; i < count; i++) scores[own[i] ?? 0] = 0;
  return best;
}

/** The `limit` papers of greatest score. Most papers fall to the first comparison, so one pass does. */
function heaviest(papers: Uint32Array, scores: Float32Array, limit: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (const paper of papers) {
    const score = scores[paper] ?? 0;
    if (score <= least) continue;
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score) place--;
    best.splice(place, 0, paper);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = scores[best[limit - 1] ?? 0] ?? 0;
  }
  return best;
}

/**
 * Cosine of a paper's vector and that of paper `b`, halved where they share one term alone: a single rare word is often a
 * coincidence (two papers that say "universality" of different things), two seldom are.
 */
function likeness(index: InvertedIndex, own: Float32Array, b: number): number {
  let sum = 0;
  let shared = 0;
  const end = index.starts[b + 1] ?? 0;
  for (let i = index.starts[b] ?? 0; i < end; i++) {
    const weight = own[index.terms[i] ?? 0] ?? 0;
    if (weight === 0) continue;
    shared++;
    sum += weight * (index.weights[i] ?? 0);
  }
  return shared === 1 ? sum / 2 : sum;
}

/** Cosine of a row's vector and that of row `b`. */
function cosine(rows: Rows, own: Float32Array, b: number): number {
  let sum = 0;
  const end = rows.starts[b + 1] ?? 0;
  for (let i = rows.starts[b] ?? 0; i < end; i++)
    sum += (own[rows.terms[i] ?? 0] ?? 0) * (rows.weights[i] ?? 0);
  return sum;
}

function meaningLikeness({ meaning: one }: Profile, { meaning: other }: Profile): number | null {
  if (one === null || other === null) return null;
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] ?? 0) * (other[k] ?? 0);
  return sum;
}
