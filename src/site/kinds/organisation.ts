// Organisations, and their index. A paper is listed with one organisation at most: what an organisation
// shares with others are its authors.
import { organisationUrl } from '../views/people.ts';
import type { SiteView } from '../views/site.ts';
import { nameKind, namesKind } from './names.ts';

const shared = {
  at: '/organisations/',
  groups: ({ sources }: SiteView) => sources.people.organisations,
  urlOf: organisationUrl,
};

export const organisationKind = nameKind({
  ...shared,
  name: 'organisation',
  company: ({ authorNames }) => authorNames ?? [],
  feedsTitle: 'Organisations',
  leastForFeed: 4,
  feedLimit: 12,
});

export const organisationsKind = namesKind({
  ...shared,
  name: 'organisations',
  way: 'Organisations',
  sortedBy: (words) => words,
});
