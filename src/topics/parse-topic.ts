// A topic file, `content/topics/<slug>.md`, read and checked at the door.
//
// Front matter says title, area, scope, terms and related topics; the body is the introduction.
// Only YAML is read: gray-matter's JavaScript and JSON front matter would let a content file run
// code or pass unchecked, so both are switched off.
import matter from 'gray-matter';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import type { Topic, TopicSlug } from './types.ts';

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = z.string().regex(slugPattern, 'must be lower-case words joined by hyphens');
const line = z.string().trim().min(1, 'must not be empty').max(2000, 'is longer than 2000 characters');

const frontMatter = z.strictObject({
  title: line,
  area: slug,
  areaTitle: line,
  scope: line,
  terms: z
    .record(line, z.number().min(-5, 'must be -5 or more').max(5, 'must be 5 or less'))
    .nullish()
    .transform((terms) => terms ?? {}),
  related: z
    .array(slug)
    .nullish()
    .transform((related) => related ?? []),
});

export interface ParsedTopic {
  /** Null when the file cannot be used. */
  readonly topic: Topic | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one topic file. `file` is the path a message names and whose last part gives the slug:
 * `parseTopic(text, 'content/topics/pruning.md').topic?.slug` is `'pruning'`.
 */
export function parseTopic(text: string, file: string): ParsedTopic {
  const name = /([^/\\]+)\.md$/.exec(file)?.[1] ?? '';
  if (!slugPattern.test(name)) {
    return refused(file, null, `The file's name gives the topic's slug; "${name}" is not one.`);
  }
  const read = readFrontMatter(text);
  if ('error' in read) return refused(file, read.line, read.error);
  const checked = frontMatter.safeParse(read.data);
  if (!checked.success) {
    const diagnostics = checked.error.issues.map((issue) => {
      const field = issue.path.join('.') || issueKeys(issue);
      const place = lineOfField(text, issue.path.length > 0 ? issue.path.map(String) : [field]);
      return invalid(file, place, `Field "${field}": ${issue.message}.`);
    });
    return { topic: null, diagnostics };
  }
  const { title, area, areaTitle, scope, terms, related } = checked.data;
  const topic: Topic = {
    slug: topicSlug(name),
    title,
    area,
    areaTitle,
    scope,
    terms: Object.entries(terms).map(([term, weight]) => ({ term, weight })),
    related: related.map(topicSlug),
    introduction: read.content.trim(),
  };
  return { topic, diagnostics: [] };
}

/** The only place where a string becomes a slug: callers have matched it against the pattern. */
function topicSlug(text: string): TopicSlug {
  return text as TopicSlug;
}

type FrontMatter =
  | { readonly data: unknown; readonly content: string }
  | { readonly error: string; readonly line: number | null };

function readFrontMatter(text: string): FrontMatter {
  if (!/^\uFEFF?---(?:ya?ml)?[ \t]*\r?\n/.test(text)) {
    return { error: 'The file must begin with YAML front matter between two lines "---".', line: 1 };
  }
  const refuse = (): never => {
    throw new Error('only YAML front matter is read');
  };
  try {
    const { data, content } = matter(text, {
      language: 'yaml',
      engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse },
    });
    return { data, content };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const at = /at line (\d+)/.exec(message)?.[1];
    return {
      error: `The front matter is not YAML: ${message}.`,
      line: at === undefined ? null : Number(at) + 1,
    };
  }
}

/** 1-based line of the innermost key of a path that is found in the text; null when none is. */
function lineOfField(text: string, path: readonly string[]): number | null {
  const lines = text.split('\n');
  let found: number | null = null;
  let from = 0;
  for (const key of path) {
    const at = lines.findIndex(
      (each, i) => i >= from && each.trimStart().replace(/^['"]/, '').startsWith(key),
    );
    if (at < 0) break;
    found = at + 1;
    from = at + 1;
  }
  return found;
}

function issueKeys(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'front matter';
}

function refused(file: string, at: number | null, message: string): ParsedTopic {
  return { topic: null, diagnostics: [invalid(file, at, message)] };
}

function invalid(file: string, at: number | null, message: string): Diagnostic {
  return { code: 'invalid-topic', severity: 'error', file, line: at, message };
}
