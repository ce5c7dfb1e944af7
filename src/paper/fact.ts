// What a row of the table of facts says. Every part must be given, so that a new fact is thought through
// once, in one place: `null` says that it has no such part.
import type { z } from 'zod';
import type { FilterName, OrderName } from './choices.ts';
import type { DateForm } from './dates.ts';

export interface Fact<T> {
  /** How it is published: the schema of /data/ follows from it. */
  readonly schema: z.ZodType;
  /** The value with each text in it mended (damage from scraping undone); null for what holds no free text. */
  readonly mend: ((value: T, mend: (text: string) => string) => T | null) | null;
  /** One value of all that listings say; null where none says anything. */
  readonly merge: (values: readonly T[]) => T | null;
  readonly correction: CorrectionOf<T> | null;
  readonly line: Line<T> | null;
  readonly filter: Filter<T> | null;
  readonly order: Order<T> | null;
  /** Words by which a search finds the paper. */
  readonly searched: ((value: T) => string) | null;
  readonly cited: Cited<T> | null;
  /** A value that tests send down the whole road. */
  readonly example: T;
}

/** How a publisher writes it in the front matter of `content/papers/SLUG.md`. */
export interface CorrectionOf<T> {
  readonly key: string;
  /** What it is, for a publisher: `the day it was published`. */
  readonly means: string;
  /** Its messages follow `"KEY" `: `must be a whole number, such as 12`. */
  readonly schema: z.ZodType<T>;
}

/** How readers see it in a line of facts. */
export interface Line<T> {
  /** Where in the line: smaller numbers come first. */
  readonly place: number;
  /** A paper's page has other places for its repository, a feed's entry for authors and dates. */
  readonly where: 'page' | 'feed' | 'both';
  /** English words before a text that is in the language of dates. */
  readonly before?: string;
  /** Null where the value is none to speak of: no vote is no fact. */
  readonly text: (value: T, dates: DateForm) => string | null;
  /** The fact beside which this one says nothing new. */
  readonly unless?: string;
}

/** A choice on the search page, which gathers papers of one value. */
export interface Filter<T> {
  readonly key: FilterName;
  readonly label: string;
  readonly of: (value: T) => string | null;
}

/** An order on the search page: larger whole numbers from 0 first, papers without one last. */
export interface Order<T> {
  readonly key: OrderName;
  readonly label: string;
  readonly of: (value: T) => number | null;
}

/** Its fields in citations; `apart` where each format has a form of its own for it. */
export type Cited<T> = CitedAs<T> | 'apart';

export interface CitedAs<T> {
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: string;
  /** Name of the `meta` element that reference managers read. */
  readonly meta: string;
  readonly text: (value: T) => string;
}
