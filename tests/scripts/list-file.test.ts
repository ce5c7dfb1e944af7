// The file in which a reader takes the reading list and the followed questions to another browser.
import { describe, expect, test } from 'vitest';
import { follow } from '../../templates/scripts/lib/answered.ts';
import type { Followed } from '../../templates/scripts/lib/followed.ts';
import { mergeFollowed, readListFile, writeListFile } from '../../templates/scripts/lib/list-file.ts';
import { parseRecord } from '../../templates/scripts/lib/record.ts';

const base = '/papers/';
const nothing: Followed = { questions: [], checked: '' };
const star = { url: `${base}papers/a/`, title: 'A', on: '2026-03-11' };
const record = parseRecord(JSON.stringify({ stars: [star], read: [star.url], known: [] }), base);
const flows = follow(nothing, 'q=flows');

describe('a file', () => {
  test('brings the list and the questions back as they were', () => {
    expect(readListFile(writeListFile({ record, followed: flows }), base)).toEqual({
      record,
      followed: flows,
    });
  });

  test('without questions is read, and so is one of questions alone', () => {
    expect(readListFile(JSON.stringify(record), base)).toEqual({ record, followed: nothing });
    const empty = parseRecord('', base);
    expect(readListFile(writeListFile({ record: empty, followed: flows }), base)?.followed).toEqual(flows);
  });

  test('of this site is one, though its reader has starred and opened nothing yet', () => {
    const seen = parseRecord(JSON.stringify({ known: [`${base}digests/2026-03-11/`] }), base);
    expect(readListFile(writeListFile({ record: seen, followed: flows }), base)).not.toBeNull();
  });

  test('of another site is refused with its questions: all that is here would come as their news', () => {
    const visited = parseRecord(JSON.stringify({ known: [`${base}digests/2026-03-11/`] }), base);
    expect(readListFile(writeListFile({ record: visited, followed: flows }), '/elsewhere/')).toBeNull();
    expect(readListFile(writeListFile({ record, followed: flows }), '/elsewhere/')).toBeNull();
  });

  test('with nothing of this site is refused', () => {
    for (const text of ['', 'null', '{}', '{"followed":7}', '{"followed":{"questions":[{"query":""}]}}'])
      expect(readListFile(text, base)).toBeNull();
    expect(readListFile(writeListFile({ record, followed: nothing }), '/elsewhere/')).toBeNull();
  });
});

describe('questions of two browsers', () => {
  test('are all kept, each once, and what both have stays as it is here', () => {
    const other = follow(follow(nothing, 'q=graphs'), 'q=flows');
    const both = mergeFollowed(flows, other);
    expect(both.questions).toEqual([...flows.questions, other.questions[0]]);
    expect(mergeFollowed(both, other)).toEqual(both);
  });

  test('no more are kept than a browser looks up, own ones first', () => {
    const many = (from: number): Followed => ({
      ...nothing,
      questions: Array.from({ length: 40 }, (_, i) => ({ query: `q=${from + i}`, known: [], fresh: [] })),
    });
    expect(mergeFollowed(many(0), many(100))).toEqual(many(0));
  });
});
