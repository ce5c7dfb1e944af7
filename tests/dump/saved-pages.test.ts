// Saved pages of other sites than the list's own: read by what they name, refused by what they lack.
import { describe, expect, test } from 'vitest';
import { clocks, legends, readText } from './invented.ts';

const papers = [
  {
    title: 'Ferry Plans: Asking the Tide',
    abstract:
      'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat.',
    authors: ['Ada Quill', 'Bo Fern'],
    arxivId: '2609.10001',
  },
  {
    title: 'Quiet Doors',
    abstract:
      'Doors that close by themselves are loud. We hang them on a spring of felt, and measure that half of the noise is gone.',
    authors: ['Cy Gale', 'Di Moor', 'Eli van der Heide'],
    arxivId: '2609.10002',
  },
  {
    title: 'Lamps That Need No Oil',
    abstract:
      'A lamp without oil gives no light. We show one that does. It burns for a week on a wick of dry grass, and we say why.',
    authors: ['Fay Rush', 'Gus Tarn'],
    arxivId: '2609.10003',
  },
] as const;
type Paper = (typeof papers)[number];

const page = (body: string, head = '') =>
  `<!DOCTYPE html>\n<html><head><title>Rivers</title>${head}</head>\n<body>${body}</body></html>\n`;
const list = (one: (paper: Paper, at: number) => string) => papers.map(one).join('\n');
const links = ({ authors }: Paper, between = ', ') =>
  authors.map((name) => `<a href="/profile">${name}</a>`).join(between);
const bare = papers.map(({ arxivId: _, ...paper }) => paper);

