// Why a command failed, said to the person who started it.
//
// Eleventy wraps what a template threw in errors of its own ("Having trouble rendering …"); the chain
// is printed outermost first, so that the file is named and the cause stands last. A stack is shown
// only for what is a mistake in the program rather than in the content.

import { existsSync, statSync } from 'node:fs';
import { isProgramError } from '../program-error.ts';
import { inSources } from './in-sources.ts';

/** Of a build, which says what has become of the site. */
export function explainFailure(error: unknown, out: string): string {
  const folder = out.endsWith('/') ? out : `${out}/`;
  return [
    `The build failed: ${explainError(error)}`,
    existsSync(out)
      ? `${isFolder(out) ? folder : out} is as it was before.`
      : `Nothing was written to ${folder}.`,
  ].join('\n');
}

/** What went wrong and what can be done about it. */
export function explainError(error: unknown): string {
  const chain = causesOf(error);
  const messages = chain.map((each) => each.message.trim()).filter((message) => message !== '');
  const remedy = chain.map(remedyFor).find((each) => each !== null) ?? null;
  const innermost = chain.at(-1);
  const stack = remedy === null && isProgramError(innermost) ? innermost?.stack : undefined;
  return [
    inSources([...new Set(messages)].join('\n  ')),
    ...(stack === undefined ? [] : [inSources(stack)]),
    ...(remedy === null ? [] : [remedy]),
  ].join('\n');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  let current: unknown = error;
  while (current instanceof Error && !chain.includes(current)) {
    chain.push(current);
    current = 'originalError' in current ? current.originalError : current.cause;
  }
  return chain.length === 0 ? [new Error(String(error))] : chain;
}

const fileRemedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room and build again.',
  EDQUOT: 'The disk quota is used up: make room and build again.',
  EFBIG: 'A file could not be written: a size limit was reached.',
  EROFS: 'The folder cannot be written to: it is on a read-only file system.',
  EEXIST: 'What stands there already is in the way, a file in place of a folder perhaps: move it away.',
  EACCES: 'A file or folder may not be read or written: check its permissions.',
  EBUSY:
    'The folder is a mount of its own and cannot be replaced as a whole: name a folder inside it with --out.',
  EXDEV: 'The folder lies on another disk than its neighbours: name a folder inside it with --out.',
  ENOTDIR: 'A part of that path is a file, and should be a folder: correct the path, or move the file away.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n) and build again.',
};

const hostCalls: ReadonlySet<string> = new Set(['listen', 'getaddrinfo']);
const noSuchHost = 'This is no address of this computer: name one with --host, such as 127.0.0.1 or 0.0.0.0.';

/** Of a server. */
const hostRemedies: Readonly<Record<string, string>> = {
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
  EADDRNOTAVAIL: noSuchHost,
  EACCES: 'This port is kept for the system: name one from 1024 on with --port.',
  EADDRINUSE: 'This port and the next ones are taken: name another with --port.',
};

/** By its code, which leads the words of a system's error too: from another process only those come. */
function remedyFor(error: Error): string | null {
  const code =
    'code' in error && typeof error.code === 'string'
      ? error.code
      : /^\s{0,20}(E[A-Z]{2,9}): /m.exec(error.message)?.[1];
  const remedies = 'syscall' in error && hostCalls.has(String(error.syscall)) ? hostRemedies : fileRemedies;
  return code !== undefined && Object.hasOwn(remedies, code) ? (remedies[code] ?? null) : null;
}
