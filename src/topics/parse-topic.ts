// A topic file, `content/topics/<slug>.md`, read and checked at the door.
//
// Front matter says title, area (or the topic that this is a part of), scope, terms and related topics; the
// body is the introduction.
import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import {
  asNumber,
  asText,
  explainIssues,
  type FrontMatter,
  FrontMatterError,
  requireFrontMatter,
  textUpTo,
} from '../front-matter.ts';
import { deviceRefused, isDevice, slugOfFile, slugPattern } from '../text/slug.ts';
import type { Topic, TopicSlug } from './types.ts';

const weight = z.number('must be a number').min(-5, 'must be -5 or more').max(5, 'must be 5 or less');
const slug = z.string({ error: asText }).regex(slugPattern, 'must be lower-case words joined by hyphens');
const line = textUpTo(2000);

const common = {
  title: line,
  scope: line,
  terms: z
    .record(
      line,
      z.preprocess(asNumber, weight),
      'must be words with their weights, one a line, such as "pruning: 3"',
    )
    .nullish()
    .transform((terms) => terms ?? {}),
  related: z
    .array(slug, 'must be a list of topics, such as [pruning, distillation]')
    .nullish()
    .transform((related) => [...new Set(related)]),
};

const topicOfArea = z
  .strictObject({ ...common, area: slug.refine((name) => !isDevice(name), deviceRefused), areaTitle: line })
  .transform(({ area, areaTitle, ...rest }) => ({
    ...rest,
    parent: null,
    area: { slug: area, title: areaTitle },
  }));

/** A part of a topic stands in the area of its parent, and names none. */
const partOfTopic = z
  .strictObject({ ...common, parent: slug })
  .transform(({ parent, ...rest }) => ({ ...rest, parent: topicSlug(parent), area: null }));

/** What one file says; its parent's area and its parts stand in other files (taxonomy.ts). */
export interface TopicEntry extends Omit<Topic, 'subtopics' | 'area' | 'areaTitle'> {
  /** Null for a part of a topic. */
  readonly area: { readonly slug: string; readonly title: string } | null;
}

export interface ParsedTopic {
  /** Null when the file cannot be used. */
  readonly topic: TopicEntry | null;
  readonly diagnostics: readonly Diagnostic[];
  /** 1-based line of a field; null where the file has none. */
  readonly lineOf: (field: string) => number | null;
}

/**
 * Reads one topic file. `file` is the path a message names and whose last part gives the slug:
 * `parseTopic(text, 'content/topics/pruning.md').topic?.slug` is `'pruning'`.
 */
export function parseTopic(text: string, file: string): ParsedTopic {
  const slug = slugOfFile(file);
  if (slug === null) {
    return refused(
      file,
      null,
      "The file's name gives the topic's address, and this one cannot. Rename it to lower-case words joined by hyphens, such as sparse-flows.md.",
    );
  }
  if (isDevice(slug)) {
    return refused(file, null, `The file's name gives the topic's address: ${deviceRefused}. Rename it.`);
  }
  const read = readTopicFile(text);
  if ('error' in read) return refused(file, read.line, read.error);
  const lineOf = (field: string): number | null => read.lineOf([field]);
  const schema = Object.hasOwn(read.data, 'parent') ? partOfTopic : topicOfArea;
  const checked = schema.safeParse(read.data, { reportInput: true });
  if (!checked.success) {
    const fields = Object.keys(schema.in.shape);
    const diagnostics = explainIssues(checked.error.issues, fields, read.lineOf).map(
      ({ field, line, message }) =>
        invalid(file, line, `Field "${field}": ${message}. The topic is left out until that is mended.`),
    );
    return { topic: null, diagnostics, lineOf };
  }
  const { terms, related, ...rest } = checked.data;
  const topic: TopicEntry = {
    ...rest,
    slug: topicSlug(slug),
    terms: Object.entries(terms).map(([term, weight]) => ({ term, weight })),
    related: related.map(topicSlug),
    introduction: read.body.trim(),
  };
  return { topic, diagnostics: [], lineOf };
}

/** The only place where a string becomes a slug: callers have matched it against the pattern. */
function topicSlug(text: string): TopicSlug {
  return text as TopicSlug;
}

function readTopicFile(text: string): FrontMatter | { readonly error: string; readonly line: number } {
  try {
    return requireFrontMatter(text);
  } catch (error) {
    if (error instanceof FrontMatterError) return { error: `${error.message}.`, line: error.line };
    throw error;
  }
}

function refused(file: string, at: number | null, message: string): ParsedTopic {
  return { topic: null, diagnostics: [invalid(file, at, message)], lineOf: () => null };
}

function invalid(file: string, at: number | null, message: string): Diagnostic {
  return { code: 'invalid-topic', severity: 'error', file, line: at, message };
}
