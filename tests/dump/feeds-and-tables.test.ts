// Feeds and tables: what stands in them for a paper, what does not, and what damage costs.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const lamp = {
  title: 'A Lamp That Needs No Oil',
  abstract: 'We present a lamp that needs no oil. It burns longer than four others.',
};
const stairs = {
  title: 'Counting Stairs',
  abstract: 'We ask how small a network can be that still counts stairs. Nine units suffice.',
};
const link = 'https://huggingface.co/papers/2610.01234';
const other = 'https://arxiv.org/abs/2609.04321v2';

function rss(...items: readonly string[]): string {
  return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Papers</title><description>A feed of papers. It is new.</description>\n${items.map((item) => `<item>${item}</item>`).join('\n')}\n</channel></rss>\n`;
}

describe('A feed', () => {
  test.each([
    [
      'RSS',
      rss(`<title>${lamp.title}</title><link>${link}</link><description>${lamp.abstract}</description>`),
    ],
    [
      'RSS that names its document type',
      rss(
        `<title>${lamp.title}</title><link>${link}</link><description>${lamp.abstract}</description>`,
      ).replace(
        '\n<rss',
        '\n<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN"\n  "http://feeds.example.org/rss-0.91.dtd">\n<rss',
      ),
    ],
    [
      'RSS with escaped HTML',
      rss(
        `<title>${lamp.title}</title><guid>${link}</guid><description>&lt;p&gt;${lamp.abstract}&lt;/p&gt;&lt;p&gt;&lt;a href="${link}"&gt;Read&lt;/a&gt;&lt;/p&gt;</description>`,
      ),
    ],
    [
      'RSS with a teaser and the whole',
      rss(
        `<title>${lamp.title}</title><link>${link}</link><description>We present a lamp…</description><content:encoded><![CDATA[<p>${lamp.abstract}</p>]]></content:encoded>`,
      ),
    ],
    [
      "arXiv's own RSS",
      rss(
        `<title>${lamp.title}</title><link>https://arxiv.org/abs/2610.01234</link><description>arXiv:2610.01234v1 Announce Type: new \nAbstract: ${lamp.abstract}</description><dc:creator>Ada Quill, Bo Fern</dc:creator>`,
      ),
    ],
    [
      "arXiv's former RSS",
      rss(
        `<title>${lamp.title}. (arXiv:2610.01234v1 [cs.CL])</title><link>http://example.org</link><description>&lt;p&gt;${lamp.abstract}&lt;/p&gt;</description>`,
      ),
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><entry><title>${lamp.title}</title><link href="${link}"/><id>tag:x</id><summary>${lamp.abstract}</summary></entry></feed>`,
    ],
    [
      'Atom with a text in HTML',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><entry><title type="html">${lamp.title}</title><link href="${link}"/><content type="html">&lt;h4&gt;TL;DR&lt;/h4&gt;&lt;p&gt;It burns and burns, says a machine here.&lt;/p&gt;&lt;h4&gt;Abstract&lt;/h4&gt;&lt;p&gt;${lamp.abstract}&lt;/p&gt;</content></entry></feed>`,
    ],
  ])('in %s is read', (_, text) => {
    const dump = readText(text);
    expect(dump).toMatchObject({ layout: 'feed', diagnostics: [] });
    expect(dump.entries).toMatchObject([{ ...lamp, arxivId: '2610.01234' }]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('gives no paper for a heading, a label or the feed itself', () => {
    const html = `<h3>AI summary</h3><p>It burns and burns, says a machine.</p><h3>Abstract</h3><p>${lamp.abstract}</p><h3>Links</h3><p>${link}</p>`;
    const { entries } = readText(
      rss(`<title>${lamp.title}</title><link>${link}</link><description><![CDATA[${html}]]></description>`),
    );
    expect(entries).toMatchObject([lamp]);
    expect(entries).toHaveLength(1);
  });

  test('names an item without a text, and one that breaks off, by its place', () => {
    const whole = `<title>${lamp.title}</title><link>${link}</link><description>${lamp.abstract}</description>`;
    const text =
      rss(whole, `<title>${stairs.title}</title><link>${other}</link>`, '<title>Half').split('Half')[0] ?? '';
    const dump = readText(text);
    expect(dump.entries).toMatchObject([lamp]);
    expect(dump.diagnostics).toMatchObject([
      {
        code: 'title-without-abstract',
        line: 4,
        message: expect.stringMatching(/^Paper 2 of 3, 2609\.04321: /),
      },
      { code: 'dump-truncated', line: 5 },
    ]);
  });

  test('a broken item costs itself', () => {
    const item = (title: string) =>
      `<title>${title}</title><link>${link}</link><description>${lamp.abstract}</description>`;
    const dump = readText(
      rss(item(lamp.title), '<title><b>Broken</title><description>x</i></description>', item('Another')),
    );
    expect(dump.entries.map(({ title }) => title)).toEqual(expect.arrayContaining([lamp.title, 'Another']));
  });

  test('without items is an empty list', () => {
    expect(readText(rss()).diagnostics).toMatchObject([{ code: 'empty-dump', severity: 'warning' }]);
  });

  test.each([
    [
      'the day that all items share',
      '<pubDate>Fri, 02 Oct 2026 02:30:55 GMT</pubDate>',
      '<pubDate>Fri, 02 Oct 2026 09:00:00 GMT</pubDate>',
      '',
      '2026-10-02',
    ],
    [
      "the feed's own",
      '<pubDate>Fri, 02 Oct 2026 02:30:55 GMT</pubDate>',
      '<pubDate>Thu, 01 Oct 2026 09:00:00 GMT</pubDate>',
      '<lastBuildDate>Sat, 03 Oct 2026 02:30:55 GMT</lastBuildDate>',
      '2026-10-03',
    ],
    ['none where nothing says one', '', '', '', null],
  ])('is of %s', (_, first, second, own, date) => {
    const item = (at: string) =>
      `<title>${lamp.title}${at}</title><link>${link}</link><description>${lamp.abstract}</description>${at}`;
    expect(readText(rss(item(first), item(second)).replace('<channel>', `<channel>${own}`)).date).toBe(date);
  });
});

describe('A table', () => {
  test.each([
    ['commas', `title,abstract,url\n${lamp.title},"${lamp.abstract}",${link}\n`],
    ['tabs', `url\tpaper_title\tabstract\n${link}\t${lamp.title}\t${lamp.abstract}\n`],
    [
      'semicolons, and a line that says so',
      `sep=;\nArXiv ID;Summary;Title\n2610.01234;${lamp.abstract};${lamp.title}\n`,
    ],
    ['bars', `title|arxiv_id|abstract\n${lamp.title}|2610.01234|${lamp.abstract}\n`],
    ['a column of numbers before', `,title,abstract,id\n0,${lamp.title},${lamp.abstract},2610.01234\n`],
    ['a name for the title', `name,abstract,id\n${lamp.title},${lamp.abstract},2610.01234\n`],
    [
      'whole objects in its cells',
      `n,title,abstract,paper\n1,,,"{'id': '2610.01234', 'title': '${lamp.title}', 'summary': '${lamp.abstract}'}"\n`,
    ],
    [
      'commas, and a heading above',
      `Papers of the week,,\n,,\ntitle,abstract,id\n${lamp.title},${lamp.abstract},2610.01234\n`,
    ],
    ['CRLF', `title,abstract,url\r\n"${lamp.title}","${lamp.abstract}",${link}\r\n`],
  ])('parted by %s is read', (_, text) => {
    const dump = readText(text);
    expect(dump.layout).toBe('csv');
    expect(dump.entries).toMatchObject([{ ...lamp, arxivId: '2610.01234' }]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test.each([
    ['no abstract', `title,url\n${lamp.title},${link}\n`],
    ['no title', `abstract,url\n${lamp.abstract},${link}\n`],
    ['no header', `${lamp.title},${lamp.abstract}\n`],
    ['a sentence that names both', 'The title, and the abstract, are what one reads first.\n\nMore of it.\n'],
  ])('with %s is not read as one', (_, text) => {
    expect(readText(text).layout).not.toBe('csv');
  });

  test('keeps quotes, line ends and commas in its cells', () => {
    const text = `title,abstract\n"The ""Lamp"", Again","We present a lamp.\nIt has 3 parts, all bright."\n`;
    expect(readText(text).entries).toMatchObject([
      { line: 2, title: 'The "Lamp", Again', abstract: 'We present a lamp. It has 3 parts, all bright.' },
    ]);
  });

  test('names rows that lack something, and a quote that is never closed, by their lines', () => {
    const text = `title,abstract\n${lamp.title},\n,${lamp.abstract}\n"Half,of it\n${stairs.title},${stairs.abstract}\n`;
    const dump = readText(text);
    expect(dump.entries).toMatchObject([{ line: 5, ...stairs }]);
    expect(dump.diagnostics).toMatchObject([
      { code: 'title-without-abstract', line: 2 },
      { code: 'abstract-without-title', line: 3 },
      { code: 'invalid-row', line: 4 },
    ]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('whose names are parted by semicolons has one author where a cell has none', () => {
    const text = `title,abstract,author\n${lamp.title},${lamp.abstract},"Quill, Ada; Fern, Bo"\n${stairs.title},${stairs.abstract},"Moss, Cy"\n`;
    expect(readText(text).entries.map(({ authors }) => authors)).toEqual([
      ['Ada Quill', 'Bo Fern'],
      ['Cy Moss'],
    ]);
  });

  test.each(['N/A', 'nan', 'None', '[No abstract available]', 'Abstract not available.'])(
    'takes %s for no abstract',
    (said) => {
      const dump = readText(`title,abstract\n${lamp.title},${said}\nNone,${stairs.abstract}\n`);
      expect(dump.entries).toMatchObject([{ title: 'None', abstract: stairs.abstract }]);
      expect(dump.diagnostics).toMatchObject([{ code: 'title-without-abstract', line: 2 }]);
    },
  );

  test('in Markdown is read, each with its own header, and its header is no paper', () => {
    const text = `# Mon\n\n| Abstract | Title |\n| --- | :-: |\n| ${lamp.abstract} | [${lamp.title}](${link}) |\n\n# Tue\n\nTitle | Link | Abstract\n--- | --- | ---\n${stairs.title} | <${other}> | ${stairs.abstract}\n`;
    const dump = readText(text);
    expect(dump.layout).toBe('markdown-table');
    expect(dump.entries).toMatchObject([
      { line: 5, ...lamp, arxivId: '2610.01234' },
      { line: 11, ...stairs, arxivId: '2609.04321' },
    ]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test.each([
    ['[Learning to Code](https://arxiv.org/abs/2610.01234)', 'Learning to Code'],
    ['**A \\| B** ([pdf](https://arxiv.org/pdf/2610.01234))', 'A | B'],
    ['[arXiv](https://arxiv.org/abs/2610.01234)', 'arXiv'],
  ])('in Markdown takes %s for a title', (cell, title) => {
    const text = `| Title | Abstract |\n|---|---|\n| ${cell} | ${lamp.abstract} |\n`;
    expect(readText(text).entries).toMatchObject([{ title, arxivId: '2610.01234' }]);
  });
});

test('An item that leads to several papers is a newsletter, not a paper', () => {
  const links = [1, 2, 3]
    .map((at) => `<p><a href="https://arxiv.org/abs/2610.0123${at}">A Lamp</a></p>`)
    .join('');
  const text = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><item><title>Papers of the week</title><link>https://news.example/1</link><description>What we read.</description><content:encoded><![CDATA[${links}]]></content:encoded></item><item><title>${lamp.title}</title><link>${link}</link><description>${lamp.abstract}</description><content:encoded><![CDATA[${links}]]></content:encoded></item></channel></rss>`;
  const dump = readText(text);
  expect(dump.entries.map(({ title }) => title)).toEqual([lamp.title]);
  expect(dump.diagnostics).toMatchObject([{ code: 'left-out', severity: 'warning' }]);
});
