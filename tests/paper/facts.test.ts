// Every row of the table of facts, sent down the whole road: read, merged, corrected, shown, searched, cited
// and published. A new fact is held to all of it; what is forgotten fails here.
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { mendEntries } from '../../src/dump/mend/mend.ts';
import { buildLibrary, parseCorrection } from '../../src/library/index.ts';
import { filterNames, orderNames } from '../../src/paper/choices.ts';
import { type FactName, factNames, facts, makeSomeFacts } from '../../src/paper/facts.ts';
import {
  citedFacts,
  correctFacts,
  linesOf,
  mendFacts,
  mergeFacts,
  nothingKnown,
  searchedIn,
} from '../../src/paper/from-facts.ts';
import { columnsOf } from '../../src/search/index/segment.ts';
import { createMatcher, matches } from '../../src/search/matches.ts';
import { parseQuestion } from '../../src/search/question.ts';
import { citationFormats } from '../../src/site/exports/citation-formats.ts';
import { paperData } from '../../src/site/exports/data.ts';
import { paperSchema } from '../../src/site/exports/data-schema.ts';
import { readRecord } from '../../src/site/search/records.ts';
import PaperPage from '../../templates/pages/paper.11ty.tsx';
import SearchPage from '../../templates/pages/search.11ty.tsx';
import { abstracts, dump, entry } from '../library/make.ts';
import { render } from '../templates/render.ts';
import { paper, paperItem, rich } from '../templates/samples.ts';

