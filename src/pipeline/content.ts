// Reads everything a publisher edits, as bytes and text; nothing is understood here. One file there grows by
// itself: the record of the addresses that dumps have had.

import { readdir, readFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { codeOf } from '../code-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isAddressRecord } from '../library/index.ts';
import { writeAtomically } from '../reading/write-atomically.ts';
import { listOwnFiles, type OwnFiles } from './own-files.ts';

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
  /** `static/`: files and pictures of the publisher's own. */
  readonly own: OwnFiles;
  /** The record of addresses, which a build keeps. */
  readonly addresses: TextFile | null;
  /** Of what lies beside the Markdown and is none. */
  readonly strays: readonly Diagnostic[];
}

/**
 * What a content folder is called in messages, some of which a site shows: its path from here; or, where it
 * lies elsewhere, its own name alone, since a computer's folders are not for readers.
 */
export function nameOfContent(folder: string): string {
  const path = relative('.', folder);
  const isElsewhere = path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isElsewhere ? basename(resolve(folder)) || 'content' : path.split(sep).join('/');
}

/** `folder` is `content` for a publisher; names in messages begin with it. */
export async function readContent(folder: string): Promise<Content> {
  const shown = nameOfContent(folder);
  const text = (name: string) => readTextFile(join(folder, name), `${shown}/${name}`);
  const markdown = (name: string) => readMarkdownFolder(join(folder, name), `${shown}/${name}`);
  const [site, topics, corrections, pages, follow, styles, own, addresses] = await Promise.all([
    text('site.md'),
    markdown('topics'),
    markdown('papers'),
    markdown('pages'),
    markdown('follow'),
    text('style.css'),
    listOwnFiles(join(folder, 'static'), `${shown}/static`),
    text(recordOfAddresses),
  ]);
  return {
    folder: shown,
    site,
    topics: topics.files,
    corrections: corrections.files,
    pages: pages.files,
    follow: follow.files,
    styles,
    own,
    addresses,
    strays: [topics, corrections, pages, follow].flatMap(({ strays }) => strays),
  };
}

interface MarkdownFolder extends Pick<Content, 'strays'> {
  readonly files: readonly TextFile[];
}

/** Sorted by name, so that the order of a directory listing changes nothing; what is hidden is nobody's slip. */
async function readMarkdownFolder(folder: string, shown: string): Promise<MarkdownFolder> {
  const names = ((await unlessMissing(folder, readdir(folder))) ?? [])
    .filter((name) => !name.startsWith('.'))
    .sort();
  const isMarkdown = (name: string): boolean => /\.md$/i.test(name);
  const read = await Promise.all(
    names.filter(isMarkdown).map((name) => readTextFile(join(folder, name), `${shown}/${name}`)),
  );
  return {
    files: read.filter((file) => file !== null),
    strays: names.filter((name) => !isMarkdown(name)).map((name) => reportStray(`${shown}/${name}`)),
  };
}

/** A slip in a name, of which nothing else would tell. */
function reportStray(file: string): Diagnostic {
  return {
    code: 'stray-file',
    severity: 'warning',
    file,
    line: null,
    message:
      'Nothing reads this: here are files whose names end in .md, and no folders. Rename it, or move it elsewhere.',
  };
}

async function readTextFile(path: string, file: string): Promise<TextFile | null> {
  const text = await unlessMissing(path, readFile(path, 'utf8'));
  return text === null ? null : { file, text };
}

/** Null for what is not there; whatever else is wrong is thrown with its name, which Node leaves out. */
async function unlessMissing<T>(path: string, reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Error(
      `${path} cannot be read. Check that it is what its name says, a file or a folder, and its permissions.`,
      { cause: error },
    );
  }
}

export const recordOfAddresses = 'addresses.json';

/**
 * Keeps the record of addresses where it says anything new, in place of one that was read; returns why it could not be,
 * or null.
 */
export function keepAddresses(folder: string, known: TextFile | null, text: string): string | null {
  const file = join(folder, recordOfAddresses);
  if (text === known?.text || (known === null && text.trim() === '{}')) return null;
  if (known !== null && !isAddressRecord(known.text)) return null;
  try {
    writeAtomically(file, Buffer.from(text));
    return null;
  } catch (error) {
    const code = codeOf(error);
    const why = code === null ? '' : ` (${code})`;
    return `${file} cannot be written${why}, so addresses of dumps that you mend later may be lost.`;
  }
}
