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

describe('Damaged pages', () => {
  test('a lost title costs its paper, not its neighbours', () => {
    const text = readFileSync('tests/fixtures/dumps/firecrawl-markdown.md', 'utf8');
    const dump = readText(text.replace(/### \[Legends.*\n/, ''));
    expect(dump.entries).toMatchObject([
      { ...levees, ...unknown, publishedOn: '--05-29', upvotes: 1200, organization: 'Levee Lab' },
      { ...clocks, ...unknown, publishedOn: '2024-10-14', upvotes: 7, authorsCount: 10 },
    ]);
    expect(dump.diagnostics.map((diagnostic) => diagnostic.code)).toContain('abstract-without-title');
  });

  test('a lost abstract costs its paper, not its neighbours', () => {
    const text = readFileSync('tests/fixtures/dumps/trending-markdown.md', 'utf8');
    const dump = readText(text.replaceAll(`${levees.abstract}\n`, ''));
    expect(dump.entries.map((entry) => entry.title)).toEqual([
      legends.title,
      legends.title,
      clocks.title,
      clocks.title,
    ]);
    expect(dump.diagnostics).toMatchObject([
      { code: 'title-without-abstract', line: 13 },
      { code: 'title-without-abstract', line: 18 },
    ]);
  });

  test('an abstract whose link is never closed is read to its end', () => {
    const text = readFileSync('tests/fixtures/dumps/firecrawl-markdown.md', 'utf8');
    const dump = readText(
      text.replace('bench we tried.](https://huggingface.co/papers/2410.00003)', 'bench we tried.'),
    );
    expect(dump.entries[2]).toMatchObject({ ...clocks, authorsCount: 10 });
  });
});

describe('public-json', () => {
  const papers = [
    {
      ...levees,
      arxivId: ids.levees,
      publishedOn: '2026-01-01',
      upvotes: 1200,
      authorsCount: 2,
      authors: ['Ada Example', 'Bo Example'],
      organization: 'Levee Lab',
      githubUrl: 'https://github.com/example/levees',
      githubStars: 131,
    },
    { ...legends, ...unknown, arxivId: ids.legends, publishedOn: '2025-02-27', upvotes: 0, authorsCount: 1 },
    { ...clocks, ...unknown, arxivId: ids.clocks, publishedOn: '2024-10-14', upvotes: 7, authors: null },
  ];

  test('reads the list, wraps in abstracts undone', () => {
    expect(read('public-list.json')).toMatchObject({
      layout: 'public-json',
      date: null,
      diagnostics: [],
      entries: papers,
    });
  });

  test('reads the papers alone, and one a line', () => {
    const items: { paper: object }[] = JSON.parse(
      readFileSync('tests/fixtures/dumps/public-list.json', 'utf8'),
    );
    const alone = items.map((item) => item.paper);
    expect(readText(JSON.stringify(alone)).entries).toMatchObject(papers);
    expect(readText(alone.map((paper) => JSON.stringify(paper)).join('\n')).entries).toMatchObject(papers);
    expect(readText(JSON.stringify({ papers: items, total: 3 })).entries).toMatchObject(papers);
  });

  test('keeps the sound papers of a broken list, and names the lines of the others', () => {
    const dump = readText(
      [
        '[{"paper": {"title": "One", "summary": "A first.", "upvotes": "many", "id": "2601.00001"}},',
        '{"paper": {"title": "Two, "summary": "A second."}},',
        '{"paper": {"title": "Three", "summary": "A third."}},',
        '{"paper": {"title": "Four", "upvotes": 1}},',
        '{"paper": {"title": "Five", "summary": "A fif',
      ].join('\n'),
    );
    expect(dump.entries).toMatchObject([
      { line: 1, title: 'One', upvotes: null, arxivId: '2601.00001' },
      { line: 3, title: 'Three' },
    ]);
    expect(dump.diagnostics).toMatchObject([
      { code: 'invalid-field', line: 1 },
      { code: 'invalid-json', line: 2 },
      { code: 'title-without-abstract', line: 4 },
      { code: 'invalid-json', line: 5 },
    ]);
  });
});

describe('saved-html', () => {
  test('reads the data that the page carries', () => {
    const dump = read('saved-page.html');
    expect(dump).toMatchObject({
      layout: 'saved-html',
      date: '2026-03-11',
      query: 'two clocks',
      diagnostics: [],
    });
    expect(dump.entries).toMatchObject([
      {
        ...levees,
        arxivId: ids.levees,
        authors: ['Ada Example', 'Bo Example'],
        organization: 'Levee Lab',
        githubStars: 131,
      },
      {
        ...legends,
        ...unknown,
        arxivId: ids.legends,
        publishedOn: '2025-02-27',
        upvotes: 0,
        authorsCount: 1,
      },
      { ...clocks, ...unknown, arxivId: ids.clocks, publishedOn: '2024-10-14', upvotes: 7 },
    ]);
  });

  test('finds title and abstract in the raw attribute', () => {
    const parts = read('saved-page.html').parts.filter((part) => part.kind === 'title');
    expect(parts.map((part) => part.text)).toEqual([levees.title, legends.title, clocks.title]);
  });

  test('reads the visible markup where the page carries no data', () => {
    const dump = read('saved-visible.html');
    expect(dump).toMatchObject({
      layout: 'saved-html',
      date: '2026-03-11',
      query: 'two clocks',
      diagnostics: [],
    });
    expect(dump.entries).toMatchObject([
      {
        ...levees,
        arxivId: ids.levees,
        publishedOn: '--05-29',
        upvotes: 1200,
        authorsCount: null,
        organization: 'Levee Lab',
        githubUrl: 'https://github.com/example/levees',
        githubStars: 131,
      },
      { ...legends, ...unknown, arxivId: ids.legends, publishedOn: '2025-02-27', authorsCount: 3 },
      { ...clocks, ...unknown, arxivId: ids.clocks, publishedOn: '2024-10-14', upvotes: 7, authorsCount: 10 },
    ]);
  });

  test('reads data in a script', () => {
    const json = readFileSync('tests/fixtures/dumps/public-list.json', 'utf8');
    const dump = readText(`<!doctype html><script type="application/json">{"dailyPapers":${json}}</script>`);
    expect(dump.entries).toMatchObject([levees, legends, clocks]);
  });

  test('takes markup in a title for text', () => {
    const dump = readText(
      '<article><h3><a href="/papers/2601.00001">&lt;script&gt;alert(1)&lt;/script&gt;</a></h3><p>We show this. It holds.</p></article>',
    );
    expect(dump.entries).toMatchObject([{ title: '<script>alert(1)</script>' }]);
  });
});

test("An organisation may be called as the site's furniture is", () => {
  const text = readFileSync('tests/fixtures/dumps/firecrawl-markdown.md', 'utf8');
  const dump = readText(
    text.replace(
      'Levee Lab](https://huggingface.co/levee-lab)',
      'Hugging Face](https://huggingface.co/huggingface)',
    ),
  );
  expect(dump.entries[0]).toMatchObject({ organization: 'Hugging Face', publishedOn: '--05-29' });
});

describe.each([
  'public-list.json',
  'saved-page.html',
  'saved-visible.html',
  'firecrawl-markdown.md',
  'text-browser-numbered-links.md',
  'notebook-inline-urls.md',
  'trending-markdown.md',
  'trending-structured-html.md',
])('%s', (name) => {
  const sound = read(name);

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

function readText(text: string): ReturnType<typeof parseDump> {
  return parseDump(Buffer.from(text), 'a.txt');
}

function read(name: string): ReturnType<typeof parseDump> {
  return parseDump(readFileSync(`tests/fixtures/dumps/${name}`), name);
}
