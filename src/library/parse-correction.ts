// A correction file, `content/papers/<slug>.md`, read and checked at the door.
//
// Front matter says what the paper should say: its texts, topics and links, whether it is hidden or pinned,
// and every fact that has a correction in its row (paper/facts.ts). The body is a note for its page. A
// field that is wrong is reported by name and left out; the other fields and the note hold.
import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { byLine, type FrontMatter, FrontMatterError, readFrontMatter } from '../front-matter.ts';
import { makeSomeFacts } from '../paper/facts.ts';
import { type CorrectedFacts, correctionKeys } from '../paper/from-facts.ts';
import { httpUrl } from '../text/index.ts';
import { seenIn } from '../text/quote.ts';
import { slugPattern } from '../text/slug.ts';
import type { Correction } from './types.ts';

export interface ParsedCorrection {
  /** Null when nothing in the file can be used. */
  readonly correction: Correction | null;
  readonly diagnostics: readonly Diagnostic[];
}

const link = z.strictObject(
  {
    label: z
      .string('must be text, such as Talk')
      .trim()
      .min(1, 'must be text, such as Talk')
      .max(200, 'has a label longer than 200 characters'),
    url: z.string('must be a web address, such as https://example.org/talk').transform((text, context) => {
      const url = httpUrl(text.trim());
      if (url !== null) return url;
      context.addIssue('has a url that is not a web address, such as https://example.org/talk');
      return z.NEVER;
    }),
  },
  'must have a label and a url, such as { label: Talk, url: https://example.org/talk }',
);

/** Of a list. */
const most = 50;

const fields = {
  title: z
    .string('must be text')
    .trim()
    .min(1, 'must not be empty')
    .max(2000, 'is longer than 2,000 characters'),
  abstract: z
    .string('must be text')
    .trim()
    .min(1, 'must not be empty')
    .max(50_000, 'is longer than 50,000 characters'),
  topics: z
    .array(
      z
        .string('must be the names of topics, such as pruning')
        .regex(slugPattern, 'must be the names of topics, such as pruning'),
      'must be a list of topics, such as [pruning, quantization]',
    )
    .max(most, `has more than ${most} entries`),
  differsFrom: z
    .array(
      z
        .string('must be the slugs of papers, the last parts of their addresses')
        .regex(slugPattern, 'must be the slugs of papers, the last parts of their addresses'),
      'must be a list of slugs of papers, the last parts of their addresses, such as [one-paper-jfzfng]',
    )
    .max(most, `has more than ${most} entries`),
  links: z
    .array(
      link,
      'must be a list of labels with their urls, such as [{ label: Talk, url: https://example.org/talk }]',
    )
    .max(most, `has more than ${most} entries`),
  hide: z.boolean('must be true or false'),
  pin: z.boolean('must be true or false'),
};

/** What a publisher writes where a paper has no such thing: `code: none`. */
const none = 'none';

const allKeys: readonly string[] = [...Object.keys(fields), ...correctionKeys];

/**
 * Reads one correction; `file` gives the slug: `parseCorrection(text, 'content/papers/foo-7k2m9x.md')`
 * corrects the paper `foo-7k2m9x`.
 */
export function parseCorrection(text: string, file: string): ParsedCorrection {
  const slug = (/([^/\\]+)\.md$/i.exec(file)?.[1] ?? '').toLowerCase();
  if (!/^[a-z0-9-]+$/.test(slug)) {
    return refused(
      file,
      null,
      "The file's name is not the slug of a paper. Name it after the last part of the paper's address.",
    );
  }
  try {
    const front = readFrontMatter(text);
    const diagnostics: Diagnostic[] = [];
    const report = (path: readonly PropertyKey[], why: string) =>
      diagnostics.push(
        invalid(file, front.lineOf(path), `Field "${path.join('.')}" ${why}; it is left out.`),
      );
    const correction = { slug, file, ...readFields(front, report), note: front.body.trim() };
    return { correction, diagnostics: diagnostics.sort(byLine) };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return refused(file, error.line, `The correction is not applied: ${error.message}.`);
  }
}

function readFields(
  front: FrontMatter,
  report: (path: readonly PropertyKey[], why: string) => void,
): Omit<Correction, 'slug' | 'file' | 'note'> {
  const read: Read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const value = front.data[name];
    if (value === undefined || value === null) return undefined;
    const checked = schema.safeParse(value, { reportInput: true });
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues)
      report([name, ...issue.path], issue.message + seenIn(issue.input));
    return undefined;
  };
  for (const key of Object.keys(front.data)) {
    if (!allKeys.includes(key))
      report([key], `is not a field of a correction; it may have ${allKeys.join(', ')}`);
  }
  const withLines = (name: 'topics' | 'differsFrom') =>
    read(name, fields[name])?.map((slug, at) => ({ slug, line: front.lineOf([name, at]) }));
  return {
    title: read('title', fields.title),
    abstract: read('abstract', fields.abstract),
    topics: withLines('topics'),
    differsFrom: withLines('differsFrom'),
    links: read('links', fields.links),
    hide: read('hide', fields.hide),
    pin: read('pin', fields.pin),
    ...readFacts(front, read),
  };
}

function readFacts({ data }: FrontMatter, read: Read): CorrectedFacts {
  return makeSomeFacts((_name, { correction }) => {
    if (correction === null) return undefined;
    return data[correction.key] === none ? null : read(correction.key, correction.schema);
  });
}

type Read = <T>(name: string, schema: z.ZodType<T>) => T | undefined;

function refused(file: string, line: number | null, message: string): ParsedCorrection {
  return { correction: null, diagnostics: [invalid(file, line, message)] };
}

function invalid(file: string, line: number | null, message: string): Diagnostic {
  return { code: 'invalid-correction', severity: 'warning', file, line, message };
}
