// Papers -> the nearest papers of each: candidates by shared terms, ranked by terms and meaning together.
//
// All pairs would cost the square of the archive. An inverted index lists, for each term, the papers
// that use it; a paper walks the lists of its terms, rarest first, until it has made MAX_VISITS visits,
// and the candidates that gathered most weight on the way are compared in full. Cost is linear in papers.
import { buildIndex, type InvertedIndex } from './inverted-index.ts';
import { type Profile, profileOf, profileTerms } from './profile.ts';
import { expectedGrade, greatestGrade, leastGrade } from './rank.ts';
import { sharedTerms } from './reasons.ts';
import { type TitleTerms, titleLikeness, titleTerms } from './titles.ts';
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
  const titles = sorted.map(({ titleKey }) => titleTerms(titleKey));
  const scratch = { scores: new Float32Array(sorted.length), own: new Float32Array(index.numbers.size) };
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

/** Arrays made once for all papers; each function that writes to one leaves it all zero. */
interface Scratch {
  /** By paper: the weight gathered so far. */
  readonly scores: Float32Array;
  /** By term: its weight in the paper at hand. */
  readonly own: Float32Array;
}

function nearest(
  index: InvertedIndex,
  papers: readonly Profile[],
  titles: readonly TitleTerms[],
  at: number,
  { scores, own }: Scratch,
  top: number,
): readonly Neighbour[] {
  const paper = papers[at];
  if (paper === undefined) return [];
  const chosen = compared(index, at, gather(index, at, scores, top * CANDIDATES_EACH), own)
    .flatMap(({ other, score: terms }) => {
      const neighbour = papers[other];
      if (neighbour === undefined || terms > REPEAT_SCORE || neighbour.titleKey === paper.titleKey) return [];
      const grade = expectedGrade({
        terms,
        title: titleLikeness(titles[at] ?? new Map(), titles[other] ?? new Map()),
        meaning: meaningLikeness(paper, neighbour),
      });
      return grade < leastGrade ? [] : [{ at: other, slug: neighbour.slug, grade }];
    })
    .sort((one, other) => other.grade - one.grade || one.at - other.at)
    .slice(0, top);
  if (chosen.length === 0) return [];
  const terms = profileTerms(paper);
  const numbers = new Map(terms.map(({ term }) => [term, index.numbers.get(term) ?? -1]));
  return chosen.map((neighbour) => {
    setRow(index, neighbour.at, own);
    const because = sharedTerms(terms, {
      weightOf: (term) => own[numbers.get(term) ?? -1] ?? 0,
      isInTitle: (word) => titles[at]?.has(word) === true || titles[neighbour.at]?.has(word) === true,
    });
    clearRow(index, neighbour.at, own);
    const score = Math.round((Math.min(neighbour.grade, greatestGrade) / greatestGrade) * 1000) / 1000;
    return { slug: neighbour.slug, score, because };
  });
}

/** The papers of `others` with their likeness to the paper `at`, nearest first. */
function compared(index: InvertedIndex, at: number, others: readonly number[], own: Float32Array) {
  setRow(index, at, own);
  const result = others
    .map((other) => ({ other, score: likeness(index, own, other) }))
    .sort((a, b) => b.score - a.score || a.other - b.other);
  clearRow(index, at, own);
  return result;
}

function setRow(index: InvertedIndex, paper: number, own: Float32Array): void {
  const end = index.starts[paper + 1] ?? 0;
  for (let i = index.starts[paper] ?? 0; i < end; i++) own[index.terms[i] ?? 0] = index.weights[i] ?? 0;
}

function clearRow(index: InvertedIndex, paper: number, own: Float32Array): void {
  const end = index.starts[paper + 1] ?? 0;
  for (let i = index.starts[paper] ?? 0; i < end; i++) own[index.terms[i] ?? 0] = 0;
}

/** The papers that gather most weight within MAX_VISITS visits. `scores` is scratch, left all zero. */
function gather(index: InvertedIndex, at: number, scores: Float32Array, limit: number): readonly number[] {
  const touched: number[] = [];
  let visits = 0;
  for (let i = index.starts[at] ?? 0; i < (index.starts[at + 1] ?? 0); i++) {
    const term = index.terms[i] ?? 0;
    const from = index.postingStarts[term] ?? 0;
    const to = index.postingStarts[term + 1] ?? 0;
    if (to - from < 2) continue;
    if (visits > 0 && visits + to - from > MAX_VISITS) break;
    visits += to - from;
    const weight = index.weights[i] ?? 0;
    for (let p = from; p < Math.min(to, from + MAX_VISITS); p++) {
      const other = index.postings[p] ?? 0;
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] ?? 0) + weight * (index.postingWeights[p] ?? 0);
    }
  }
  scores[at] = 0;
  const best = heaviest(touched, scores, limit);
  for (const other of touched) scores[other] = 0;
  return best;
}

/** The `limit` papers of greatest score. Most papers fall to the first comparison, so one pass does. */
function heaviest(papers: readonly number[], scores: Float32Array, limit: number): readonly number[] {
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
  for (let i = index.starts[b] ?? 0; i < (index.starts[b + 1] ?? 0); i++) {
    const weight = own[index.terms[i] ?? 0] ?? 0;
    if (weight === 0) continue;
    shared++;
    sum += weight * (index.weights[i] ?? 0);
  }
  return shared === 1 ? sum / 2 : sum;
}

function meaningLikeness({ meaning: one }: Profile, { meaning: other }: Profile): number | null {
  if (one === null || other === null) return null;
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] ?? 0) * (other[k] ?? 0);
  return sum;
}
