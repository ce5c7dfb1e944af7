// Indexes of names, of few and of many; the index of terms is one.
import { describe, expect, test } from 'vitest';
import { pagesByLetter } from '../../src/site/kinds/by-letter.ts';
import { termsKind } from '../../src/site/kinds/terms.ts';
import type { SiteView } from '../../src/site/views/site.ts';
import type { GlossaryTerm } from '../../src/terms/glossary.ts';

describe('an index', () => {
  const indexOf = (sources: readonly string[]) =>
    pagesByLetter({
      at: '/lamps/',
      sources,
      keyOf: (name) => name,
      foremost: (all) => all.slice(-2),
      show: (name) => name.toUpperCase(),
    }).map(({ url, item }) => ({ at: url, ...item() }));
  const many = (letter: string) => Array.from({ length: 100 }, (_, at) => `${letter}${at + 100}`);

  test('of few names is one page without letters', () => {
    expect(indexOf(['arc', 'oil', '3-way'])).toEqual([
      { at: '/lamps/', url: '/lamps/', letter: null, letters: [], total: 3, rows: ['ARC', 'OIL', '3-WAY'] },
    ]);
    expect(indexOf([])).toMatchObject([{ total: 0, rows: [] }]);
  });

  test('of many has the foremost on its first page, and a page for each letter that there is', () => {
    const [first, ...others] = indexOf(['9-watt', ...many('a'), 'kerosene', ...many('o')]);
    expect(first).toMatchObject({ letter: null, total: 202, rows: ['O198', 'O199'] });
    expect(others.map(({ at, letter, total }) => [at, letter, total])).toEqual([
      ['/lamps/by-letter/other/', '#', 1],
      ['/lamps/by-letter/a/', 'A', 100],
      ['/lamps/by-letter/k/', 'K', 1],
      ['/lamps/by-letter/o/', 'O', 100],
    ]);
    expect(others[2]?.rows).toEqual(['KEROSENE']);
    const ways = others.map(({ at, letter }) => ({ title: letter, url: at }));
    for (const { letters } of [first, ...others].filter((page) => page !== undefined))
      expect(letters).toEqual(ways);
  });

  test('leaves the pages of other letters as they are when a name comes', () => {
    const before = indexOf([...many('a'), ...many('o')]);
    const after = indexOf([...many('a'), ...many('o'), 'oil']);
    const changed = after.filter((page, at) => JSON.stringify(page) !== JSON.stringify(before[at]));
    expect(changed.map(({ letter }) => letter)).toEqual([null, 'O']);
  });
});

describe('the index of terms', () => {
  const terms = (kind: GlossaryTerm['kind'], name: string, count: number): readonly GlossaryTerm[] =>
    Array.from({ length: count }, (_, at) => ({
      slug: `${name.toLowerCase()}-${at}`,
      term: `${name} ${at}`,
      kind,
      expansions: [],
      papers: Array.from({ length: at + 2 }, (_, paper) => `paper-${paper}`),
    }));
  const site = (...all: readonly GlossaryTerm[]) =>
    ({
      sources: { glossary: { terms: all, agreed: new Map() } },
      newest: Array.from({ length: 300 }, (_, at) => ({ slug: `paper-${at}`, listings: [] })),
      digests: [],
    }) as unknown as SiteView;

  test('begins with the terms of each list that most papers use', () => {
    const [first] = [
      ...termsKind.pages(
        site(
          ...terms('acronym', 'LAMP', 150),
          ...terms('data set', 'Nets', 50),
          ...terms('benchmark', 'Ropes', 9),
        ),
        [],
      ),
    ];
    const rows = first?.item().rows ?? [];
    const shown = (kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind));
    expect(shown(['acronym']).map(({ title }) => title)).toEqual(
      Array.from({ length: 30 }, (_, at) => `LAMP ${149 - at}`),
    );
    expect(shown(['data set', 'benchmark'])).toHaveLength(30);
    expect(shown(['data set', 'benchmark'])[0]).toMatchObject({ title: 'Nets 49', count: 51 });
    expect(shown(['name'])).toEqual([]);
  });

  test('has a page that says so where there are none', () => {
    expect([...termsKind.pages(site(), [])].map(({ url, item }) => [url, item().rows])).toEqual([
      ['/terms/', []],
    ]);
  });
});
