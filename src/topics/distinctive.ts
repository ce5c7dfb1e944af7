// The phrases that some papers share and research at large does not.
//
// A phrase's weight is the number of papers that have it, titles counting more than abstracts, times
// how much more often they have it than a fixed background of research abstracts. Papers that an earlier
// phrase has spoken for count less for the next, so that the list covers the papers.
import { rarity } from '../related/frequencies.ts';
import { type Candidate, collectCandidates, writtenForm } from './candidates.ts';
import type { PaperText } from './reading.ts';

export interface Distinctive {
  /** Folded words: `gaussian process`. */
  readonly key: string;
  /** As a reader would write it within a sentence: `continual learning`, `Gaussian processes`. */
  readonly term: string;
  /** Number of papers that have it. */
  readonly papers: number;
  readonly weight: number;
}

export interface DistinctiveOptions {
  readonly most: number;
  /** A phrase must stand in this many titles, and in this many papers. */
  readonly leastTitles: number;
  readonly leastPapers: number;
  /** Whether a phrase, folded, may be named at all. */
  readonly isNameable: (key: string) => boolean;
  /** Share of a phrase's occurrences that must end where a noun may, 0 to 1. */
  readonly leastWhole: number;
}

const abstractCount = 0.35;
const coveredCount = 0.3;

/** The strongest phrases, strongest first; none says what another says. */
export function findDistinctive(
  papers: readonly PaperText[],
  options: DistinctiveOptions,
): readonly Distinctive[] {
  let free = collectCandidates(papers, options.isNameable).filter(
    ({ titles, abstracts, whole, occurrences }) =>
      titles.size >= options.leastTitles &&
      union(titles, abstracts) >= options.leastPapers &&
      whole >= options.leastWhole * occurrences,
  );
  const covered = new Set<number>();
  const chosen: Distinctive[] = [];
  while (chosen.length < options.most) {
    const best = strongest(free, papers.length, covered);
    if (best === null) break;
    const { key, titles, abstracts } = best.candidate;
    chosen.push({
      key,
      term: writtenForm(best.candidate),
      papers: union(titles, abstracts),
      weight: best.weight,
    });
    for (const paper of titles) covered.add(paper);
    const said = rootsOf(key);
    free = free.filter((candidate) => !rootsOf(candidate.key).some((root) => said.includes(root)));
  }
  return chosen;
}

function strongest(
  candidates: readonly Candidate[],
  papers: number,
  covered: ReadonlySet<number>,
): { readonly candidate: Candidate; readonly weight: number } | null {
  const weighed = candidates.map((candidate) => ({ candidate, weight: weigh(candidate, papers, covered) }));
  return weighed.reduce<(typeof weighed)[number] | null>((best, each) => {
    if (each.weight <= 0 || each.weight < (best?.weight ?? 0)) return best;
    return each.weight === best?.weight && each.candidate.key > best.candidate.key ? best : each;
  }, null);
}

function weigh({ key, titles, abstracts }: Candidate, papers: number, covered: ReadonlySet<number>): number {
  let count = 0;
  for (const paper of titles) count += covered.has(paper) ? coveredCount : 1;
  for (const paper of abstracts) {
    if (!titles.has(paper)) count += abstractCount * (covered.has(paper) ? coveredCount : 1);
  }
  const share = (titles.size + abstractCount * abstracts.size) / papers;
  const lift = Math.log(Math.min(1, share)) + backgroundRarity(key);
  return lift <= 0 ? 0 : count * lift;
}

/** A phrase of three words is at least as rare as its pairs. */
function backgroundRarity(key: string): number {
  const words = key.split(' ');
  if (words.length < 3) return rarity(key);
  return Math.max(rarity(words.slice(0, 2).join(' ')), rarity(words.slice(1).join(' ')));
}

/** The words' beginnings, so that "kernel" and "kernelized" do not both stand in a title. */
function rootsOf(key: string): readonly string[] {
  return key.split(' ').map((word) => word.slice(0, 5));
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let size = a.size;
  for (const each of b) if (!a.has(each)) size++;
  return size;
}