describe('A saved page', () => {
  test.each([
    [
      'of a venue, with its details shown',
      page(
        `<main><h1>Rivers 2026</h1><ul>${list(
          (paper, at) =>
            `<li><div class="note"><h4><a href="/forum?id=a${at}">${paper.title}</a><a class="pdf-link" href="/pdf?id=a${at}"><img src="i.svg"></a></h4><div class="note-authors"><span>${links(paper)}</span></div><ul class="note-meta-info"><li>Published: 26 Jan 2026</li><li>RIVERS 2026 oral</li></ul><a href="#d" class="toggle">Show details</a><div class="collapse"><ul class="note-content"><li><strong>TL;DR:</strong> <span>Tides help.</span></li><li><strong>Abstract:</strong> <div class="markdown-rendered"><p>${paper.abstract}</p></div></li><li><strong>Primary Area:</strong> <span>rivers</span></li></ul></div></div></li>`,
        )}</ul></main><footer><p>This is a long-term project. It advances science.</p></footer>`,
      ),
      bare,
    ],
    [
      'of a listing, with papers of other lists and such as were replaced',
      page(
        `<dl><h3>New submissions</h3>${list(
          (paper, at) =>
            `<dt><a name="item${at}">[${at}]</a> <a href="/abs/${paper.arxivId}" title="Abstract">arXiv:${paper.arxivId}</a>\n${['', '(cross-list from math.GT)', '(replaced)'][at]}\n[<a href="/pdf/${paper.arxivId}">pdf</a>, <a href="/format/${paper.arxivId}">other</a>]</dt><dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span>\n${paper.title}</div><div class="list-authors">${links(paper)}</div><p class="mathjax">${paper.abstract}</p></div></dd>`,
        )}</dl>`,
      ),
      papers,
    ],
    [
      'of a search that shows abstracts twice, cut and whole',
      page(
        `<h1 class="title is-clearfix">Showing 1–3 of 3 results</h1><ol>${list(
          (paper) =>
            `<li><div><p class="list-title"><a href="https://arxiv.org/abs/${paper.arxivId}">arXiv:${paper.arxivId}</a><span>&nbsp;[<a href="/pdf">pdf</a>, <a href="/other">other</a>]</span></p><div class="tags"><span>cs.LG</span></div></div><p class="title is-5">\n  ${paper.title}\n</p><p class="authors"><span>Authors:</span> ${links(paper)}</p><p class="abstract"><span class="bold">Abstract</span>: <span class="abstract-short">…${paper.abstract.slice(0, 50)}<a onclick="x()">▽ More</a></span><span class="abstract-full">${paper.abstract.replace('We', '<span class="hit">We</span>')}<a onclick="x()">△ Less</a></span></p><p><span class="bold">Submitted</span> 1 October, 2026</p></li>`,
        )}</ol>`,
      ),
      papers,
    ],
    [
      'of cards whose titles are links, and whose names only elements part',
      page(
        list(
          (paper) =>
            `<div class="card"><div>02 Oct 2026</div><a href="/abs/${paper.arxivId}"><div class="html">${paper.title}</div></a><div class="authors flex">${paper.authors.map((name) => `<div>${name}</div>`).join('')}</div><p>${paper.abstract}</p><button>View blog</button><a href="/abs/${paper.arxivId}">Resources</a></div>`,
        ),
      ),
      papers,
    ],
    [
      'of one’s own, with headings, names and a paragraph each',
      page(
        list(
          (paper) =>
            `<h3><a href="https://example.org/">${paper.title}</a></h3><p>${paper.authors.join(', ')}</p><p>${paper.abstract}</p>`,
        ),
      ),
      bare,
    ],
    [
      'of a README, with bold titles, links and folds',
      page(
        `<article><h1>Awesome Ferries</h1><h2>Planning</h2><ul>${list(
          (paper) =>
            `<li><p><strong>${paper.title}</strong><br><em>${paper.authors.join(', ')}</em><br><a href="https://arxiv.org/abs/${paper.arxivId}">[paper]</a></p><details><summary>Abstract</summary>${paper.abstract}</details></li>`,
        )}</ul></article>`,
      ),
      papers,
    ],
  ])('%s is read', (_, text, expected) => {
    const dump = readText(text);
    expect(dump).toMatchObject({ layout: 'named-html', entries: expected });
    expect(dump.diagnostics.filter(({ code }) => code !== 'title-without-abstract')).toEqual([]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('gives no paper the address of the one below it', () => {
    const text = page(
      `<div class="list">${list(
        ({ title, abstract, arxivId }) =>
          `<div><h3>${title}</h3><p class="abstract">${abstract}</p></div><p><a href="https://arxiv.org/abs/${arxivId}">arXiv</a></p>`,
      )}</div>`,
    );
    expect(readText(text).entries.map(({ arxivId }) => arxivId)).toEqual([null, null, null]);
  });

  test('gives no abstract that is cut, and none that a machine wrote in its place', () => {
    const text = page(
      list(
        ({ title, abstract }) =>
          `<div><h2 class="paper-title">${title}</h2><div class="tldr-abstract-replacement"><span>TLDR</span><span>${abstract}</span></div><p>${abstract.slice(0, 80)}…</p></div>`,
      ),
    );
    expect(readText(text).entries).toEqual([]);
  });
});

describe('The page of one paper', () => {
  const [paper] = papers;
  const head = (more = '') =>
    `<meta name="citation_title" content="${paper.title}"><meta name="citation_author" content="Quill, Ada"><meta content="Bo Fern" name=citation_author><meta name="citation_publication_date" content="2026/9/1"><meta name="citation_doi" content="10.5555/ferries.9">${more}`;
  const expected = {
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors,
    publishedOn: '2026-09-01',
    doi: '10.5555/ferries.9',
  };
  const review =
    '<h4>Official Review</h4><div><strong>Summary:</strong><p>The paper plans ferries. It is sound.</p></div>';

  test.each([
    [
      'in its head',
      page(
        `<h2>${paper.title}</h2>${review}`,
        head(`<meta name="citation_abstract" content="${paper.abstract}">`),
      ),
    ],
    [
      'below a heading',
      page(
        `<h4>${paper.title}</h4><h4>Abstract</h4><p><p>${paper.abstract}</p></p><h4>Related</h4><p>More. And more.</p>`,
        head(),
      ),
    ],
    [
      'in a card',
      page(
        `<div class="acl-abstract"><h5 class="card-title">Abstract</h5><span>${paper.abstract}</span></div><dl><dt>Month:</dt><dd>August</dd></dl>`,
        head(),
      ),
    ],
    [
      'behind a label',
      page(`<div><strong>Abstract: </strong><div><p>${paper.abstract}</p></div></div>${review}`, head()),
    ],
  ])('says its title to those who index it, and its abstract %s', (_, text) => {
    expect(readText(text)).toMatchObject({ layout: 'paper-page', entries: [expected], diagnostics: [] });
  });

  test('without an abstract is refused by what it lacks', () => {
    const dump = readText(page(`<h2>${paper.title}</h2><p>Sign in to read on.</p>`, head()));
    expect(dump.entries).toEqual([]);
    expect(dump.diagnostics.map(({ code }) => code)).toContain('title-without-abstract');
  });

  test('described in the words of schema.org is read from that', () => {
    const { title, abstract, arxivId, authors } = paper;
    const json = JSON.stringify({
      '@type': 'ScholarlyArticle',
      headline: title,
      abstract,
      author: authors.map((name) => ({ '@type': 'Person', name })),
      identifier: `arXiv:${arxivId}`,
    });
    const text = page('<div id="root"></div>', `<script type="application/ld+json">${json}</script>`);
    expect(readText(text)).toMatchObject({ entries: [{ title, abstract, authors, arxivId }] });
  });
});

test('The JSON of a venue, which wraps every field in an object, is read', () => {
  const notes = papers.map(({ title, abstract, authors }, at) => ({
    id: `a${at}`,
    content: { title: { value: title }, authors: { value: authors }, abstract: { value: abstract } },
  }));
  expect(readText(JSON.stringify({ notes, count: 3 }))).toMatchObject({
    layout: 'public-json',
    entries: bare,
  });
});

describe('A page without abstracts', () => {
  test.each([
    [
      'of a venue with its details folded',
      list(({ title }) => `<h4><a href="/forum?id=1">${title} of Rivers</a></h4>`),
    ],
    [
      'of proceedings that name their titles',
      list(({ title }) => `<p class="title">${title} of Rivers</p><p class="authors">Ada Quill</p>`),
    ],
  ])('%s is told as titles alone', (_, body) => {
    const [error] = readText(page(body)).diagnostics;
    expect(error?.message).toContain('3 pieces that may be titles, but no abstract beside each');
  });

  test('that is empty until a script draws it is told so, and no other', () => {
    expect(readText(page('<div id="root"></div>')).diagnostics[0]?.message).toContain('hardly a word');
    expect(
      readText(page(`<p>${'many words of a page '.repeat(20)}</p>`)).diagnostics[0]?.message,
    ).not.toContain('script');
  });
});

test('A text that reads like an abstract beside one that the page calls so is told', () => {
  const more =
    'We went on for a second year, with twice as many boats and half as many passengers. The plan held on nine coasts of ten, and where it did not, the harbour was to blame. The logs of both years are free, and so is the plan itself. Nobody was stranded.';
  const write = ({ title, abstract }: { readonly title: string; readonly abstract: string }) =>
    `<article><h2>${title}</h2><p class="abstract">${abstract}</p><p>${more}</p></article>`;
  const { entries, diagnostics } = readText(
    `<!DOCTYPE html><html><body>${[clocks, legends].map(write).join('\n')}</body></html>`,
  );
  expect(entries).toMatchObject([clocks, legends]);
  expect(diagnostics).toMatchObject([
    {
      code: 'unrecognised-line',
      line: 1,
      message: expect.stringMatching(/^"We went on.* "Two Cheap Clocks"/),
    },
    { code: 'unrecognised-line', line: 2 },
  ]);
});
