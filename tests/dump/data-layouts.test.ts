// The layouts that carry data: the site's public list, and its page as a browser saves it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clocks, ids, legends, levees, read, readText, unknown } from './invented.ts';

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
      date: '2026-03-11',
      dateFrom: '"submittedOnDailyAt" of the papers',
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
        '[{"paper": {"title": "One", "summary": "A first of three.", "upvotes": "many", "id": "2601.00001"}},',
        '{"paper": {"title": "Two, "summary": "A second of three."}},',
        '{"paper": {"title": "Three", "summary": "A third of three."}},',
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
  test.each(['', ' '])('a line that was cut costs its own paper alone', (space) => {
    const papers = [levees, legends, clocks].map((paper) => JSON.stringify(paper).replace('{', `{${space}`));
    const cut = [papers[0], papers[1]?.slice(0, -90), papers[2]].join('\n');
    const dump = readText(cut);
    expect(dump.entries).toMatchObject([levees, clocks]);
    expect(dump.diagnostics).toMatchObject([{ code: 'invalid-json', line: 2 }]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(cut);
  });

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
