// One paper of the site's public list, checked field by field: a bad field is told and left out, and
// costs no other. `{paper: {id, title, summary, upvotes, …}, numComments, …}` or the inner object alone.
import { z } from 'zod';
import { parseArxivId, parsePaperId } from '../cards/block.ts';
import { parseDate } from '../date.ts';
import type { Entry } from '../types.ts';

/** What the list says of a paper, but for its title and abstract. */
export type PaperFields = Omit<Entry, 'line' | 'title' | 'abstract'>;

export interface PaperRecord {
  readonly title: string | null;
  readonly abstract: string | null;
  readonly fields: PaperFields;
  /** Names of fields whose value is not what the list promises. */
  readonly bad: readonly string[];
}

/** Reads the text of one object; null where it is not sound JSON. */
export function parsePaper(json: string): PaperRecord | null {
  const outer = parseObject(json);
  if (outer === null) return null;
  const inner = isRecord(outer.paper) ? outer.paper : outer;
  const bad: string[] = [];
  const pick = <T>(schema: z.ZodType<T>, ...names: readonly string[]): T | null => {
    for (const name of names) {
      const value = inner[name] ?? outer[name];
      if (value === undefined || value === null || value === '') continue;
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      bad.push(name);
    }
    return null;
  };
  const listed = pick(AUTHORS, 'authors');
  const authors = listed?.length === 0 ? null : listed;
  return {
    title: pick(z.string(), 'title'),
    abstract: pick(z.string(), 'summary', 'abstract'),
    fields: {
      arxivId: pick(ARXIV_ID, 'id', 'arxivId', 'arxiv_id'),
      publishedOn: pick(DATE, 'publishedAt', 'published'),
      upvotes: pick(COUNT, 'upvotes'),
      authorsCount: authors === null ? null : authors.length,
      authors: authors === null ? null : authors.filter((name) => name !== ''),
      organization: pick(ORGANIZATION, 'organization'),
      githubUrl: pick(REPOSITORY, 'githubRepo'),
      githubStars: pick(COUNT, 'githubStars'),
    },
    bad,
  };
}

function parseObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    // A raw line end or a NUL is no JSON, but between words and in texts alike it reads as a space.
    const value: unknown = JSON.parse(json.replace(CONTROLS, ' '));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const COUNT = z.int().nonnegative();
const NAME = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const AUTHORS = z.array(NAME.transform((name) => name.trim()));
const ORGANIZATION = z.union([
  z.string(),
  z.object({ fullname: z.string().optional(), name: z.string().optional() }).transform((one, context) => {
    const name = one.fullname || one.name;
    if (name) return name;
    context.addIssue('no name');
    return z.NEVER;
  }),
]);
const ARXIV_ID = z.string().transform((text, context) => {
  const id = parseArxivId(text) ?? parsePaperId(text);
  if (id !== null) return id;
  context.addIssue('no arXiv id');
  return z.NEVER;
});
const DATE = z.string().transform((text, context) => {
  const date = parseDate(text);
  if (date !== null) return date;
  context.addIssue('no date');
  return z.NEVER;
});
// The list gives an address; some copies of it keep only `owner/name`.
const REPOSITORY = z.string().transform((text, context) => {
  if (/^https?:\/\/[^\s/]{1,200}\/\S{1,400}$/i.test(text)) return text;
  if (/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text)) return `https://github.com/${text}`;
  context.addIssue('no repository');
  return z.NEVER;
});
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f]/g;
