// Texts of tokens that were met before: an abstract repeats its words, and so does the next one.
//
// Each is looked up once. What it says by itself others keep under its number (detect/remember.ts).
import { cutRun } from './cut-run.ts';

export interface Familiar {
  /** One string for all tokens of this text, whose hash is known. */
  readonly text: string;
  /** From 1 to `mostFamiliar`; 0 for all texts that are not kept. */
  readonly number: number;
  /** Where a run of letters is cut. */
  readonly cuts: readonly number[];
}

/** A hostile text may hold any number of distinct words, of any length: no more than these are kept, none longer. */
export const mostFamiliar = 50_000;
const longest = 40;

const known = new Map<string, Familiar>();

/** What is kept of this text, now or from before. */
export function familiar(text: string): Familiar {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const isKept = known.size < mostFamiliar && text.length <= longest;
  const fresh = { text, number: isKept ? known.size + 1 : 0, cuts: cutRun(text) };
  if (isKept) known.set(text, fresh);
  return fresh;
}
