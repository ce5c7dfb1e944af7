// JSON lines on stdin: a record a line. A line that is none is reported and left out; the others count.
import { z } from 'zod';

/** A record, or what is wrong with its line. */
export type JsonLine<T> =
  | { readonly kind: 'record'; readonly record: T }
  | { readonly kind: 'problem'; readonly problem: string };

/** By which a reader knows its line again. */
export const lineId = z.union([z.string(), z.number()], 'must be text or a number');

/** Blank lines are no records. `shape` is what a person should write: `{"id", "text"}`. */
export async function* readJsonLines<T>(
  input: AsyncIterable<Buffer | string>,
  schema: z.ZodType<T>,
  shape: string,
): AsyncGenerator<JsonLine<T>> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseLine(line, schema);
    if (parsed.kind === 'record') yield parsed;
    else yield { ...parsed, problem: `line ${number} is not ${shape} (${parsed.problem}); it is left out.` };
  }
}

/**
 * Splits at line feeds only: readline also splits at U+2028, which JSON allows inside a string. A line
 * is put together once, so that a very long one costs what it is long.
 */
async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    pieces.push(first);
    for (const next of others) {
      yield pieces.join('');
      pieces = [next];
    }
  }
  yield pieces.join('') + decoder.decode();
}

/** One line by itself. */
export function parseLine<T>(line: string, schema: z.ZodType<T>): JsonLine<T> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'problem', problem: 'it is not JSON' };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { kind: 'record', record: checked.data };
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') ?? '';
  const reason = field === '' ? 'it is not an object' : (issue?.message ?? '');
  return { kind: 'problem', problem: field === '' ? reason : `"${field}": ${reason}` };
}
