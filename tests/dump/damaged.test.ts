// A page that lost something, or looks like its own furniture, costs what was lost and no more.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clocks, legends, levees, readText, unknown } from './invented.ts';

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
