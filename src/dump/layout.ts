// What a layout is: one scraper's way of writing the list of papers down.
import type { Diagnostic } from '../diagnostic.ts';
import type { PartialDate } from '../paper/dates.ts';
import type { Source } from './source.ts';
import type { Entry, Part } from './types.ts';

/** A diagnostic before the file's name is known; how bad it is its code tells. */
export interface Finding extends Pick<Diagnostic, 'code' | 'message'> {
  /** 1-based; without it the whole file is meant. */
  readonly line?: number | null;
  /** Where lines say little: `paper 2 of 3, 2610.01235`; the message then begins with it. */
  readonly place?: string | null;
}

/** How sure a layout is that it can read a file, judged from the file's own shape. */
export interface Claim {
  /** 0 to 1; below `claimThreshold` the file is not claimed. */
  readonly certainty: number;
  /** 1-based line where the layout stopped recognising its own shape. */
  readonly line: number;
  /** What it missed there, as the end of the sentence "line 12 has …". */
  readonly missing: string;
}

/** A claim that rests on how a file begins. */
export function claimTop({ first }: Source, certainty: number, missing: string): Claim {
  return { certainty, line: first + 1, missing };
}

/** What a layout found. */
export interface Reading {
  /** Joined: the text from the line `source.first` to its end. */
  readonly parts: readonly Part[];
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** The page's own date. */
  readonly date: PartialDate | null;
  /** Who says it, where it is not printed on the page: `"date" of the list`. */
  readonly dateFrom?: string | undefined;
}

export interface Layout {
  readonly name: string;
  /** Reads the page of one paper; without it a list is meant, and such pages are not asked about. */
  readonly scope?: 'paper';
  /** Reads files that are JSON as a whole. */
  readonly readsJson?: true;
  readonly claim: (source: Source) => Claim;
  readonly read: (source: Source) => Reading;
}

/** A layout that is less sure than this leaves the file alone. */
export const claimThreshold = 0.5;
