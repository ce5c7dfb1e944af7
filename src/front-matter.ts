// YAML front matter: what a content file says about itself, between two lines "---", before its body.
//
// Checking the data is the caller's: bad configuration throws where it is read.
import { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { figures } from './text/counted.ts';
import { seenIn } from './text/quote.ts';
import { readYaml, type Yaml, YamlError } from './yaml.ts';

export interface FrontMatter {
  /** Not checked yet: give it to a schema. Empty where the file has no front matter. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** 1-based line in the file of the value at a path, such as `['links', 0, 'url']`; null for none. */
  readonly lineOf: Yaml['lineOf'];
}

/** Thrown for front matter that is not YAML. */
export class FrontMatterError extends Error {
  constructor(
    message: string,
    /** 1-based in the file. */
    readonly line: number,
    readonly column: number = 1,
  ) {
    super(message);
  }
}

/** What a publisher wrote and nothing can be built with; the message says where it is and what to write. */
export class ContentError extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    message = diagnostics.map(({ file, line, message }) => `${placeOf(file, line)}: ${message}`).join('\n'),
  ) {
    super(message);
  }

  /** Of one file. `column` is 1-based. */
  static in(file: string, message: string, line: number | null = null, column?: number): ContentError {
    const place = placeOf(file, line) + (column === undefined ? '' : `:${column}`);
    return new ContentError(
      [{ code: 'invalid-content', severity: 'error', file, line, message }],
      `${place}: ${message}`,
    );
  }
}

function placeOf(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`;
}

/** `readFrontMatter('---\ntitle: About\n---\nText')` has the data `{ title: 'About' }`, the body `Text`. */
export function readFrontMatter(text: string): FrontMatter {
  const { block, body } = splitFrontMatter(text);
  if (block === null) return { data: {}, body, lineOf: () => null };
  try {
    const { record, lineOf } = readYaml(block);
    return { data: record, body, lineOf: (path) => below(lineOf(path)) };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new FrontMatterError(
      `the front matter is not YAML: ${error.message}`,
      below(error.line) ?? 1,
      error.column,
    );
  }
}

/** The same, of a file that must have it. */
export function requireFrontMatter(text: string): FrontMatter {
  if (splitFrontMatter(text).block !== null) return readFrontMatter(text);
  throw new FrontMatterError(
    'there is no front matter; begin the file with a line "---", its fields below it, such as "title: Robots", and one more line "---"',
    1,
  );
}

/** Front matter and body, the YAML unread; null where a file has none. */
export function splitFrontMatter(text: string): { readonly block: string | null; readonly body: string } {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!clean.startsWith('---')) return { block: null, body: clean };
  const open = /^---[ \t]*(?:ya?ml)?[ \t]*\n/.exec(clean)?.[0];
  if (open === undefined) {
    throw new FrontMatterError('only YAML front matter is read, between two lines "---"', 1);
  }
  const close = /^---[ \t]*(?:\n|$)/m.exec(clean.slice(open.length));
  if (close === null) {
    throw new FrontMatterError('the front matter does not end; write a line "---" below it', 1);
  }
  return {
    block: clean.slice(open.length, open.length + close.index),
    body: clean.slice(open.length + close.index + close[0].length),
  };
}

/** The block begins below the line "---". */
function below(line: number | null): number | null {
  return line === null ? null : line + 1;
}

export interface FieldFault {
  /** `related.0`. */
  readonly field: string;
  /** As `lineOf` of the file's front matter. */
  readonly line: number | null;
  /** Follows the field's name: `must be a number`. */
  readonly message: string;
}

/**
 * What a schema refused of a file's front matter, by line, with what it saw where it was asked to report it; `fields`
 * are those that the file may have.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  fields: readonly string[],
  lineOf: FrontMatter['lineOf'],
): readonly FieldFault[] {
  const fault = (path: readonly PropertyKey[], message: string): FieldFault => ({
    field: path.map(String).join('.'),
    line: lineOf(path),
    message,
  });
  return issues
    .flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [fault(issue.path, issue.message + seenIn(issue.input))];
      const known = issue.path.length === 0 ? ` of this file; it may have ${fields.join(', ')}` : ' here';
      return issue.keys.map((key) => fault([...issue.path, key], `is not a field${known}`));
    })
    .sort(byLine);
}

/** As a person reads a file; first what is said of the whole of it. */
export function byLine(one: Pick<Diagnostic, 'line'>, other: Pick<Diagnostic, 'line'>): number {
  return (one.line ?? 0) - (other.line ?? 0);
}

/** For a schema: a text that says something. */
export function textUpTo(longest: number) {
  return z
    .string({ error: asText })
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `is longer than ${figures(longest)} characters`);
}

/** For a schema: what a person can do about a field that holds no text. */
export function asText({ input }: { readonly input: unknown }): string {
  if (input === undefined) return 'is missing';
  return input === null ? 'is empty; write its text behind the colon' : 'must be text; put it in quotes';
}

/** For a schema: `1.0` and `0.50`, which are kept as they are written, are numbers where numbers are asked for. */
export function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
}
