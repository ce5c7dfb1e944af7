// What the archive's acronyms stand for, in small files by the acronym: so that PINN finds "physics-informed
// neural network" and the other way round.
import { fileOf } from '../hash.ts';

/** From an acronym, folded, to what it stands for: `pinn` to `physics-informed neural network`. */
export type Acronyms = Readonly<Record<string, readonly string[]>>;

export interface AcronymEntry {
  readonly short: string;
  /** Commonest first. */
  readonly long: readonly string[];
}

/** Who explains an acronym: its meanings, with the papers that give each. */
export interface ExplainedAcronym {
  readonly short: string;
  readonly expansions: readonly { readonly text: string; readonly papers: number }[];
}

/**
 * What is worth a file. In a large archive a meaning that one paper alone gives would find that paper, which has both
 * forms anyway; and a word that hundreds of papers use is no acronym because one of them makes it one (SCALAR).
 * `counts`: the archive's words, with the papers that use each.
 */
export function usefulAcronyms(
  explained: readonly ExplainedAcronym[],
  counts: ReadonlyMap<string, number>,
  papers: number,
): readonly AcronymEntry[] {
  return explained.flatMap(({ short, expansions }) => {
    const least = Math.max(papers < large ? 1 : 2, (counts.get(short) ?? 0) * leastShare);
    const long = expansions.flatMap(({ text, papers }) => (papers < least ? [] : [text]));
    return long.length === 0 ? [] : [{ short, long: long.slice(0, mostMeanings) }];
  });
}

const large = 32_768;
const leastShare = 0.005;
const mostMeanings = 3;

const entriesAFile = 48;

/** A power of two, or none. */
export function acronymFiles(entries: number): number {
  return entries === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(entries / entriesAFile)));
}

/** One file's content for each, in order. */
export function writeAcronyms(entries: readonly AcronymEntry[]): readonly Acronyms[] {
  const files = acronymFiles(entries.length);
  const parts: [string, readonly string[]][][] = Array.from({ length: files }, () => []);
  for (const { short, long } of entries) parts[fileOf(short, files)]?.push([short, long]);
  return parts.map((part) => Object.fromEntries(part.sort(([a], [b]) => (a < b ? -1 : 1))));
}
