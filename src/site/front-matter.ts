// Front matter that must be right: a mistake in it stops the build and says where it is.
import type { z } from 'zod';
import { ContentError, type FrontMatter, FrontMatterError, readFrontMatter } from '../front-matter.ts';

/** The checked data and the body. Throws with the file, and the line or the field, for all mistakes at once. */
export function readChecked<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { readonly data: T; readonly body: string } {
  const { data, body, lineOf } = read(text, file);
  const checked = schema.safeParse(data);
  if (checked.success) return { data: checked.data, body };
  const mistakes = checked.error.issues.map((issue) => {
    const path = issue.path.length === 0 && 'keys' in issue ? issue.keys.slice(0, 1) : issue.path;
    const line = lineOf(path);
    return `${file}${line === null ? '' : `:${line}`}: field "${path.join('.')}": ${issue.message}`;
  });
  throw new ContentError(mistakes.join('\n'));
}

function read(text: string, file: string): FrontMatter {
  try {
    return readFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    throw new ContentError(`${file}:${error.line}:${error.column}: ${error.message}`);
  }
}
