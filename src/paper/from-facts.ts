// What follows from the table of facts: merging listings, a publisher's corrections, the line below a
// title, choices and orders of the search page, fields of citations, the published schema.
import type { z } from 'zod';
import type { FilterName, OrderName } from './choices.ts';
import { type DateForm, plainDates } from './dates.ts';
import type { CitedAs, Line } from './fact.ts';
import { type FactName, type Facts, factNames, facts, fromFacts, makeFacts, makeSomeFacts } from './facts.ts';

/** Nobody says anything. */
export const nothingKnown: Facts = makeFacts(() => null);

/** The facts of a larger record: an entry, a paper. */
export function pickFacts(record: Facts): Facts {
  return makeFacts((name) => record[name]);
}

/** The facts of a larger record, with every text in them mended. */
export function mendFacts(record: Facts, mend: (text: string) => string): Facts {
  return makeFacts((name, fact) => {
    const value = record[name];
    return value === null || fact.mend === null ? value : fact.mend(value, mend);
  });
}

/** What a paper is known to be, from all its listings. Names that are listed count as so many authors. */
export function mergeFacts(listings: readonly Facts[]): Facts {
  const merged = makeFacts((name, fact) => {
    const values = listings.map((listing) => listing[name]).filter((value) => value !== null);
    return values.length === 0 ? null : fact.merge(values);
  });
  return { ...merged, authorsCount: mostAuthors(merged) };
}

function mostAuthors({ authors, authorsCount }: Facts): number | null {
  return authors === null ? authorsCount : Math.max(authors.length, authorsCount ?? 0);
}

/** Facts that a publisher corrects; null says that there is none. */
export type CorrectedFacts = Partial<Facts>;

export function correctFacts(known: Facts, corrected: CorrectedFacts): Facts {
  const { authors } = corrected;
  const counted = authors === undefined ? {} : { authorsCount: authors?.length ?? null };
  return { ...known, ...counted, ...corrected };
}

/** The facts of a larger record that corrects some. */
export function pickCorrected(record: CorrectedFacts): CorrectedFacts {
  return makeSomeFacts((name) => record[name]);
}

export interface FactLine {
  readonly fact: FactName;
  /** Whole. */
  readonly text: string;
  /** The parts of one that holds a date: English words, and what is in the language of dates. */
  readonly dated?: { readonly before: string; readonly date: string };
}

/** In the order of the line: `Ada Lovelace`, `arXiv 2606.00683`, `1 vote`. */
export function linesOf(
  known: Facts,
  where: 'page' | 'feed',
  dates: DateForm = plainDates,
): readonly FactLine[] {
  return fromFacts(known, ({ line }, value, fact) => {
    if (line === null || !isShown(line, where, known)) return null;
    const text = line.text(value, dates);
    return text === null ? null : { place: line.place, fact, before: line.before ?? null, text };
  })
    .toSorted((one, other) => one.place - other.place)
    .map(({ fact, before, text }) =>
      before === null ? { fact, text } : { fact, text: `${before} ${text}`, dated: { before, date: text } },
    );
}

function isShown<T>(line: Line<T>, where: 'page' | 'feed', known: Facts): boolean {
  const beside = factNames.find((name) => name === line.unless);
  return (line.where === where || line.where === 'both') && (beside === undefined || known[beside] === null);
}

export interface Choice {
  readonly key: string;
  readonly label: string;
}

export const factFilters: readonly Choice[] = choices('filter');
export const factOrders: readonly Choice[] = choices('order');

function choices(part: 'filter' | 'order'): readonly Choice[] {
  return factNames.flatMap((name) => {
    const choice = facts[name][part];
    return choice === null ? [] : [{ key: choice.key, label: choice.label }];
  });
}

/** The value by which each filter of the search page finds it. */
export function filtersOf(known: Facts): Readonly<Partial<Record<FilterName, string>>> {
  return Object.fromEntries(fromFacts(known, ({ filter }, value) => pair(filter?.key, filter?.of(value))));
}

/** Its number in each order of the search page. */
export function ordersOf(known: Facts): Readonly<Partial<Record<OrderName, number>>> {
  return Object.fromEntries(fromFacts(known, ({ order }, value) => pair(order?.key, order?.of(value))));
}

function pair<T>(key: string | undefined, value: T | null | undefined): readonly [string, T] | null {
  return key === undefined || value == null ? null : [key, value];
}

/** Words by which a search finds the paper. */
export function searchedIn(known: Facts): readonly string[] {
  return fromFacts(known, ({ searched }, value) => searched?.(value) ?? null);
}

export interface CitedFact extends Omit<CitedAs<never>, 'text'> {
  readonly text: string;
}

/** Those that every format takes as they are; authors, date and arXiv id have forms of their own. */
export function citedFacts(known: Facts): readonly CitedFact[] {
  return fromFacts(known, ({ cited }, value) =>
    cited === null || cited === 'apart' ? null : { ...cited, text: cited.text(value) },
  );
}

/** How facts are published: each is null where nobody says anything. */
export const publishedFacts: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  factNames.map((name) => [name, facts[name].schema.nullable()]),
);

/** The names by which publishers correct facts. */
export const correctionKeys: readonly string[] = factNames.flatMap(
  (name) => facts[name].correction?.key ?? [],
);
