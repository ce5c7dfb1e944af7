// An entry from what a layout knows; what it does not know is null.
import type { Entry } from './types.ts';

/** Fills in null for every field that a layout leaves out. */
export function makeEntry(known: Partial<Entry> & Pick<Entry, 'line' | 'title' | 'abstract'>): Entry {
  return {
    arxivId: null,
    publishedOn: null,
    upvotes: null,
    authorsCount: null,
    authors: null,
    organization: null,
    githubUrl: null,
    githubStars: null,
    ...known,
  };
}
