// Reads everything a publisher edits, as bytes and text; nothing is understood here.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TextFile {
  /** As the publisher knows it: `content/topics/pruning.md`. */
  readonly file: string;
  readonly text: string;
}

export interface Content {
  readonly site: TextFile | null;
  readonly topics: readonly TextFile[];
  readonly corrections: readonly TextFile[];
  readonly pages: readonly TextFile[];
}

/** `folder` is `content` for a publisher; names in messages begin with it. */
export async function readContent(folder: string): Promise<Content> {
  const [site, topics, corrections, pages] = await Promise.all([
    readTextFile(join(folder, 'site.md')),
    readMarkdownFolder(join(folder, 'topics')),
    readMarkdownFolder(join(folder, 'papers')),
    readMarkdownFolder(join(folder, 'pages')),
  ]);
  return { site, topics, corrections, pages };
}

/** Sorted by name, so that the order of a directory listing changes nothing. */
async function readMarkdownFolder(folder: string): Promise<readonly TextFile[]> {
  const names = (await unlessMissing(folder, readdir(folder))) ?? [];
  const files = names.filter((name) => /\.md$/i.test(name) && !name.startsWith('.')).sort();
  const read = await Promise.all(files.map((name) => readTextFile(join(folder, name))));
  return read.filter((file) => file !== null);
}

async function readTextFile(file: string): Promise<TextFile | null> {
  const text = await unlessMissing(file, readFile(file, 'utf8'));
  return text === null ? null : { file: file.replaceAll('\\', '/'), text };
}

/** Null for what is not there; whatever else is wrong is thrown with its name, which Node leaves out. */
async function unlessMissing<T>(path: string, reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`${path} cannot be read. Check that it is no folder, or move it away.`, { cause: error });
  }
}
