// Reads everything a publisher edits, as bytes and text; nothing is understood here. One file there grows by
// itself: the record of the addresses that dumps have had. As with dumps, a link is followed only within its folder.

import { isUtf8 } from 'node:buffer';
import { type Dirent, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { codeOf } from '../code-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isAddressRecord } from '../library/index.ts';
import { writeAtomically } from '../reading/write-atomically.ts';
import { isThere } from './is-there.ts';
import { listOwnFiles, type OwnFiles } from './own-files.ts';
import { listContentFolder, readDumpFile } from './read.ts';

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
  /** Of what lies beside the Markdown and is none, and of topics and corrections that cannot be read. */
  readonly strays: readonly Diagnostic[];
  /** Of other files that cannot be read: with those missing no site is what its publisher wants. */
  readonly faults: readonly Diagnostic[];
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
  const text = (name: string) => readTextFile(folder, name, shown);
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
    site: site.file,
    topics: topics.files,
    corrections: corrections.files,
    pages: pages.files,
    follow: follow.files,
    styles: styles.file,
    own,
    addresses: addresses.file,
    strays: [
      ...[topics, corrections, pages, follow].flatMap(({ strays }) => strays),
      ...[topics, corrections].flatMap(({ unread }) => unread),
    ],
    faults: [pages, follow, site, styles, addresses].flatMap(({ unread }) => unread),
  };
}

interface MarkdownFolder extends Pick<Content, 'strays'> {
  readonly files: readonly TextFile[];
  readonly unread: readonly Diagnostic[];
}

/** Files of a folder that are open at once; of four folders, and a system may let a process have some hundreds. */
const mostOpen = 32;

/** What is hidden is nobody's slip. */
async function readMarkdownFolder(folder: string, shown: string): Promise<MarkdownFolder> {
  const members = await listContentFolder(folder, shown);
  const isMarkdown = (member: Dirent): boolean => /\.md$/i.test(member.name) && !member.isDirectory();
  const files = members.filter(isMarkdown);
  const read: TextRead[] = [];
  while (read.length < files.length) {
    const next = files.slice(read.length, read.length + mostOpen);
    read.push(...(await Promise.all(next.map(({ name }) => readTextFile(folder, name, shown)))));
  }
  return {
    files: read.flatMap(({ file }) => file ?? []),
    unread: read.flatMap(({ unread }) => unread),
    strays: members
      .filter((member) => !isMarkdown(member))
      .map(({ name }) => reportStray(`${shown}/${name}`)),
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

interface TextRead {
  /** Null where there is none, or none that can be read. */
  readonly file: TextFile | null;
  readonly unread: readonly Diagnostic[];
}

async function readTextFile(folder: string, name: string, shown: string): Promise<TextRead> {
  const path = join(folder, name);
  if (await isMissing(path)) return { file: null, unread: [] };
  const read = await readDumpFile(path, folder, `${shown}/${name}`);
  if (read.kind === 'refused') return { file: null, unread: [read.diagnostic] };
  const { file, bytes } = read;
  const text = Buffer.from(bytes).toString();
  return isUtf8(bytes)
    ? { file: { file, text }, unread: [] }
    : { file: null, unread: [reportEncoding(file, text.split('\uFFFD', 1))] };
}

/** `above` is what stands before the first letter that cannot be told. */
function reportEncoding(file: string, [above = '']: readonly string[]): Diagnostic {
  return {
    code: 'invalid-utf8',
    severity: 'error',
    file,
    line: above.split('\n').length,
    message:
      'A letter here cannot be told, since the file is not saved as UTF-8; it is not read. Save it as UTF-8.',
  };
}

/** What the system does not tell of is there: whoever reads it says why it cannot be read. */
async function isMissing(path: string): Promise<boolean> {
  return !(await isThere(path).catch(() => true));
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
  if (textIfThere(file) !== (known?.text ?? null))
    return `${file} could not be read, or was edited while the site was built, and stays as it is: addresses of new dumps are not in it. Build again.`;
  try {
    writeAtomically(file, Buffer.from(text));
    return null;
  } catch (error) {
    const code = codeOf(error);
    const why = code === null ? '' : ` (${code})`;
    return `${file} cannot be written${why}, so addresses of dumps that you mend later may be lost.`;
  }
}

/** Null where it is not there, or cannot be read. */
export function textIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
