// The phrases that some papers share and research at large does not.
//
// A phrase's weight is the number of papers that have it, titles counting more than abstracts, times
// how much more often they have it than a fixed background of research abstracts. Papers that an earlier
// phrase has spoken for count less for the next, so that the list covers the papers.
import { rarity } from '../related/frequencies.ts';
import { type Phrase, parsePhrases } from './phrases.ts';
import type { PaperText } from './reading.ts';

export interface Distinctive {
  /** As a reader would write it within a sentence: `continual learning`, `Gaussian processes`. */
  readonly term: string;
  /** Number of papers that have it. */
  readonly papers: number;
  readonly weight: number;
}

type Chosen = Distinctive & { readonly words: ReadonlySet<string> };

interface Candidate {
  readonly key: string;
  readonly surfaces: Map<string, number>;
  /** Surfaces inside sentences, where a capital means a name. */
  readonly inner: Map<string, number>;
  readonly titles: Set<number>;
  readonly abstracts: Set<number>;
  occurrences: number;
  whole: number;
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
  const candidates = [...collect(papers).values()].filter(
    ({ key, titles, abstracts, whole, occurrences }) =>
      options.isNameable(key) &&
      titles.size >= options.leastTitles &&
      union(titles, abstracts) >= options.leastPapers &&
      whole >= options.leastWhole * occurrences,
  );
  const covered = new Set<number>();
  const chosen: Chosen[] = [];
  while (chosen.length < options.most) {
    const free = candidates.filter(
      ({ key }) => !key.split(' ').some((word) => chosen.some(({ words }) => words.has(root(word)))),
    );
    const best = strongest(free, papers.length, covered);
    if (best === null) break;
    const { key, titles, abstracts } = best.candidate;
    for (const paper of titles) covered.add(paper);
    chosen.push({
      term: written(best.candidate),
      papers: union(titles, abstracts),
      weight: best.weight,
      words: new Set(key.split(' ').map(root)),
    });
  }
  return chosen.map(({ term, papers: count, weight }) => ({ term, papers: count, weight }));
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

function collect(papers: readonly PaperText[]): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  papers.forEach(({ title, abstract }, paper) => {
    for (const phrase of parsePhrases(title)) candidateOf(found, phrase, true).titles.add(paper);
    for (const phrase of parsePhrases(abstract)) candidateOf(found, phrase, false).abstracts.add(paper);
  });
  return found;
}

function candidateOf(found: Map<string, Candidate>, phrase: Phrase, inTitle: boolean): Candidate {
  const { key, surface, isWhole, opensSentence } = phrase;
  let candidate = found.get(key);
  if (candidate === undefined) {
    candidate = {
      key,
      surfaces: new Map(),
      inner: new Map(),
      titles: new Set(),
      abstracts: new Set(),
      occurrences: 0,
      whole: 0,
    };
    found.set(key, candidate);
  }
  candidate.occurrences++;
  if (isWhole) candidate.whole++;
  const counted = inTitle || opensSentence ? candidate.surfaces : candidate.inner;
  // How it is written where it stands alone says more: "kernels", not the "kernel" of kernel methods.
  counted.set(surface, (counted.get(surface) ?? 0) + (isWhole ? 5 : 1));
  return candidate;
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

/** The commonest way of writing it, in small letters unless it is capitalised within sentences. */
function written({ surfaces, inner }: Candidate): string {
  if (inner.size > 0) return commonest(inner);
  return commonest(surfaces)
    .split(/(?<=[ -])/)
    .map((word) => (/^\p{Lu}[\p{Ll}'’]*[ -]?$/u.test(word) ? word.toLowerCase() : word))
    .join('');
}

/** Of ways of writing it; a plural that is not rare is preferred, because a heading names many. */
function commonest(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([surface]) => surface);
  const plural = ranked.find((each) => /[^s]s$/.test(each) && (counts.get(each) ?? 0) >= 0.15 * all);
  const best = plural ?? ranked[0] ?? '';
  return counts.has(best.toLowerCase()) ? best.toLowerCase() : best;
}

/** So that "kernel" and "kernelized" do not both stand in a title. */
function root(word: string): string {
  return word.slice(0, 5);
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let size = a.size;
  for (const each of b) if (!a.has(each)) size++;
  return size;
}
