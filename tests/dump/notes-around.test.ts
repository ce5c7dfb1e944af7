// What scrapers and models put around papers in Markdown and HTML: underlines, numbers, asides, code marks, pages in a row.
import { describe, expect, test } from 'vitest';
import { list, type Paper, papers, readText } from './invented.ts';

test('Headings may be underlined', () => {
  const text = list(
    ({ title, abstract, arxivId }) =>
      `${title}\n----------\n\n**Authors:** Ada Quill, Bo Fern\n\n**Link:** https://arxiv.org/abs/${arxivId}\n\n**Abstract:** ${abstract}\n\n`,
  );
  expect(readText(`Digest of March 11, 2026\n======\n\n${text}`)).toMatchObject({
    date: '2026-03-11',
    entries: papers,
    diagnostics: [],
  });
});

test('A value may be written as code', () => {
  const text = list(
    ({ title, abstract, arxivId }) =>
      `## ${title}\n\n**arXiv ID:** \`${arxivId}\`\n\n### Abstract\n\n${abstract}\n\n`,
  );
  expect(readText(text)).toMatchObject({ entries: papers, diagnostics: [] });
});

test('Values of a program’s own text are without quotation marks and the comma behind them', () => {
  const text = list(
    ({ title, abstract, arxivId }) =>
      `  {\n    title: "${title}",\n    abstract: "${abstract}",\n    url: "https://arxiv.org/abs/${arxivId}",\n  },\n`,
  );
  expect(readText(`module.exports = [\n${text}];\n`).entries).toMatchObject(papers);
});

test('A dash between a title and its address is no part of either', () => {
  const text = list(
    ({ title, abstract, arxivId }) => `${title} — https://arxiv.org/abs/${arxivId}\n${abstract}\n\n`,
  );
  expect(readText(text)).toMatchObject({ entries: papers, diagnostics: [] });
});

test('In a page of HTML numbers, a line of names and counts, and asides below abstracts are no title and no abstract', () => {
  const text = list(
    ({ title, abstract, arxivId }, number) =>
      `<h2>${number}. <a href="https://arxiv.org/abs/${arxivId}">${title}</a></h2><p>👥 Ada Quill, Bo Fern | 👍 ${number}0 upvotes</p><p>${abstract}</p><p><b>💡 Key insight:</b> Everyone who has a clock should read it, and so should others.</p>`,
  );
  const { entries, diagnostics } = readText(
    `<!doctype html><html><body><h1>Digest</h1>${text}</body></html>`,
  );
  expect(entries).toMatchObject(
    papers.map((paper, at) => ({ ...paper, upvotes: 10 * (at + 1), authors: ['Ada Quill', 'Bo Fern'] })),
  );
  expect(diagnostics.every(({ code }) => code === 'unrecognised-line')).toBe(true);
});

describe('The page of a paper that a reader service gave', () => {
  const page = ({ title, abstract, arxivId }: Paper) =>
    `Title: Paper page - ${title}\n\nURL Source: https://huggingface.co/papers/${arxivId}\n\nMarkdown Content:\nAuthors:\n\nAda Quill\n\nAbstract\n--------\n\n${abstract}\n\n[View arXiv page](https://arxiv.org/abs/${arxivId})\n\n### Community\n\nNice!\n`;
  const [first = papers[0], second = papers[0]] = papers;
  if (first === undefined || second === undefined) throw new Error('no papers');

  test('has an underlined heading above the abstract', () => {
    expect(readText(page(first))).toMatchObject({ entries: [first], diagnostics: [] });
  });

  test('is read alone where others stand below it, and that is told', () => {
    expect(readText(`${page(first)}\n${page(second)}`)).toMatchObject({
      entries: [first],
      diagnostics: [{ code: 'left-out', severity: 'warning', line: 30 }],
    });
  });
});

test('In a page of HTML links behind a title say where they lead, and the foot of a mail is no abstract', () => {
  const write = ({ title, abstract, arxivId }: (typeof papers)[number]) =>
    `<dt><strong>${title}</strong> [<a href="https://arxiv.org/abs/${arxivId}">arXiv</a>] [<a href="https://example.org/x.pdf">pdf</a>]</dt><dd><p>${abstract}</p></dd>`;
  const page = `<!DOCTYPE html><html><body><dl>${list(write)}</dl><p>You are receiving this because you subscribed. <a href="https://example.org/u">Unsubscribe</a></p></body></html>`;
  expect(readText(page)).toMatchObject({ entries: papers, diagnostics: [] });
});