/** A record in which the fact of that name alone is known. */
const only = (name: FactName) => ({
  ...nothingKnown,
  ...makeSomeFacts((other, { example }) => (other === name ? example : undefined)),
});
const libraryOf = (name: FactName, correction: string | null = null) => {
  const dumps = [dump('a.txt', [entry('A Title', abstracts.kernels, correction === null ? only(name) : {})])];
  const [bare] = buildLibrary(dumps, []).papers;
  const file = `content/papers/${bare?.slug}.md`;
  const corrections = correction === null ? [] : [parseCorrection(`---\n${correction}\n---\n`, file)];
  expect(corrections.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  return buildLibrary(
    dumps,
    corrections.flatMap((parsed) => parsed.correction ?? []),
  ).papers[0];
};

/** A paper of which everything is said, each fact under its own name, as tools write it. */
const examples = Object.entries(makeSomeFacts((_, { example }) => example));
const fields = [['title', 'A Lamp That Needs No Oil'], ...examples, ['abstract', abstracts.kernels]] as const;
const cells = fields.map(([, value]) => (Array.isArray(value) ? value.join(', ') : String(value)));
const names = fields.map(([name]) => name);
const listings = {
  data: JSON.stringify([Object.fromEntries(fields)]),
  'a table': [names, names.map(() => '---'), cells].map((row) => `| ${row.join(' | ')} |\n`).join(''),
  'a sheet': [names, cells].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  'labels in a text': names.map((name, at) => `**${name}:** ${cells[at]}\n`).join(''),
};

describe.each(factNames)('%s', (name) => {
  const { schema, mend, example, correction, line, filter, order, searched, cited } = facts[name];
  const known = only(name);

  test.each(Object.entries(listings))('is read from %s', (_, listing) => {
    expect(parseDump(Buffer.from(listing), 'list').entries[0]?.[name]).toEqual(example);
  });

  test('is mended where scraping damaged its text', () => {
    const odd = 'Ada\u202e';
    const holdsText = [odd, [odd]].some((value) => schema.safeParse(value).success);
    expect(mend !== null).toBe(holdsText);
    const spoilt = mendFacts(known, (text) => ` ${text}\n`);
    const { entries } = mendEntries([entry('A Title', abstracts.kernels, spoilt)], null);
    expect(entries[0]?.[name]).toEqual(example);
  });

  test('reaches the paper from its listing, and is the same where every listing says it', () => {
    expect(libraryOf(name)?.[name]).toEqual(example);
    expect(mergeFacts([known, nothingKnown, known])[name]).toEqual(example);
  });

  if (correction !== null)
    test('is what the publisher says it is', () => {
      const written = `${correction?.key}: ${JSON.stringify(example)}`;
      expect(libraryOf(name, written)?.[name]).toEqual(example);
      expect(libraryOf(name, `${correction?.key}: none`)?.[name]).toBeNull();
    });

  if (line !== null)
    test('is shown to readers', () => {
      const where = line?.where === 'feed' ? 'feed' : 'page';
      expect(linesOf(known, where)).toHaveLength(1);
      const html = render(h(PaperPage, { item: { ...paperItem, facts: known } }));
      const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
      expect(plain(html)).toContain(plain(linesOf(known, 'page')[0]?.text ?? ''));
    });

  if (filter !== null || order !== null)
    test('can be chosen and ordered by on the search page', () => {
      const html = render(h(SearchPage, { item: { papers: 1, digests: 1 } }));
      if (filter !== null) expect(html).toContain(`<select name="${filter.key}"`);
      if (order !== null) expect(html).toContain(`<option value="${order.key}"`);
      const record = readRecord({ ...paper, facts: known });
      const chosen = [...Object.keys(record.filters), ...Object.keys(record.orders)];
      const columns = columnsOf([record]).map((column) => column.name);
      expect(columns).toEqual(expect.arrayContaining(chosen));
      expect(chosen).toEqual([filter, order].flatMap((choice) => choice?.key ?? []));
    });

  if (searched !== null)
    test('finds the paper', () => {
      const question = parseQuestion(searchedIn(known)[0] ?? 'nothing');
      expect(matches(createMatcher(readRecord({ ...paper, facts: known })), question)).toBe(true);
      expect(matches(createMatcher(readRecord({ ...paper, facts: nothingKnown })), question)).toBe(false);
    });

  if (cited !== null)
    test('stands in every citation', () => {
      const record = { slug: 'a-1', title: rich('A'), abstract: rich('B'), url: null };
      for (const { label, format } of citationFormats) {
        const bare = format([{ ...record, facts: nothingKnown }]);
        const full = format([{ ...record, facts: known }]);
        expect(full.length, label).toBeGreaterThan(bare.length);
        for (const { text } of citedFacts(known)) expect(full, label).toContain(text);
      }
    });

  test('is published, as the schema says', () => {
    const data: Readonly<Record<string, unknown>> = paperData({ ...paper, facts: known });
    expect(data[name]).toEqual(example);
    expect(Object.keys(paperSchema.properties ?? {})).toContain(name);
    expect(facts[name].schema.safeParse(example).success).toBe(true);
  });
});

describe('facts that speak of each other', () => {
  test('names that are listed are so many authors, however few a listing counts', () => {
    expect(mergeFacts([{ ...nothingKnown, authors: ['A', 'B'], authorsCount: 1 }]).authorsCount).toBe(2);
    expect(mergeFacts([{ ...nothingKnown, authors: ['A'], authorsCount: 30 }]).authorsCount).toBe(30);
  });

  test('corrected names are all the authors there are', () => {
    const known = { ...nothingKnown, authors: ['A', 'B', 'C'], authorsCount: 30 };
    expect(correctFacts(known, { authors: ['A'] })).toMatchObject({ authors: ['A'], authorsCount: 1 });
    expect(correctFacts(known, { upvotes: 3 })).toMatchObject({ upvotes: 3, authorsCount: 30 });
  });

  test('a count beside names says nothing new', () => {
    expect(linesOf({ ...nothingKnown, authorsCount: 3 }, 'page')).toEqual([
      { fact: 'authorsCount', text: '3 authors' },
    ]);
    expect(linesOf({ ...nothingKnown, authors: ['Ada'], authorsCount: 3 }, 'page')).toEqual([
      { fact: 'authors', text: 'Ada' },
    ]);
  });
});

test('one is one, and a line ends within no fact of few words', () => {
  const known = { ...nothingKnown, arxivId: '2606.00683', upvotes: 1, githubStars: 1 };
  expect(linesOf(known, 'page').map(({ text }) => text)).toEqual([
    'arXiv\u00a02606.00683',
    '1\u00a0vote',
    '1\u00a0star\u00a0on\u00a0GitHub',
  ]);
});

test('no vote and no star are nothing to speak of', () => {
  expect(linesOf({ ...nothingKnown, upvotes: 0, githubStars: 0 }, 'page')).toEqual([]);
});

test('what a browser knows of choices are those of the table', () => {
  const keysOf = (part: 'filter' | 'order') => factNames.flatMap((name) => facts[name][part]?.key ?? []);
  expect(keysOf('filter').toSorted()).toEqual(filterNames.toSorted());
  expect(keysOf('order').toSorted()).toEqual(orderNames.toSorted());
});
