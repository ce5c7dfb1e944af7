// An entry from what a layout knows; what it does not know is null.
import type { Entry } from './types.ts';

/** Fills in null for every field that a layout leaves out. */
export function makeEntry(known: Partial<Entry> & Pick<Entry, 'line' | 'title' | 'abstract'>): Entry {
  const { line, title, abstract, ...rest } = known;
  return {
    line,
    place: null,
    title,
    abstract,
    arxivId: null,
    publishedOn: null,
    upvotes: null,
    authorsCount: null,
    authors: null,
    organization: null,
    githubUrl: null,
    githubStars: null,
    ...rest,
  };
}
