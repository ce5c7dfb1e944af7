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

/** `lovelace-ada` of `ada-lovelace`; `cohen-or-daniel` of `daniel-cohen-or`, where the name is `Daniel Cohen-Or`. */
function lastNameFirst(words: string, name: string): string {
  const parts = words.split('-');
  const ofLast = name.slice(name.lastIndexOf(' ') + 1).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 1;
  const last = Math.max(0, parts.length - ofLast);
  return [...parts.slice(last), ...parts.slice(0, last)].join('-');
}
