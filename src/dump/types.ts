// What a dump is once it has been read.
import type { Diagnostic } from '../diagnostic.ts';

declare const brand: unique symbol;
/** `2026-03-11`, or `--03-11` where the dump prints no year (none is ever invented). */
export type DumpDate = string & { readonly [brand]: 'DumpDate' };

/** A paper as one dump lists it. `null` is what the dump does not say. */
export interface Entry {
  /** 1-based line of the title in the file. */
  readonly line: number;
  /** Where lines say little, the place in the list: `paper 2 of 3, 2610.01235`. */
  readonly place: string | null;
  readonly title: string;
  readonly abstract: string;
  readonly arxivId: string | null;
  readonly publishedOn: DumpDate | null;
  readonly upvotes: number | null;
  readonly authorsCount: number | null;
  /** Names, where the source has them (the JSON list, a saved page's data island). */
  readonly authors: readonly string[] | null;
  readonly organization: string | null;
  readonly githubUrl: string | null;
  /** As a number: `11.3k` is 11300. */
  readonly githubStars: number | null;
}

export type PartKind = 'front-matter' | 'chrome' | 'date' | 'title' | 'abstract' | 'meta' | 'unrecognised';

/** A run of the file; all parts joined give the decoded file back, character for character. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

export interface Dump {
  /** Path relative to the project. */
  readonly file: string;
  /** Name of the layout module that read it; null when none claimed it. */
  readonly layout: string | null;
  /** The page's own date, or the publisher's (front matter, then file name). */
  readonly date: DumpDate | null;
  /** Who says the date, as the middle of a sentence: `the file's name`. */
  readonly dateFrom: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** The search that the page answers, where the dump says it. */
  readonly query: string | null;
  readonly lines: number;
  readonly parts: readonly Part[];
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}
