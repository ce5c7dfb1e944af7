// The keys of front matter: `date`, `title`, `source`, `url`, `added`, `slug`, each checked by its schema.
import { z } from 'zod';
import { isWholeDate, type PartialDate, parseDate } from '../../paper/dates.ts';
import { slugPattern } from '../../text/slug.ts';
import type { Finding } from '../layout.ts';
import { mendName } from '../mend/unseen.ts';
import type { Source } from '../source.ts';
import type { FrontMatter } from './read.ts';
import { reportField, reportKey } from './report.ts';

/** Reads the keys of the block between the lines `open` and `close`; one bad value leaves the others be. */
export function readFields(
  source: Source,
  open: number,
  close: number,
  record: Readonly<Record<string, unknown>>,
): FrontMatter {
  const findings: Finding[] = [];
  const lineOf = (key: string): number => lineOfKey(source, open, close, key);
  for (const key of Object.keys(record)) {
    const meant = findMeant(key);
    if (meant !== null) findings.push(reportKey(lineOf(key), key, meant));
  }
  const field = <T>(key: string, schema: z.ZodType<T>): T | null => {
    const value = record[key];
    if (value === undefined || value === null || value === '') return null;
    const result = schema.safeParse(value);
    if (!result.success) findings.push(reportField(lineOf(key), key, value));
    return result.success ? result.data : null;
  };
  const title = field('title', schema.title);
  return {
    next: close + 1,
    date: field('date', schema.date),
    // The page's own title says nothing of this dump.
    title: title !== null && /hugging ?face|^(?:daily|trending) papers\b/i.test(title) ? null : title,
    source: field('source', schema.source),
    url: field('url', schema.url),
    added: field('added', schema.added),
    slug: field('slug', schema.slug),
    findings,
  };
}

/** The 1-based line of a key in the block between the lines `open` and `close`; that of the block for one that is not found. */
export function lineOfKey(source: Source, open: number, close: number, key: string): number {
  for (let line = open + 1; line < close; line++) {
    if (/^["']?([^"':]{1,100})["']?\s{0,20}:/.exec(source.line(line))?.[1]?.trimEnd() === key)
      return line + 1;
  }
  return open + 1;
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
  title: note,
  source: note,
  url: z.url({ protocol: /^https?$/ }),
  added: date.refine(isWholeDate),
  // What else stands under /digests/ has names of its own.
  slug: z
    .string()
    .trim()
    .regex(slugPattern)
    .max(80)
    .refine((slug) => !/^(?:day|week|month|year|page|feed|index)$/.test(slug)),
};

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
