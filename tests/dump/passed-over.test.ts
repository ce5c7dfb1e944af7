// A file in which two lists stand, each in a form of its own: one is read, and the other is told.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const lamps = ['Ferry Plans', 'Which Knots Hold?', 'Lamps for Slow Readers'].map((title) => ({
  title,
  abstract: `${title} are asked for by many, and nobody has counted them. We count them on three invented coasts, by day and by night, and find that nine in ten are as good as those that cost twice as much. Ablations show that the wick, not the glass, does the work. The data and the code are released.`,
}));
const plain = lamps.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('');
const welcome = `${lamps[0]?.abstract}\n\n`;

describe.each(['firecrawl-markdown.md', 'text-browser-numbered-links.md', 'trending-markdown.md'])(
  'Above the list of %s',
  (name) => {
    const text = readFileSync(`tests/fixtures/dumps/${name}`, 'utf8');
    const own = readText(text);
    const isTold = ({ message }: { readonly message: string }) => /outside of the list/.test(message);

    test('a plain list is told, with its first line and how many papers it may have', () => {
      const dump = readText(plain + text);
      expect(dump.entries.map((entry) => entry.title)).toEqual(own.entries.map((entry) => entry.title));
      expect(dump.diagnostics.filter(isTold)).toMatchObject([
        { code: 'unrecognised-line', line: 3, message: expect.stringMatching(/^3 texts/) },
      ]);
    });

    test('a word of welcome is the page’s own', () => {
      expect(readText(welcome + text).diagnostics.filter(isTold)).toEqual([]);
    });
  },
);
