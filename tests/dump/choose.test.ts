import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { claimThreshold } from '../../src/dump/layout.ts';
import { layouts } from '../../src/dump/layouts/index.ts';
import { openSource } from '../../src/dump/source.ts';

const samples = [
  ['spaced', 'tests/fixtures/site/dumps/000_929d404ff5fa7025.txt'],
  ['packed', 'tests/fixtures/site/dumps/001_005185a3e6b0a937.txt'],
  ['firecrawl-markdown', 'tests/fixtures/dumps/firecrawl-markdown.md'],
  ['text-browser-numbered-links', 'tests/fixtures/dumps/text-browser-numbered-links.md'],
  ['notebook-inline-urls', 'tests/fixtures/dumps/notebook-inline-urls.md'],
  ['trending-markdown', 'tests/fixtures/dumps/trending-markdown.md'],
  ['trending-structured-html', 'tests/fixtures/dumps/trending-structured-html.md'],
  ['public-json', 'tests/fixtures/dumps/public-list.json'],
  ['saved-html', 'tests/fixtures/dumps/saved-page.html'],
  ['saved-html', 'tests/fixtures/dumps/saved-visible.html'],
] as const;

describe('The surest layout', () => {
  test.each(samples)('is %s for %s, whatever the file is called', (name, file) => {
    expect(parseDump(readFileSync(file), 'README').layout).toBe(name);
  });

  test.each(samples)('%s is surer of its own than every other, by far', (name, file) => {
    const source = openSource(readFileSync(file, 'utf8'));
    const claims = layouts.map((layout) => ({
      name: layout.name,
      certainty: layout.claim(source).certainty,
    }));
    const own = claims.find((claim) => claim.name === name)?.certainty ?? 0;
    expect(own).toBeGreaterThan(claimThreshold);
    for (const claim of claims) if (claim.name !== name) expect(claim.certainty).toBeLessThan(own - 0.2);
  });

  test('never claims more than certainty', () => {
    for (const [, file] of samples) {
      const source = openSource(readFileSync(file, 'utf8'));
      for (const layout of layouts) {
        const { certainty, line } = layout.claim(source);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(source.lines);
      }
    }
  });
});

test('Lines of sound JSON are no list, whatever stands in its texts', () => {
  const lines = [
    'Title: A Lamp',
    'Abstract: We present a lamp. It burns.',
    'Title: Knots',
    'Abstract: Some knots hold. We say which.',
  ];
  const { layout, entries } = parseDump(Buffer.from(JSON.stringify({ lines }, null, 1)), 'a.json');
  expect({ layout, entries }).toEqual({ layout: null, entries: [] });
});

describe('A file that no layout claims', () => {
  const text = '# Notes\n\n## Reading list\n\n- clocks\n- maps\n\n1. read\n2. write\n';
  const dump = parseDump(Buffer.from(text), 'notes.md');

  test('is told with the three nearest guesses and the line where each gave up', () => {
    expect(dump).toMatchObject({
      layout: null,
      entries: [],
      diagnostics: [{ code: 'unknown-layout', severity: 'error' }],
    });
    expect(dump.diagnostics[0]?.message.match(/gave up at line \d+/g)).toHaveLength(3);
  });

  test('is unrecognised as a whole, and kept', () => {
    expect(dump.parts).toEqual([{ kind: 'unrecognised', text }]);
  });
});
