// A paper's card while it is being read, and what becomes of it when the next one begins.
import { makeEntry } from '../../paper/entry.ts';
import type { DumpDate, Entry } from '../types.ts';

export interface Draft {
  /** 1-based line of its first block. */
  line: number;
  id: string | null;
  title: string | null;
  abstract: string | null;
  /** null: no box seen; a box without a number is `{ count: null }`. */
  upvotes: { readonly count: number | null } | null;
  publishedOn: DumpDate | null;
  authorsCount: number | null;
  authors: readonly string[] | null;
  organization: string | null;
  githubUrl: string | null;
  githubStars: number | null;
}

export function openDraft(line: number, id: string | null): Draft {
  return {
    line,
    id,
    title: null,
    abstract: null,
    upvotes: null,
    publishedOn: null,
    authorsCount: null,
    authors: null,
    organization: null,
    githubUrl: null,
    githubStars: null,
  };
}

/** The entry of a card that has both title and abstract, else null. */
export function toEntry(draft: Draft): Entry | null {
  const { id, title, abstract, upvotes, ...known } = draft;
  if (title === null || abstract === null) return null;
  return makeEntry({ ...known, title, abstract, arxivId: id, upvotes: upvotes?.count ?? null });
}
