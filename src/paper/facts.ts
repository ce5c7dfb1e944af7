// What may be known of a paper besides its title and abstract: one row a fact, in the order in which they
// are published. Reading, merging, correcting, showing, searching, citing and publishing follow from it.
//
// A new fact is a row here, and what a layout needs to read it. tests/paper/facts.test.ts sends every row's
// example down the whole road.
import { z } from 'zod';
import { counted } from '../text/counted.ts';
import { httpUrl } from '../text/http-url.ts';
import { readName } from '../text/read-name.ts';
import { bareArxivId, checkArxivId } from './arxiv.ts';
import { formatDate, isWholeDate, type PartialDate, parseDate } from './dates.ts';
import { doiForm, parseDoi } from './doi.ts';
import type { Fact } from './fact.ts';
import { commonest, earliest, largest, longest } from './merge-rules.ts';

const text = z
  .string('must be text; put it in quotes')
  .trim()
  .min(1, 'must not be empty')
  .max(500, 'is longer than 500 characters');
const count = z
  .int('must be a whole number, such as 12')
  .nonnegative('must be a whole number from 0, such as 12');

const rows = {
  arxivId: row<string>({
    schema: z.string(),
    mend: mendText,
    merge: (ids) => commonest(ids.flatMap((id) => bareArxivId(id) ?? [])),
    correction: {
      key: 'arxivId',
      means: 'its number on arXiv; papers that are given one number become one paper',
      schema: checked(
        // Unless it ends with a zero, YAML takes it for a number.
        z.union([z.string(), z.number().transform(String)], 'must be an arXiv id such as 2606.00683'),
        checkArxivId,
        'must be an arXiv id such as 2606.00683',
      ),
    },
    line: { place: 4, where: 'both', text: (id) => unbroken(`arXiv ${id}`) },
    filter: null,
    order: null,
    searched: (id) => id,
    cited: 'apart',
    example: '2606.00683',
  }),
  doi: row<string>({
    schema: z.string().regex(doiForm).describe('Not that of arXiv, which follows from the id.'),
    mend: null,
    merge: commonest,
    correction: {
      key: 'doi',
      means: 'the DOI that its publisher gave it',
      schema: checked(
        z.string('must be a DOI such as 10.5555/lamps.17'),
        parseDoi,
        'must be a DOI such as 10.5555/lamps.17, and not arXiv’s own, which follows from arxivId',
      ),
    },
    line: null,
    filter: null,
    order: null,
    searched: (doi) => doi,
    cited: 'apart',
    example: '10.5555/lamps.17',
  }),
  publishedOn: row<PartialDate>({
    schema: z
      .string()
      .regex(/^(\d{4}|-)-\d\d-\d\d$/)
      .describe('2026-03-11, or --03-11 where no year is known.'),
    mend: null,
    merge: earliest,
    correction: {
      key: 'date',
      means: 'the day it was published; --03-11 where no year is known',
      schema: checked(
        z.string('must be a date such as 2026-03-11'),
        (written) => parseDate(written.trim()),
        'must be a date such as 2026-03-11',
      ),
    },
    line: {
      place: 3,
      where: 'page',
      before: 'published',
      text: (date, form) => unbroken(formatDate(date, form)),
    },
    filter: { key: 'year', label: 'Year', of: (date) => (isWholeDate(date) ? date.slice(0, 4) : null) },
    order: { key: 'date', label: 'newest', of: dayNumber },
    searched: null,
    cited: 'apart',
    example: date('2026-03-05'),
  }),
  authors: row<readonly string[]>({
    schema: z.array(z.string()),
    mend: (names, mend) => names.map(mend).filter((name) => name !== ''),
    merge: (lists) => longest(lists.map((names) => names.map(readName))),
    correction: {
      key: 'authors',
      means: 'all of them, in their order',
      schema: z
        .array(text, 'must be a list of names, such as [Ada Lovelace, Paul Erdős]')
        .min(1, 'must name somebody'),
    },
    line: { place: 1, where: 'page', text: (names) => names.join(', ') },
    filter: null,
    order: null,
    searched: (names) => names.join(', '),
    cited: 'apart',
    example: ['Ada Lovelace', 'Paul Erdős'],
  }),
  authorsCount: row<number>({
    schema: z.int(),
    mend: null,
    merge: largest,
    // Whoever corrects the authors corrects their number.
    correction: null,
    line: { place: 1, where: 'page', text: (number) => counted(number, 'author'), unless: 'authors' },
    filter: null,
    order: null,
    searched: null,
    cited: null,
    example: 2,
  }),
  organization: row<string>({
    schema: z.string(),
    mend: mendText,
    merge: (names) => commonest(names.map(readName)),
    correction: { key: 'organisation', means: 'whose paper it is', schema: text },
    line: { place: 2, where: 'both', text: (name) => name },
    filter: { key: 'organisation', label: 'Organisation', of: (name) => name },
    order: null,
    searched: (name) => name,
    cited: null,
    example: 'Analytical Engines',
  }),
  // What the list calls it in addresses (`HUJI-IL`): readers know some by that alone.
  organizationShortName: row<string>({
    schema: z.string(),
    mend: mendText,
    merge: commonest,
    correction: null,
    line: null,
    filter: null,
    order: null,
    searched: (name) => name,
    cited: null,
    example: 'engines-lab',
  }),
  upvotes: row<number>({
    schema: z.int(),
    mend: null,
    merge: largest,
    correction: { key: 'votes', means: 'how many the list counted', schema: count },
    line: {
      place: 5,
      where: 'both',
      text: (number) => (number === 0 ? null : unbroken(counted(number, 'vote'))),
    },
    filter: null,
    order: { key: 'votes', label: 'most votes', of: (number) => number },
    searched: null,
    cited: null,
    example: 117,
  }),
  githubUrl: row<string>({
    schema: z.string(),
    mend: mendText,
    merge: commonest,
    correction: {
      key: 'code',
      means: 'the address of its repository',
      schema: checked(
        z.string('must be an address such as https://github.com/owner/name'),
        (written) => httpUrl(written.trim()),
        'must be an address such as https://github.com/owner/name',
      ),
    },
    line: { place: 6, where: 'feed', text: (url) => url },
    filter: null,
    order: null,
    searched: null,
    cited: null,
    example: 'https://github.com/lovelace/engine',
  }),
  githubStars: row<number>({
    schema: z.int(),
    mend: null,
    merge: largest,
    correction: { key: 'stars', means: 'how many the repository has', schema: count },
    line: {
      place: 7,
      where: 'both',
      text: (number) => (number === 0 ? null : unbroken(`${counted(number, 'star')} on GitHub`)),
    },
    filter: null,
    order: null,
    searched: null,
    cited: null,
    example: 11_300,
  }),
};

