// A question against the index -> papers by their words.
//
// Every thing asked is worth the rarer, the more it says (BM25's inverse frequency); a paper's score is what
// the things it has are worth, times the share of all that was asked that it has. So papers with everything
// stand before papers with most of it, unless these are much more about it.
import type { Asked, Way } from '../question.ts';
import { levelWeight } from '../terms.ts';
import type { Found } from './archive.ts';

export interface WordHit {
  readonly paper: number;
  readonly score: number;
  /** Share of what was asked, by worth, that the paper has. */
  readonly covered: number;
  /** A bit for each thing asked that the paper has. */
  readonly has: number;
}

export interface WordHits {
  /** Best first. */
  readonly hits: readonly WordHit[];
  /** Papers with each of the things asked. */
  readonly counts: readonly number[];
}

/** At most so many things are asked: a bit each. */
export const mostAsked = 30;

/** What a stop word in a title is worth, against another word as rare: it parts titles that are alike. */
const stopShare = 0.3;

export function scoreWords(
  asked: readonly Asked[],
  found: ReadonlyMap<string, Found>,
  papers: number,
  late: boolean,
): WordHits {
  const scores = new Float32Array(papers);
  const has = new Int32Array(papers);
  const worths: number[] = [];
  const counts: number[] = [];
  const best = new Float32Array(papers);
  for (const [bit, { ways, isStop }] of asked.entries()) {
    best.fill(0);
    for (const way of ways) if (late || !way.late) raise(best, way, found);
    let count = 0;
    for (const weight of best) if (weight > 0) count += 1;
    const rarity = rarityOf(count, papers);
    // A stop word is indexed for titles alone, and so looks rare.
    const worth = isStop ? rarity * stopShare : rarity;
    worths.push(worth);
    counts.push(count);
    for (let paper = 0; paper < papers; paper++) {
      const weight = best[paper] ?? 0;
      if (weight === 0) continue;
      scores[paper] = (scores[paper] ?? 0) + worth * weight;
      has[paper] = (has[paper] ?? 0) | (1 << bit);
    }
  }
  const content = evened(worths, counts).map((worth, bit) => (asked[bit]?.isStop ? 0 : worth));
  const all = content.reduce((sum, worth) => sum + worth, 0);
  const hits: WordHit[] = [];
  for (let paper = 0; paper < papers; paper++) {
    const bits = has[paper] ?? 0;
    if (bits === 0) continue;
    let own = 0;
    for (const [bit, worth] of content.entries()) if (bits & (1 << bit)) own += worth;
    // What has only stop words of the question says nothing of what was asked.
    if (own === 0 && all > 0) continue;
    const covered = all === 0 ? 1 : own / all;
    hits.push({ paper, score: (scores[paper] ?? 0) * covered, covered, has: bits });
  }
  hits.sort((a, b) => b.score - a.score || a.paper - b.paper);
  return { hits, counts };
}

/** What a thing is worth that `count` of `papers` have. */
export function rarityOf(count: number, papers: number): number {
  return Math.log(1 + (papers - count + 0.5) / (count + 0.5));
}

/** What no paper has tells none apart: for the share that a paper has, it is worth what the others are. */
function evened(worths: readonly number[], counts: readonly number[]): readonly number[] {
  const known = worths.filter((_, bit) => (counts[bit] ?? 0) > 0);
  if (known.length === 0) return worths;
  const mean = known.reduce((sum, worth) => sum + worth, 0) / known.length;
  return worths.map((worth, bit) => ((counts[bit] ?? 0) > 0 ? worth : mean));
}

/** Papers that have all of a way's terms weigh at least what the weakest of these does. */
function raise(best: Float32Array, { terms, share }: Way, found: ReadonlyMap<string, Found>): void {
  // A term may be asked for twice (`user/item/user`).
  const asked = [...new Set(terms)];
  const lists = asked
    .flatMap((term) => found.get(term) ?? [])
    .sort((a, b) => a.papers.length - b.papers.length);
  const [rarest, ...others] = lists;
  if (rarest === undefined || lists.length < asked.length) return;
  const weights = others.map(
    ({ papers, levels }) => new Map(papers.map((paper, i) => [paper, levels[i] ?? 0])),
  );
  for (const [i, paper] of rarest.papers.entries()) {
    let level = rarest.levels[i] ?? 0;
    for (const own of weights) level = Math.min(level, own.get(paper) ?? -1);
    const weight = level < 0 ? 0 : levelWeight(level) * share;
    if (weight > (best[paper] ?? 0)) best[paper] = weight;
  }
}
