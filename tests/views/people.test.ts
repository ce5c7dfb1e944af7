import { expect, test } from 'vitest';
import type { PaperSlug } from '../../src/library/types.ts';
import { gatherPeople } from '../../src/site/views/people.ts';

const papers = [
  listed('a', ['Ada Lovelace', 'Grace Hopper', 'Alan Turing'], 'Open Lab'),
  listed('b', ['Ada Lovelace', 'Grace Hopper']),
  listed('c', ['ada lovelace']),
];

function listed(slug: string, authors: readonly string[], organization: string | null = null) {
  return { slug: slug as PaperSlug, authors, organization };
}

test('an author of three papers has a page, one of two is looked up by the search, one of one leads nowhere', () => {
  const { authors, author } = gatherPeople(papers);
  expect(authors.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  expect(author('Ada Lovelace').url).toBe('/authors/ada-lovelace/');
  expect(author('Grace Hopper').url).toBe('/search/?author=Grace+Hopper');
  expect(author('Alan Turing').url).toBeNull();
});

test('an organisation has a page from its first paper on', () => {
  const { organisation } = gatherPeople(papers);
  expect(organisation('Open Lab').url).toBe('/organisations/open-lab/');
});
