import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCoverage } from '../../src/dump/coverage.ts';
import { parseDump } from '../../src/dump/index.ts';
import { openSource } from '../../src/dump/source.ts';

describe('The lines of a text', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\rb\r', ['a', 'b']],
    ['\n\n', ['', '']],
    ['a\r\n\rb', ['a', '', 'b']],
    ['a\u2028b', ['a\u2028b']],
  ])('%j are %j', (text, lines) => {
    const source = openSource(text);
    expect(Array.from({ length: source.lines }, (_, index) => source.line(index))).toEqual(lines);
  });

  test('are found by offset', () => {
    const source = openSource('ab\r\ncd\n\nef');
    expect([0, 1, 2, 3, 4, 6, 7, 8, 9].map(source.lineAt)).toEqual([0, 0, 0, 0, 1, 1, 2, 3, 3]);
    expect(source.start(source.lines)).toBe(10);
  });
});

describe('The account of a text', () => {
  test('gives blanks to the part before, and calls the rest unrecognised', () => {
    const coverage = openCoverage(openSource('  head\n\ntitle\n???\ntext \n'));
    coverage.mark('chrome', 2, 6);
    coverage.mark('title', 8, 13);
    coverage.mark('abstract', 18, 22);
    expect(coverage.close()).toEqual([
      { kind: 'chrome', text: '  head\n\n' },
      { kind: 'title', text: 'title' },
      { kind: 'unrecognised', text: '\n???\n' },
      { kind: 'abstract', text: 'text \n' },
    ]);
  });

  test('joins neighbours of one kind, but no two titles', () => {
    const coverage = openCoverage(openSource('a b c d'));
    coverage.mark('chrome', 0, 1);
    coverage.mark('chrome', 2, 3);
    coverage.mark('title', 4, 5);
    coverage.mark('title', 6, 7);
    expect(coverage.close().map((part) => part.text)).toEqual(['a b ', 'c ', 'd']);
  });

  test('refuses marks out of order', () => {
    const coverage = openCoverage(openSource('abc'));
    coverage.mark('title', 1, 2);
    expect(() => coverage.mark('abstract', 0, 1)).toThrow(RangeError);
  });

  test('gives any text back from its parts', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        '### [A](https://huggingface.co/papers/2601.00001)',
        '[12][3]',
        '---\n',
        '{"paper":{',
        '<h3>',
        'Subscribe',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        // A lone surrogate is no text: it does not survive being written to a file.
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          new TextEncoder().encode(pieces.join('')),
        );
        const dump = parseDump(new TextEncoder().encode(text), 'a.txt');
        const isText = dump.diagnostics.every((diagnostic) => diagnostic.code !== 'not-text');
        if (isText) expect(dump.parts.map((part) => part.text).join('')).toBe(text);
      }),
      { seed: 20260311, numRuns: 2000 },
    );
  });
});
