// The page as people's tools leave it (tests/bench/forms makes the fixtures anew): every paper comes back, with
// every field that the tool keeps, and nothing else does.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import type { Entry } from '../../src/dump/types.ts';
import { parseDate } from '../../src/paper/dates.ts';
import { inventedPapers } from '../bench/forms/papers.ts';
import { tools } from '../bench/forms/tools.ts';
import { findInvented } from './provenance.ts';

const folder = 'tests/fixtures/tools';

describe.each(readdirSync(folder))('%s', (file) => {
  const [view = '', name = ''] = file.split('.');
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const dump = parseDump(Buffer.from(text), 'page.txt');

  test('gives back every paper of the page, and no other', () => {
    const keepsAddresses = tools[name]?.keepsAddresses ?? false;
    expect(dump.entries.map(pick)).toEqual(
      inventedPapers.map((paper) => shownIn(view, keepsAddresses, paper)),
    );
    expect(dump.date).toBe(view === 'list' ? '--10-07' : null);
  });

  test('has nothing to say, loses no character and invents nothing', () => {
    expect(dump.diagnostics).toEqual([]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
    expect(findInvented(text, dump)).toEqual([]);
  });
});

/** What the page says of a paper: it counts authors, and names none. */
function pick(entry: Entry): Entry {
  return { ...entry, line: 0, place: null, authors: null };
}

/** The list prints no year for the current one, and no repository; the trending view prints both. */
function shownIn(view: string, keepsAddresses: boolean, paper: Entry): Entry {
  const shown = pick(paper);
  const isList = view === 'list';
  const year = /^2026/.exec(paper.publishedOn ?? '');
  return {
    ...shown,
    arxivId: keepsAddresses ? shown.arxivId : null,
    publishedOn: isList && year !== null ? yearless(shown.publishedOn) : shown.publishedOn,
    githubUrl: isList || !keepsAddresses ? null : shown.githubUrl,
    githubStars: isList ? null : shown.githubStars,
  };
}

function yearless(date: Entry['publishedOn']): Entry['publishedOn'] {
  return parseDate(date?.replace('2026', '-') ?? '');
}
