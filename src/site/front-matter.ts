// Front matter that must be right: a mistake in it stops the build and says where it is.
import type { z } from 'zod';
import { FrontMatterError, readFrontMatter } from '../front-matter.ts';

/** The checked data and the body. Throws with the file, and the line or the field, for all mistakes at once. */
export function readChecked<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): { readonly data: T; readonly body: string } {
  const { data, body } = read(text, file);
  const checked = schema.safeParse(data);
  if (checked.success) return { data: checked.data, body };
  const mistakes = checked.error.issues.map((issue) => {
    const field = issue.path.join('.') || ('keys' in issue ? issue.keys.join(', ') : '');
    return `${file}: field "${field}": ${issue.message}`;
  });
  throw new Error(mistakes.join('\n'));
}

function read(text: string, file: string) {
  try {
    return readFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    throw new Error(`${file}${error.line === null ? '' : `:${error.line}`}: ${error.message}`);
  }
}
