// A paper as one dump lists it. `null` is what the dump does not say.
import type { Facts } from './facts.ts';
import { nothingKnown } from './from-facts.ts';

export interface Entry extends Facts {
  /** 1-based line of the title in the file. */
  readonly line: number;
  /** Where lines say little, the place in the list: `paper 2 of 3, 2610.01235`. */
  readonly place: string | null;
  readonly title: string;
  readonly abstract: string;
}

/** Fills in null for every field that a layout leaves out. */
export function makeEntry(known: Partial<Entry> & Pick<Entry, 'line' | 'title' | 'abstract'>): Entry {
  const { line, title, abstract, ...rest } = known;
  return { line, place: null, title, abstract, ...nothingKnown, ...rest };
}
