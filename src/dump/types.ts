// What a dump is once it has been read.
import type { Diagnostic } from '../diagnostic.ts';
import type { PartialDate } from '../paper/dates.ts';
import type { Entry } from '../paper/entry.ts';

export type { Entry } from '../paper/entry.ts';

export type PartKind = 'front-matter' | 'chrome' | 'date' | 'title' | 'abstract' | 'meta' | 'unrecognised';

/** A run of the file; all parts joined give the decoded file back, character for character. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
}

/** A record that is not complete yet. */
export type Growing<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Dump {
  /** Path relative to the project. */
  readonly file: string;
  /** Name of the layout module that read it; null when none claimed it. */
  readonly layout: string | null;
  /** The page's own date, or the publisher's (front matter, then file name). */
  readonly date: PartialDate | null;
  /** Who says the date, as the middle of a sentence: `the file's name`. */
  readonly dateFrom: string | null;
  /** The day the publisher added the dump: it places a list without a date, and is never taken for one. */
  readonly added: PartialDate | null;
  /** The address that the publisher chose for it. */
  readonly slug: string | null;
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
