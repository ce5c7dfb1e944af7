// YAML front matter, read safely: what a content file says about itself, before its body.
//
// gray-matter would also run JavaScript front matter (`---js`); every engine but YAML is switched off,
// and YAML's schema here makes plain data only. Checking the data is the caller's: bad configuration
// throws where it is read.
import matter from 'gray-matter';

export interface FrontMatter {
  /** Not checked yet: give it to a schema. Empty where the file has no front matter. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Thrown for front matter that is not YAML. */
export class FrontMatterError extends Error {
  constructor(
    message: string,
    /** 1-based line in the file, where YAML names one. */
    readonly line: number | null,
  ) {
    super(message);
  }
}

/** `readFrontMatter('---\ntitle: About\n---\nText')` has the data `{ title: 'About' }`, the body `Text`. */
export function readFrontMatter(text: string): FrontMatter {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!clean.startsWith('---')) return { data: {}, body: clean };
  if (!/^---[ \t]*(?:ya?ml)?[ \t]*\n/.test(clean)) {
    throw new FrontMatterError('only YAML front matter is read, between two lines "---"', 1);
  }
  try {
    // A fresh options object keeps gray-matter from its global cache of earlier results.
    const { data, content } = matter(clean, {
      language: 'yaml',
      engines: { javascript: refuse, json: refuse },
    });
    return { data, body: content };
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
    const [, reason = said, line] = /^(.*?) at line (\d+)\b/.exec(said) ?? [];
    throw new FrontMatterError(
      `the front matter is not YAML: ${reason}. Put values that hold ": ", "#" or brackets in quotes`,
      line === undefined ? null : Number(line),
    );
  }
}

/** For a schema: what a person can do about a field that holds no text. */
export function asText(issue: { readonly input: unknown }): string {
  return issue.input === undefined ? 'is missing' : 'must be text; put it in quotes';
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}
