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
  /** 1-based line on which the body begins. */
  readonly bodyLine: number;
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
  if (!clean.startsWith('---')) return { data: {}, body: clean, bodyLine: 1 };
  if (!/^---[ \t]*(?:ya?ml)?[ \t]*\n/.test(clean)) {
    throw new FrontMatterError('only YAML front matter is read, between two lines "---"', 1);
  }
  try {
    // A fresh options object keeps gray-matter from its global cache of earlier results.
    const { data, content } = matter(clean, {
      language: 'yaml',
      engines: { javascript: refuse, json: refuse },
    });
    const bodyLine = clean.slice(0, clean.length - content.length).split('\n').length;
    return { data, body: content, bodyLine };
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
    const line = /at line (\d+)/.exec(reason)?.[1];
    throw new FrontMatterError(
      `the front matter is not YAML: ${reason}`,
      line === undefined ? null : Number(line) + 1,
    );
  }
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}
