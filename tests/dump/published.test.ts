// The publisher's five dumps: what every later layout must leave as it is.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';

const published = [
  { file: '000_929d404ff5fa7025.txt', layout: 'spaced', entries: 52, date: null },
  { file: '001_005185a3e6b0a937.txt', layout: 'packed', entries: 229, date: null },
  { file: '002_6b482f93e3efed40.txt', layout: 'spaced', entries: 74, date: '--03-11' },
  { file: '003_5c28315cf5a059b1.txt', layout: 'packed', entries: 220, date: null },
  { file: '004_98ec23a4d67e7ced.txt', layout: 'spaced', entries: 61, date: '--03-11' },
];

describe.each(published)('$file', ({ file, layout, entries, date }) => {
  const bytes = readFileSync(`tests/fixtures/site/dumps/${file}`);
  const dump = parseDump(bytes, file);

  test(`is read as ${layout} with ${entries} entries`, () => {
    expect(dump).toMatchObject({ layout, date, diagnostics: [] });
    expect(dump.entries).toHaveLength(entries);
  });

  test('comes back from its parts, character for character', () => {
    expect(dump.parts.map((part) => part.text).join('')).toBe(bytes.toString('utf8'));
  });

  test('holds each title on the line its entry names', () => {
    const lines = bytes.toString('utf8').split('\n');
    for (const entry of dump.entries) expect(lines[entry.line - 1]).toContain(entry.title);
  });
});

test('The five dumps list 566 distinct titles', () => {
  const titles = published.flatMap(({ file }) =>
    parseDump(readFileSync(`tests/fixtures/site/dumps/${file}`), file).entries.map((entry) => entry.title),
  );
  expect(titles).toHaveLength(636);
  expect(new Set(titles).size).toBe(566);
});
