// Each fixture imitates one scraper with three invented papers, its header, its footer and its quirks.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';

const levees = {
  title: 'Levees for Streams: A Ledger That Holds (Almost) Every Delta',
  abstract:
    'We study how rivers of data are kept in order when no one is looking. A simple ledger of levees suffices, and we prove it for (almost) every delta, 2 -- 6x faster than before. Code: https://github.com/example/levees.',
};
const legends = {
  title: 'Legends for Sparse Maps: What Readers of Any Age Need to Find Their Way Home',
  abstract:
    'Sparse maps are cheap to print but hard to read. We give a large-scale, high-quality set of legends that a reader of any age can follow, and measure how often readers get lost. In particular, we find that 1) short legends help, 2) colours do not, and 3) a north arrow is worth more than both. The maps are open to everyone.',
};
const clocks = {
  title: 'Two Cheap Clocks',
  abstract:
    'Clocks drift. We show that two cheap clocks, read in turn, drift less than one that is dear, on every bench we tried.',
};
const unknown = { upvotes: null, authorsCount: null, organization: null, githubUrl: null, githubStars: null };
const ids = { levees: '2601.00001', legends: '2502.00002', clocks: '2410.00003' };

describe('firecrawl-markdown', () => {
  const dump = read('firecrawl-markdown.md');

  test('reads vote boxes above titles, linked abstracts, and dates with comment counts glued on', () => {
    expect(dump).toMatchObject({ layout: 'firecrawl-markdown', date: '--09-03', diagnostics: [] });
    expect(dump.entries).toMatchObject([
      {
        ...levees,
        ...unknown,
        arxivId: ids.levees,
        publishedOn: '--05-29',
        upvotes: 1200,
        organization: 'Levee Lab',
      },
      { ...legends, ...unknown, arxivId: ids.legends, publishedOn: '2025-02-27', authorsCount: 3 },
      { ...clocks, ...unknown, arxivId: ids.clocks, publishedOn: '2024-10-14', upvotes: 7, authorsCount: 10 },
    ]);
  });
});

describe('text-browser-numbered-links', () => {
  const dump = read('text-browser-numbered-links.md');

  test('reads links spread over lines, and a title whose second line repeats the marker', () => {
    expect(dump).toMatchObject({ layout: 'text-browser-numbered-links', date: '--09-03' });
    expect(dump.entries.slice(0, 2)).toMatchObject([
      { ...levees, ...unknown, arxivId: null, publishedOn: '--05-29', organization: 'Levee Lab' },
      { ...legends, ...unknown, arxivId: null, publishedOn: '2025-02-27', upvotes: 65, authorsCount: 3 },
    ]);
  });

  test('keeps an abstract that the scraper cut short, and says so', () => {
    expect(dump.entries[2]).toMatchObject({
      title: clocks.title,
      abstract: 'Clocks drift. We show that two cheap clocks, read in turn, drift less than',
      upvotes: 1,
    });
    expect(dump.diagnostics).toMatchObject([{ code: 'dump-truncated', line: 77 }]);
  });
});

describe('notebook-inline-urls', () => {
  const dump = read('notebook-inline-urls.md');

  test('reads links written as a text line and an address line', () => {
    expect(dump).toMatchObject({ layout: 'notebook-inline-urls', date: '--09-03', diagnostics: [] });
    expect(dump.entries).toMatchObject([
      {
        ...levees,
        ...unknown,
        arxivId: ids.levees,
        publishedOn: '--05-29',
        upvotes: 1204,
        organization: 'Levee Lab',
      },
      { ...legends, ...unknown, arxivId: ids.legends, publishedOn: '2025-02-27', authorsCount: 3 },
    ]);
    expect(dump.entries).toHaveLength(2);
  });
});

describe('trending-markdown', () => {
  const dump = read('trending-markdown.md');

  test('reads unlinked headings, each printed copy an entry of its own', () => {
    expect(dump).toMatchObject({ layout: 'trending-markdown', date: null, diagnostics: [] });
    const abstract = `${legends.abstract} Samples are at https://sparse-maps.example.org`;
    const papers = [
      {
        ...levees,
        ...unknown,
        authorsCount: 8,
        githubUrl: 'https://github.com/example/levees',
        githubStars: 11_300,
      },
      {
        ...legends,
        ...unknown,
        abstract,
        authorsCount: 28,
        githubUrl: 'https://github.com/example/legends',
        githubStars: 476,
      },
      { ...clocks, ...unknown, githubUrl: 'https://github.com/example/clocks', githubStars: 1320 },
    ];
    expect(dump.entries).toMatchObject(papers.flatMap((paper) => [paper, paper]));
  });
});

describe('trending-structured-html', () => {
  const dump = read('trending-structured-html.md');

  test('reads vote boxes below titles, and organisations that share a line with the date', () => {
    expect(dump).toMatchObject({ layout: 'trending-structured-html', date: null, diagnostics: [] });
    const papers = [
      {
        ...levees,
        ...unknown,
        arxivId: ids.levees,
        publishedOn: '2026-10-04',
        upvotes: 117,
        organization: 'Levee Lab',
        githubUrl: 'https://github.com/example/levees',
        githubStars: 131,
      },
      {
        ...legends,
        ...unknown,
        arxivId: ids.legends,
        publishedOn: '2024-12-28',
        upvotes: 149,
        authorsCount: 4,
        githubUrl: 'https://github.com/example/legends',
        githubStars: 110_000,
      },
      { ...clocks, ...unknown, arxivId: ids.clocks, publishedOn: '2026-09-04', organization: 'Clock Works' },
    ];
    expect(dump.entries).toMatchObject(papers.flatMap((paper) => [paper, paper]));
  });
});

test.each([
  'firecrawl-markdown.md',
  'text-browser-numbered-links.md',
  'notebook-inline-urls.md',
  'trending-markdown.md',
  'trending-structured-html.md',
])('%s comes back from its parts, character for character', (name) => {
  expect(
    read(name)
      .parts.map((part) => part.text)
      .join(''),
  ).toBe(readFileSync(`tests/fixtures/dumps/${name}`, 'utf8'));
});

function read(name: string): ReturnType<typeof parseDump> {
  return parseDump(readFileSync(`tests/fixtures/dumps/${name}`), name);
}
