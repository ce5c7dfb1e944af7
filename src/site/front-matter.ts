// Front matter that must be right: a mistake in it stops the build and says where it is.
import type { z } from 'zod';
import {
  ContentError,
  explainIssues,
  type FrontMatter,
  FrontMatterError,
  requireFrontMatter,
} from '../front-matter.ts';
import { deviceRefused, isDevice, slugOfFile } from '../text/slug.ts';

/** The checked data and the body. Throws with the file, and the line or the field, for all mistakes at once. */
export function readChecked<T>(
  text: string,
  file: string,
  schema: z.ZodType<T> & { readonly shape: object },
): { readonly data: T; readonly body: string } {
  const { data, body, lineOf } = read(text, file);
  const checked = schema.safeParse(data, { reportInput: true });
  if (checked.success) return { data: checked.data, body };
  const faults = explainIssues(checked.error.issues, Object.keys(schema.shape), lineOf);
  throw new ContentError(
    faults.map(({ field, line, message }) => ({
      code: 'invalid-content',
      severity: 'error',
      file,
      line,
      message: `field "${field}": ${message}`,
    })),
  );
}

/** The name that a file gives its page; `example` is one that would. Throws with the file. */
export function slugOfPage(file: string, example: string): string {
  const slug = slugOfFile(file);
  if (slug !== null && isDevice(slug)) {
    throw ContentError.in(file, `the name gives the page's address: ${deviceRefused}. Rename it.`);
  }
  if (slug !== null) return slug;
  throw ContentError.in(
    file,
    `the name gives the page's address; use lower-case words joined by hyphens, such as ${example}.md.`,
  );
}

function read(text: string, file: string): FrontMatter {
  try {
    return requireFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    throw ContentError.in(file, error.message, error.line, error.column);
  }
}
