// The keys of front matter: `date`, `title`, `source`, `url`, `added`, `slug`, each checked by its schema.
import { z } from 'zod';
import { isWholeDate, type PartialDate, parseDate } from '../../paper/dates.ts';
import { isDevice, slugPattern } from '../../text/slug.ts';
import type { Finding } from '../layout.ts';
import { mendName } from '../mend/unseen.ts';
import { reportField, reportKey } from './report.ts';

/** What a block of front matter says, as it is written, and the 1-based line of each key. */
export interface Written {
  readonly record: Readonly<Record<string, unknown>>;
  readonly lineOf: (key: string) => number;
}

/** What front matter may say of a dump. */
export interface Stated {
  readonly date: PartialDate | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly added: PartialDate | null;
  readonly slug: string | null;
}

/** Reads the keys of all blocks, of which the first counts most; one bad value leaves the others be. */
export function readFields(blocks: readonly Written[], findings: Finding[]): Stated {
  for (const { record, lineOf } of blocks)
    for (const key of Object.keys(record)) {
      const meant = findMeant(key);
      if (meant !== null) findings.push(reportKey(lineOf(key), key, meant));
    }
  const field = <T>(key: keyof Stated, schema: z.ZodType<T>): T | null => {
    const read = blocks.map(({ record, lineOf }) => {
      const value = record[key];
      if (value === undefined || value === null || value === '') return null;
      const result = schema.safeParse(value);
      if (!result.success) findings.push(reportField(lineOf(key), key, value));
      return result.success ? result.data : null;
    });
    return read.find((value) => value !== null) ?? null;
  };
  return {
    date: field('date', schema.date),
    title: field('title', schema.title),
    source: field('source', schema.source),
    url: field('url', schema.url),
    added: field('added', schema.added),
    slug: field('slug', schema.slug),
  };
}

const note = z.string().transform(mendName).pipe(z.string().min(1).max(300));
const date = z.string().transform((text, context): PartialDate => {
  const date = parseDate(text.trim());
  if (date !== null) return date;
  context.addIssue('no date');
  return z.NEVER;
});
const schema = {
  date: date,
  // The page's own title says nothing of this dump.
  title: note.transform((title) =>
    /hugging ?face|^(?:daily|trending) papers\b/i.test(title) ? null : title,
  ),
  source: note,
  url: z.url({ protocol: /^https?$/ }),
  added: date.refine(isWholeDate),
  // What else stands under /digests/ has names of its own, and a folder called `aux` is none to Windows.
  slug: z
    .string()
    .trim()
    .regex(slugPattern)
    .max(80)
    .refine((slug) => !isDevice(slug) && !/^(?:day|week|month|year|page|feed|index)$/.test(slug)),
};

/** Whether a key is one of front matter's, or misspells one. */
export function isField(key: string): boolean {
  return Object.hasOwn(schema, key) || findMeant(key) !== null;
}

/** The key that a misspelt one was meant to be: one letter off, or two swapped. */
function findMeant(key: string): string | null {
  const lower = key.toLowerCase();
  if (Object.hasOwn(schema, key) || knownOfScrapers.has(lower)) return null;
  return Object.keys(schema).find((known) => lower === known || isOneSlip(lower, known)) ?? null;
}

function isOneSlip(seen: string, meant: string): boolean {
  let start = 0;
  while (start < meant.length && seen[start] === meant[start]) start++;
  const [rest, goal] = [seen.slice(start), meant.slice(start)];
  const isSwap = rest.length > 1 && `${rest[1]}${rest[0]}${rest.slice(2)}` === goal;
  return isSwap || rest.slice(1) === goal || rest === goal.slice(1) || rest.slice(1) === goal.slice(1);
}

const knownOfScrapers = new Set(['data', 'urls', 'uri', 'sources', 'titles', 'dates']);