type Values = {
  readonly [K in keyof typeof rows]: (typeof rows)[K] extends Fact<infer T> ? T : never;
};

export type FactName = keyof Values;
export type FactValue<K extends FactName> = Values[K];

/** `null` is what nobody says. */
export type Facts = { readonly [K in FactName]: Values[K] | null };

export const facts: { readonly [K in FactName]: Fact<Values[K]> } = rows;

export const factNames: readonly FactName[] = Object.keys(facts).filter(isFactName);

function isFactName(name: string): name is FactName {
  return Object.hasOwn(rows, name);
}

/** A record of facts, each made by `make`. */
export function makeFacts(
  make: <K extends FactName>(name: K, fact: Fact<Values[K]>) => Values[K] | null,
): Facts {
  const made: Partial<Record<FactName, unknown>> = {};
  const ask = <K extends FactName>(name: K) => {
    made[name] = make(name, facts[name]);
  };
  factNames.forEach(ask);
  return made as Facts;
}

/** A record of those facts of which `make` says something; null says that there is none. */
export function makeSomeFacts(
  make: <K extends FactName>(name: K, fact: Fact<Values[K]>) => Values[K] | null | undefined,
): Partial<Facts> {
  const pair = <K extends FactName>(name: K) => [name, make(name, facts[name])] as const;
  const made = factNames.map((name) => pair(name)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(made) as Partial<Facts>;
}

/** What each known fact gives, in the order of the table; null gives nothing. */
export function fromFacts<R>(
  known: Facts,
  give: <K extends FactName>(fact: Fact<Values[K]>, value: Values[K], name: K) => R | null,
): readonly R[] {
  const given: R[] = [];
  const ask = <K extends FactName>(name: K) => {
    const value = known[name];
    const result = value === null ? null : give(facts[name], value, name);
    if (result !== null) given.push(result);
  };
  factNames.forEach(ask);
  return given;
}

/** A line may end between two facts, and not within one of few words. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function mendText(text: string, mend: (text: string) => string): string | null {
  return mend(text) || null;
}

function row<T>(fact: Fact<T>): Fact<T> {
  return fact;
}

/** A text that `read` understands; null from it is refused with `message`. */
function checked<T>(
  schema: z.ZodType<string>,
  read: (written: string) => T | null,
  message: string,
): z.ZodType<T> {
  return schema.transform((written, context) => {
    const value = read(written);
    if (value !== null) return value;
    context.addIssue(message);
    return z.NEVER;
  });
}

/** Days since 1970; null where the year is not known. */
function dayNumber(date: PartialDate): number | null {
  return isWholeDate(date) ? Math.max(0, Date.parse(`${date}T00:00:00Z`) / 86_400_000) : null;
}

function date(written: string): PartialDate {
  const read = parseDate(written);
  if (read === null) throw new Error(`${written} is not a date.`);
  return read;
}
