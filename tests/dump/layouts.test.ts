// Each fixture imitates one scraper with three invented papers, its header, its footer and its quirks.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clocks, ids, legends, levees, read, readText, unknown } from './invented.ts';
import { findInvented } from './provenance.ts';

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

describe('linked-markdown', () => {
  test("reads another scraper's Markdown: no vote boxes, plain abstracts, an address note above", () => {
    const dump = readText(
      [
        'Title: Daily Papers',
        'URL Source: https://huggingface.co/papers/date/2026-03-11',
        '',
        '*   [Models](https://huggingface.co/models)',
        '',
        `### [${levees.title}](https://huggingface.co/papers/${ids.levees})`,
        '',
        levees.abstract,
        '',
        '*   ![Image 3](https://cdn.example/a.png)',
        '*   12 authors',
        '',
        `### [${clocks.title}](https://huggingface.co/papers/${ids.clocks})`,
        '',
        clocks.abstract,
      ].join('\n'),
    );
    expect(dump).toMatchObject({ layout: 'linked-markdown', date: '2026-03-11', diagnostics: [] });
    expect(dump.entries).toMatchObject([
      { ...levees, ...unknown, arxivId: ids.levees, authorsCount: 12 },
      { ...clocks, ...unknown, arxivId: ids.clocks },
    ]);
  });
});

describe('Links and brackets', () => {
  test.each([
    ['escaped', 'Levees for \\[Streams\\] in snake\\_case', 'Levees for [Streams] in snake_case'],
    ['balanced', 'Two [Cheap] Clocks', 'Two [Cheap] Clocks'],
    ['open', 'Clocks on [0, 1)', 'Clocks on [0, 1)'],
  ])('%s brackets in a title are its own', (_, written, title) => {
    const text = `### [${written}](https://huggingface.co/papers/2601.00001)\n\n[We show this. It holds.](https://huggingface.co/papers/2601.00001)\n`;
    expect(readText(text).entries).toMatchObject([{ title, abstract: 'We show this. It holds.' }]);
  });

  test.each([
    'See [code](https://github.com/example/levees). It works.',
    'On [0, 1) and (0, 1] it works.',
    'On [0, 1), see [code](https://github.com/example/levees). It works.',
  ])('an abstract that is a link may hold brackets and links: %s', (abstract) => {
    const text = `### [A Title](https://huggingface.co/papers/2601.00001)\n\n[${abstract}](https://huggingface.co/papers/2601.00001)\n\n[- 3 authors](https://huggingface.co/papers/2601.00001)\n`;
    expect(readText(text).entries).toMatchObject([{ abstract, authorsCount: 3, githubUrl: null }]);
  });
});

describe.each(readdirSync('tests/fixtures/dumps'))('%s', (name) => {
  const sound = read(name);

  test('says nothing of a paper that does not stand at its place', () => {
    expect(findInvented(readFileSync(`tests/fixtures/dumps/${name}`, 'utf8'), sound)).toEqual([]);
  });

  test.each([
    ['as it is', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with lone CRs', (text: string) => text.replaceAll('\n', '\r')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['without its last line end', (text: string) => text.trimEnd()],
    ['with blanks at the ends of lines', (text: string) => text.replaceAll('\n', ' \t\n')],
  ])('%s gives the same entries, and comes back from its parts', (_, change) => {
    const text = change(readFileSync(`tests/fixtures/dumps/${name}`, 'utf8'));
    const dump = readText(text);
    expect(dump).toMatchObject({
      layout: sound.layout,
      date: sound.date,
      entries: sound.entries,
      diagnostics: sound.diagnostics.map(({ code, line }) => ({ code, line })),
    });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });
});
