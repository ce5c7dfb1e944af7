// A day that is more than a year away is a slip: `2062` for `2026`.
import { expect, test } from 'vitest';
import { reportFuture } from '../../src/cli/future.ts';
import { parseDump } from '../../src/dump/index.ts';

const now = Date.parse('2026-03-11T23:30:00Z');
const ofDay = (date: string) => reportFuture(parseDump(Buffer.from('[]'), `${date}.json`), now);

test.each(['2027-03-14', '2062-03-11'])('%s is told on 11 March 2026', (date) =>
  expect(ofDay(date)).toMatchObject([{ code: 'future-date', severity: 'warning', file: `${date}.json` }]),
);

test.each(['2026-12-31', '2026-03-11', '1999-03-11', 'march'])('%s is not', (date) =>
  expect(ofDay(date)).toEqual([]),
);
