// What the archive's acronyms stand for, in small files by the acronym: so that PINN finds "physics-informed
// neural network" and the other way round.
import { hashWord } from '../hash.ts';

/** From an acronym, folded, to what it stands for: `pinn` to `physics-informed neural network`. */
export type Acronyms = Readonly<Record<string, readonly string[]>>;

export interface AcronymEntry {
  readonly short: string;
  /** Commonest first. */
  readonly long: readonly string[];
}

const entriesAFile = 48;

export function acronymFiles(entries: number): number {
  return entries === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(entries / entriesAFile)));
}

export function acronymFile(short: string, files: number): number {
  return hashWord(short) & (files - 1);
}

/** One file's content for each, in order. */
export function writeAcronyms(entries: readonly AcronymEntry[]): readonly Acronyms[] {
  const files = acronymFiles(entries.length);
  const parts: [string, readonly string[]][][] = Array.from({ length: files }, () => []);
  for (const { short, long } of entries)
    parts[acronymFile(short, files)]?.push([short, long.slice(0, mostMeanings)]);
  return parts.map((part) => Object.fromEntries(part.sort(([a], [b]) => (a < b ? -1 : 1))));
}

const mostMeanings = 3;
