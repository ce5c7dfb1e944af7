import { expect, test } from 'vitest';
import { authorKind, authorsKind } from '../../src/site/kinds/author.ts';
import { organisationsKind } from '../../src/site/kinds/organisation.ts';
import type { SiteView } from '../../src/site/views/site.ts';
import { growsInProportion } from '../setup/cost.ts';

const groups = (...names: readonly string[]) =>
  names.map((name) => {
    const words = name
      .toLowerCase()
      .replaceAll(/[ ']/g, '-')
      .replaceAll(/[^a-z\d-]/g, '');
    return { name, slug: words || 'name', words, spellings: [], papers: ['a', 'b'] };
  });

const named = (authors: readonly string[], organisations: readonly string[]) =>
  ({
    sources: { people: { authors: groups(...authors), organisations: groups(...organisations) } },
  }) as unknown as SiteView;

test('people stand by their last names, houses by their first words', () => {
  const site = named(['Ada Lovelace', 'Alan Turing', 'Grace Hopper'], ['Open Lab', 'Lab of Zeta']);
  const titles = (kind: typeof authorsKind) =>
    [...kind.pages(site, [])].map(({ item }) => item().rows.map(({ title }) => title));
  expect(titles(authorsKind)).toEqual([['Grace Hopper', 'Ada Lovelace', 'Alan Turing']]);
  expect(titles(organisationsKind)).toEqual([['Lab of Zeta', 'Open Lab']]);
});

test('a last name of two words with a hyphen or an apostrophe is looked up by its first', () => {
  const names = ['Daniel Cohen-Or', 'Fei-Fei Li', 'Ada Dune', "Pia D'Oro", 'Jo Oh', 'Plato', 'Li Fei-Fei'];
  const site = named(names, []);
  const [page] = [...authorsKind.pages(site, [])];
  expect(page?.item().rows.map(({ title }) => title)).toEqual([
    'Daniel Cohen-Or',
    "Pia D'Oro",
    'Ada Dune',
    'Li Fei-Fei',
    'Fei-Fei Li',
    'Jo Oh',
    'Plato',
  ]);
});

test('a name keeps company with other names, once a paper, and not with other spellings of its own', () => {
  const papers = [
    ['ADA LOVELACE', 'Alan Turing'],
    ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Alan Turing', 'ALAN TURING'],
  ].map((names, at) => ({
    slug: ['a', 'b'][at],
    primary: null,
    listedTitle: {},
    teaser: {},
    facts: {},
    listings: [],
    authorNames: names.map((name) => ({ name, url: `/authors/${name.toLowerCase().replace(' ', '-')}/` })),
  }));
  const site = { ...named(['Ada Lovelace'], []), newest: papers } as unknown as SiteView;
  const [page] = authorKind.pages(site, []);
  expect(page?.item().front?.company.map(({ name, count }) => `${count} ${name}`)).toEqual([
    '2 Alan Turing',
    '1 Grace Hopper',
  ]);
});

test('the names of a team on the same papers have their pages at a cost in proportion to the team', async () => {
  const pagesOf = (count: number) => {
    const team = Array.from({ length: count }, (_, at) => ({ name: `P ${at}`, url: `/authors/p-${at}/` }));
    const newest = ['a', 'b'].map((slug) => ({ slug, primary: null, refKey: slug, authorNames: team }));
    const names = named(
      team.map(({ name }) => name),
      [],
    );
    return [...authorKind.pages({ ...names, newest } as unknown as SiteView, [])].map(({ key }) => key?.());
  };
  expect(await growsInProportion(pagesOf, 500, 8_000)).toBe(true);
});

test('many names have a page for each letter that they are looked up by', () => {
  const people = Array.from({ length: 200 }, (_, at) => `Person${at} ${at % 2 ? 'Wang' : 'Abel'}`);
  const pages = [...authorsKind.pages(named([...people, '王伟'], []), [])];
  expect(pages.map(({ url }) => url)).toEqual([
    '/authors/',
    '/authors/by-letter/other/',
    '/authors/by-letter/a/',
    '/authors/by-letter/w/',
  ]);
});
