// The phrases that some papers use, counted: in how many titles and abstracts, and how they are written.
import { inSentence } from '../text/in-sentence.ts';
import { type Phrase, parsePhrases } from './phrases.ts';
import type { PaperText } from './reading.ts';

export interface Candidate {
  /** Folded words: `neural tangent kernel`. */
  readonly key: string;
  /** Ways of writing it, and how often. */
  readonly surfaces: ReadonlyMap<string, number>;
  /** The same inside sentences, where a capital means a name. */
  readonly inner: ReadonlyMap<string, number>;
  /** Places of the papers that have it in their title, and in their abstract. */
  readonly titles: ReadonlySet<number>;
  readonly abstracts: ReadonlySet<number>;
  readonly occurrences: number;
  /** Occurrences that begin and end where a noun phrase may. */
  readonly whole: number;
}

interface Growing extends Candidate {
  readonly surfaces: Map<string, number>;
  readonly inner: Map<string, number>;
  readonly titles: Set<number>;
  readonly abstracts: Set<number>;
  occurrences: number;
  whole: number;
}

/** Those alone whose keys are wanted: most phrases of a text say nothing. */
export function collectCandidates(
  papers: readonly PaperText[],
  isWanted: (key: string) => boolean,
): readonly Candidate[] {
  const found = new Map<string, Growing>();
  papers.forEach(({ title, abstract }, paper) => {
    for (const phrase of parsePhrases(title, isWanted)) add(found, phrase, true).titles.add(paper);
    for (const phrase of parsePhrases(abstract, isWanted)) add(found, phrase, false).abstracts.add(paper);
  });
  return [...found.values()];
}

function add(found: Map<string, Growing>, phrase: Phrase, inTitle: boolean): Growing {
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

/** The commonest way of writing it, in small letters unless it is capitalised within sentences. */
export function writtenForm({ surfaces, inner }: Candidate): string {
  if (inner.size > 0) return commonest(inner);
  return inSentence(commonest(surfaces));
}

/** Of ways of writing it; a plural that is not rare is preferred, because a heading names many. */
function commonest(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([surface]) => surface);
  const plural = ranked.find((each) => /[^s]s$/.test(each) && (counts.get(each) ?? 0) >= 0.15 * all);
  const best = plural ?? ranked[0] ?? '';
  const small = best.toLowerCase();
  const isSame = (each: string): boolean => each.toLowerCase() === small && innerCapital.test(each);
  const name = ranked.find((each) => isSame(each) && (counts.get(each) ?? 0) >= 0.3 * all);
  return name ?? (counts.has(small) ? small : best);
}

/** Capitals that a name keeps, though addresses spell it without: MoE. */
const innerCapital = /[\p{L}\p{N}]\p{Lu}/u;
