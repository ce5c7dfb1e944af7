// A paper's card while it is being read, and what becomes of it when the next one begins.
import { makeEntry } from '../../paper/entry.ts';
import type { Facts } from '../../paper/facts.ts';
import { nothingKnown } from '../../paper/from-facts.ts';
import type { Entry } from '../types.ts';

export interface Draft extends Written<Omit<Facts, 'arxivId' | 'upvotes'>> {
  /** 1-based line of its first block. */
  readonly line: number;
  id: string | null;
  title: string | null;
  abstract: string | null;
  /** null: no box seen; a box without a number is `{ count: null }`. */
  upvotes: { readonly count: number | null } | null;
}

type Written<T> = { -readonly [K in keyof T]: T[K] };

export function openDraft(line: number, id: string | null): Draft {
  return { ...nothingKnown, line, id, title: null, abstract: null, upvotes: null };
}

/** The entry of a card that has both title and abstract, else null. */
export function toEntry(draft: Draft): Entry | null {
  const { id, title, abstract, upvotes, ...known } = draft;
  if (title === null || abstract === null) return null;
  return makeEntry({ ...known, title, abstract, arxivId: id, upvotes: upvotes?.count ?? null });
}
