// A reading list in an address: `…/reading-list/#1.` and eight letters for each paper, so that 200 papers
// are 1.6 kB. What stands in the link are marks of the papers' addresses; the site's lists of papers
// (/reading-list/papers/, a file for each first letter) give addresses and titles back.
//
// The part behind `#` is never sent to a server.

import { paperMark } from './paper-mark.ts';

const head = '1.';
/** Papers of one link. */
export const mostLinked = 2000;

/**
 * Name of the list that has the paper of a mark: the number of the mark's first letter, since capitals and
 * small letters are one in some file systems.
 */
export function listName(mark: string): string {
  return String(mark.charCodeAt(0));
}

/** What stands behind `#`. */
export function writeListLink(slugs: readonly string[]): string {
  return head + slugs.map(paperMark).join('');
}

/** The marks of a link's papers, each once; null where the address carries no list. */
export function readListLink(hash: string): readonly string[] | null {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(head)) return null;
  const marks = text.slice(head.length).match(/[\w-]{8}/g) ?? [];
  return [...new Set(marks.slice(0, mostLinked))];
}
