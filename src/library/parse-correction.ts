// A correction file, `content/papers/<slug>.md`, read and checked at the door.
//
// Front matter says what the paper should say (title, abstract, arxivId, topics, links), the body is a
// note for its page. A field that is wrong is reported by name and left out; the other fields and the
// note hold.
import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { type FrontMatter, FrontMatterError, readFrontMatter } from '../front-matter.ts';
import { httpUrl } from '../text/index.ts';
import type { Correction } from './types.ts';
import { normalizeId } from './versions.ts';

export interface ParsedCorrection {
  /** Null when nothing in the file can be used. */
  readonly correction: Correction | null;
  readonly diagnostics: readonly Diagnostic[];
}

const link = z.strictObject({
  label: z
    .string('needs a label')
    .trim()
    .min(1, 'needs a label')
    .max(200, 'has a label longer than 200 characters'),
  url: z.string('needs a url').transform((text, context) => {
    const url = httpUrl(text.trim());
    if (url !== null) return url;
    context.addIssue('has a url that is no http or https address');
    return z.NEVER;
  }),
});

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
  arxivId: z.string('must be text').transform((text, context) => {
    const id = normalizeId(text);
    if (id !== null && /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/.test(id)) return id;
    context.addIssue('must be an arXiv id such as 2606.00683');
    return z.NEVER;
  }),
  topics: z.array(
    z.string('must be slugs of topics').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be slugs of topics'),
    'must be a list of topics',
  ),
  links: z.array(link, 'must be a list of labels and urls'),
};

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
      "The file's name is no paper's slug. Name it after the last part of the paper's address.",
    );
  }
  try {
    const front = readFrontMatter(text);
    const diagnostics: Diagnostic[] = [];
    const report = (key: string, why: string) =>
      diagnostics.push(invalid(file, lineOf(text, key), `Field "${key}" ${why}; it is left out.`));
    const correction = { slug, file, ...readFields(front, text, report), note: front.body.trim() };
    return { correction, diagnostics };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return refused(file, error.line, `The correction is not applied: ${error.message}.`);
  }
}

function readFields(
  front: FrontMatter,
  text: string,
  report: (key: string, why: string) => void,
): Omit<Correction, 'slug' | 'file' | 'note'> {
  const read = <T>(name: string, schema: z.ZodType<T>, value = front.data[name]): T | null => {
    if (value === undefined || value === null) return null;
    const checked = schema.safeParse(value);
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) report([name, ...issue.path].join('.'), issue.message);
    return null;
  };
  for (const key of Object.keys(front.data)) {
    if (!Object.hasOwn(fields, key)) report(key, `is none of ${Object.keys(fields).join(', ')}`);
  }
  const title = read('title', fields.title);
  const abstract = read('abstract', fields.abstract);
  const arxivId = read('arxivId', fields.arxivId, asWritten(front.data.arxivId, text));
  const topics = read('topics', fields.topics);
  const links = read('links', fields.links);
  return {
    ...(title === null ? {} : { title }),
    ...(abstract === null ? {} : { abstract }),
    ...(arxivId === null ? {} : { arxivId }),
    ...(topics === null ? {} : { topics }),
    ...(links === null ? {} : { links }),
  };
}

/** YAML reads `arxivId: 2410.05430` as a number and loses its last zero: the digits are taken from the file. */
function asWritten(value: unknown, text: string): unknown {
  if (typeof value !== 'number') return value;
  return /^arxivId:\s*([\d.]+)/m.exec(text)?.[1] ?? value;
}

function lineOf(text: string, key: string): number | null {
  const [name = ''] = key.split('.');
  const line = text.split(/\r\n|[\r\n]/).findIndex((each) => each.startsWith(`${name}:`));
  return line < 0 ? null : line + 1;
}

function refused(file: string, line: number | null, message: string): ParsedCorrection {
  return { correction: null, diagnostics: [invalid(file, line, message)] };
}

function invalid(file: string, line: number | null, message: string): Diagnostic {
  return { code: 'invalid-correction', severity: 'warning', file, line, message };
}
