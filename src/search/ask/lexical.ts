// A question against the index -> papers by their words.
//
// Every thing asked is worth the rarer, the more it says (BM25's inverse frequency); a paper's score is what
// the things it has are worth, times the share of all that was asked that it has. So papers with everything
// stand before papers with most of it, unless these are much more about it.
import type { Asked } from '../question.ts';
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
export const MOST_ASKED = 30;

export function scoreWords(
  asked: readonly Asked[],
  found: ReadonlyMap<string, Found>,
  papers: number,
  late: boolean,
): WordHits {
  const scores = new Map<number, { score: number; has: number }>();
  const worths: number[] = [];
  const counts: number[] = [];
  for (const [bit, { ways }] of asked.entries()) {
    const best = new Map<number, number>();
    for (const way of ways) {
      if (way.late && !late) continue;
      for (const [paper, weight] of papersOf(way.terms, found)) {
        const score = weight * way.share;
        if (score > (best.get(paper) ?? 0)) best.set(paper, score);
      }
    }
    const worth = Math.log(1 + (papers - best.size + 0.5) / (best.size + 0.5));
    worths.push(worth);
    counts.push(best.size);
    for (const [paper, weight] of best) {
      const own = scores.get(paper) ?? { score: 0, has: 0 };
      own.score += worth * weight;
      own.has |= 1 << bit;
      scores.set(paper, own);
    }
  }
  const all = worths.reduce((sum, worth, bit) => (asked[bit]?.isStop ? sum : sum + worth), 0);
  const hits: WordHit[] = [];
  for (const [paper, { score, has }] of scores) {
    let own = 0;
    for (const [bit, worth] of worths.entries()) if (has & (1 << bit) && !asked[bit]?.isStop) own += worth;
    const covered = all === 0 ? 1 : own / all;
    // What has only stop words of the question says nothing of what was asked.
    if (own > 0 || all === 0) hits.push({ paper, score: score * covered, covered, has });
  }
  hits.sort((a, b) => b.score - a.score || a.paper - b.paper);
  return { hits, counts };
}

/** Papers that have all of the terms, with the weight of the weakest. */
function papersOf(terms: readonly string[], found: ReadonlyMap<string, Found>): ReadonlyMap<number, number> {
  let common: Map<number, number> | null = null;
  for (const term of terms) {
    const own = found.get(term);
    if (own === undefined) return new Map();
    const next = new Map<number, number>();
    for (const [i, paper] of own.papers.entries()) {
      const weight = levelWeight(own.levels[i] ?? 0);
      const before = common === null ? weight : common.get(paper);
      if (before !== undefined) next.set(paper, Math.min(before, weight));
    }
    common = next;
  }
  return common ?? new Map();
}
