// Authors of three papers or more, and their index.
import { authorUrl } from '../views/people.ts';
import type { SiteView } from '../views/site.ts';
import { nameKind, namesKind } from './names.ts';

const shared = {
  at: '/authors/',
  groups: ({ sources }: SiteView) => sources.people.authors,
  urlOf: authorUrl,
};

export const authorKind = nameKind({
  ...shared,
  name: 'author',
  company: ({ authorNames }) => authorNames ?? [],
  feedsTitle: 'Authors',
  leastForFeed: 8,
  feedLimit: 6,
});

export const authorsKind = namesKind({ ...shared, name: 'authors', way: 'Authors', sortedBy: lastNameFirst });

/** `lovelace-ada` of `ada-lovelace`. */
function lastNameFirst(words: string): string {
  const last = words.lastIndexOf('-');
  return last < 0 ? words : `${words.slice(last + 1)}-${words.slice(0, last)}`;
}
