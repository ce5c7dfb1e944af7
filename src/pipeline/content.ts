// Reads everything a publisher edits, as bytes and text; nothing is understood here. One file there grows by
// itself: the record of the addresses that dumps have had.
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TextFile {
  /** As the publisher knows it: `content/topics/pruning.md`. */
  readonly file: string;
  readonly text: string;
}

export interface Content {
  /** As the publisher knows it: `content`. */
  readonly folder: string;
  readonly site: TextFile | null;
  readonly topics: readonly TextFile[];
  readonly corrections: readonly TextFile[];
  readonly pages: readonly TextFile[];
  /** Standing questions. */
  readonly follow: readonly TextFile[];
  /** `style.css`, which follows the site's own styles. */
  readonly styles: TextFile | null;
  /** The record of addresses, which a build keeps. */
  readonly addresses: TextFile | null;
}

/** `folder` is `content` for a publisher; names in messages begin with it. */
export async function readContent(folder: string): Promise<Content> {
  const [site, topics, corrections, pages, follow, styles, addresses] = await Promise.all([
    readTextFile(join(folder, 'site.md')),
    readMarkdownFolder(join(folder, 'topics')),
    readMarkdownFolder(join(folder, 'papers')),
    readMarkdownFolder(join(folder, 'pages')),
    readMarkdownFolder(join(folder, 'follow')),
    readTextFile(join(folder, 'style.css')),
    readTextFile(join(folder, recordOfAddresses)),
  ]);
  return {
    folder: join(folder).replaceAll('\\', '/').replace(/\/$/, ''),
    site,
    topics,
    corrections,
    pages,
    follow,
    styles,
    addresses,
  };
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
    throw new Error(
      `${path} cannot be read. Check that it is what its name says, a file or a folder, and its permissions.`,
      { cause: error },
    );
  }
}

export const recordOfAddresses = 'addresses.json';

/** Keeps the record of addresses where it says anything new; returns why it could not be, or null. */
export async function keepAddresses(
  folder: string,
  known: TextFile | null,
  text: string,
): Promise<string | null> {
  const file = join(folder, recordOfAddresses);
  if (text === known?.text || (known === null && text.trim() === '{}')) return null;
  try {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
    return null;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return `${file} cannot be written${why}, so addresses of dumps that you mend later may be lost.`;
  }
}
