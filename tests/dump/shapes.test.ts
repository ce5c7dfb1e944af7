// What every layout in the table is held to, by its own example in docs/shapes.md: that it is chosen, that
// it reads exactly what is written there and nothing that is not, and that line ends do not matter.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holdToText } from '../../src/dump/coverage.ts';
import { readFrontMatter } from '../../src/dump/front-matter/read.ts';
import { claimThreshold } from '../../src/dump/layout.ts';
import { layouts } from '../../src/dump/layouts/index.ts';
import { openSource } from '../../src/dump/source.ts';
import type { Entry } from '../../src/dump/types.ts';
import { read, readText } from './invented.ts';
import { findInvented } from './provenance.ts';
import { readShapes } from './shapes.ts';

const shapes = readShapes();

describe.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (name, layout) => {
  const own = shapes.filter((shape) => shape.layout === name);

  test('has an example of at least two papers in docs/shapes.md', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(({ entries }) => entries).length).toBeGreaterThanOrEqual(2);
  });

  test('reads its example as it is written there, and invents nothing', () => {
    for (const { dump: text, date, entries } of own) {
      const dump = readText(text);
      expect(dump).toMatchObject({ layout: name, date, diagnostics: [] });
      expect(dump.entries.map(withoutLine)).toEqual(entries);
      expect(findInvented(text, dump)).toEqual([]);
    }
  });

  if (layout.scope !== 'paper')
    test('loses no paper and no vote of a list that is twelve times as long', () => {
      const long = own.map((shape) => ({ ...shape, read: readText(shape.dump.repeat(12)) }));
      // One whose papers are numbered begins again at 1 twelve times, and may be another's.
      const known = long.filter(({ read }) => read.layout === name);
      expect(known.length).toBeGreaterThan(0);
      for (const { read, entries } of known)
        for (const { abstract, upvotes } of entries) {
          // The head of the next may join the last abstract.
          const found = read.entries.filter(
            (entry) => entry.abstract.startsWith(String(abstract)) && entry.upvotes === upvotes,
          );
          expect(found.length).toBeGreaterThanOrEqual(12);
        }
    });

  test('is surer of its example than every other layout', () => {
    for (const { dump } of own) {
      const claims = claimsOf(dump);
      const certainty = claims.get(name) ?? 0;
      claims.delete(name);
      expect(certainty).toBeGreaterThan(claimThreshold);
      expect(certainty).toBeGreaterThan(Math.max(...claims.values()) + 0.1);
    }
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CRs', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no last line end', (text: string) => text.trimEnd()],
    ['blanks at the ends of lines', (text: string) => text.replaceAll('\n', ' \t\n')],
  ])('reads the same with %s, and gives every character back', (_, change) => {
    for (const { dump: text, date, entries } of own) {
      const dump = readText(change(text));
      expect(dump).toMatchObject({ layout: name, date, diagnostics: [] });
      expect(dump.entries.map(withoutLine)).toEqual(entries);
      expect(dump.parts.map((part) => part.text).join('')).toBe(change(text));
    }
  });
});

test('Every section of docs/shapes.md is about a layout of the table, in its order', () => {
  const named = [...new Set(shapes.map(({ layout }) => layout))];
  expect(named).toEqual(layouts.map(({ name }) => name));
});

describe('What keeps a layout honest', () => {
  const text = 'one\ntwo\nthree\n';
  const part = (content: string) => ({ kind: 'chrome' as const, text: content });
  const held = (...contents: string[]) =>
    holdToText(openSource(text), 'lossy', {
      parts: contents.map(part),
      entries: [],
      findings: [],
      date: null,
    });

  test('parts that give the text back are left as they are', () => {
    expect(held('one\n', 'two\nthree\n')).toMatchObject({ parts: [{}, {}], findings: [] });
  });

  test.each([
    [['one\n', 'two\n'], 3],
    [['one\n', 'three\n'], 2],
    [['one\n', 'two\nthree\n', 'four'], 3],
    [['', 'one\ntwo\nthree\n'], 1],
  ])('parts %j are told as a fault of the layout, and the text is kept', (contents, line) => {
    expect(held(...contents)).toMatchObject({
      parts: [{ kind: 'unrecognised', text }],
      findings: [{ code: 'layout-lost-text', line }],
    });
  });

  test('a value that stands nowhere near its paper is found out', () => {
    const file = 'firecrawl-markdown.md';
    const dump = read(file);
    const page = readFileSync(`tests/fixtures/dumps/${file}`, 'utf8');
    expect(findInvented(page, dump)).toEqual([]);
    const [first, ...others] = dump.entries;
    if (first === undefined) throw new Error('the fixture has no entry');
    for (const invented of [
      { upvotes: 77 },
      { githubStars: 4444 },
      { organization: 'Nobody' },
      { title: 'Nowhere' },
    ]) {
      expect(findInvented(page, { ...dump, entries: [{ ...first, ...invented }, ...others] })).toHaveLength(
        1,
      );
    }
  });
});

/** Layouts are asked about what stands below front matter. */
function claimsOf(text: string): Map<string, number> {
  const whole = openSource(text);
  const source = { ...whole, first: readFrontMatter(whole).next };
  return new Map(layouts.map(({ name, claim }) => [name, claim(source).certainty]));
}

function withoutLine({ line: _, place: _place, ...entry }: Entry): Omit<Entry, 'line' | 'place'> {
  return entry;
}
