import { expect, test } from 'vitest';
import type { PaperSlug } from '../../src/library/types.ts';
import { gatherPeople } from '../../src/site/views/people.ts';

const papers = [
  listed('a', ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Mary Somerville'], 'Open Lab'),
  listed('b', ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville'], 'Open Lab'),
  listed('c', ['ada lovelace', 'Grace Hopper'], 'Closed Lab'),
  listed('d', ['Ada Lovelace', 'Grace Hopper']),
  listed('e', ['Ada Lovelace']),
];

function listed(slug: string, authors: readonly string[], organization: string | null = null) {
  return { slug: slug as PaperSlug, authors, organization };
}

test('an author of five papers has a page, one of two to four is looked up by the search, one of one leads nowhere', () => {
  const { authors, author } = gatherPeople(papers);
  expect(authors.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  expect(author('Ada Lovelace').url).toBe('/authors/ada-lovelace/');
  expect(author('Grace Hopper').url).toBe('/search/?author=Grace+Hopper');
  expect(author('Mary Somerville').url).toBe('/search/?author=Mary+Somerville');
  expect(author('Alan Turing').url).toBeNull();
});

test('an organisation has a page from its second paper on, which tells more than the first', () => {
  const { organisation } = gatherPeople(papers);
  expect(organisation('Open Lab').url).toBe('/organisations/open-lab/');
  expect(organisation('Closed Lab')).toEqual({ name: 'Closed Lab', url: null });
});
