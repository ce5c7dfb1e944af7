import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareWithBefore,
  countByMonth,
  firstMonths,
  monthOf,
  moved,
  overallTrend,
  someMonths,
} from '../../src/trends/index.ts';

/** `papers` papers of a month, `of` of them about each key. */
function month(name: string, papers: number, of: Readonly<Record<string, number>>) {
  return Array.from({ length: papers }, (_, index) => ({
    month: name,
    keys: Object.keys(of).filter((key) => index < (of[key] ?? 0)),
  }));
}

describe('a month', () => {
  test('is known of a date with its year, and of no other', () => {
    expect(monthOf('2026-03-11')).toBe('2026-03');
    expect(monthOf('--03-11')).toBeNull();
    expect(monthOf(null)).toBeNull();
  });

  test('counts a paper once, whatever it is about, and no paper without a month', () => {
    const counts = countByMonth([
      { month: '2026-03', keys: ['agents', 'agents', 'video'] },
      { month: '2026-01', keys: ['agents'] },
      { month: null, keys: ['agents'] },
    ]);
    expect(counts).toMatchObject({ months: ['2026-01', '2026-03'], totals: [1, 1] });
    expect(Object.fromEntries(counts.byKey)).toEqual({ agents: [1, 1], video: [0, 1] });
  });

  test('has news of what no month before it had; the first month has none', () => {
    const counts = countByMonth([
      ...month('2026-01', 3, { old: 1 }),
      ...month('2026-02', 3, { old: 1, fresh: 2 }),
    ]);
    expect(Object.fromEntries(firstMonths(counts))).toEqual({ fresh: '2026-02' });
  });
});

describe('a month against those before it', () => {
  const counts = countByMonth([
    ...month('2026-01', 100, { up: 5, same: 20, down: 30, rare: 0 }),
    ...month('2026-02', 100, { up: 5, same: 21, down: 30, rare: 1 }),
    ...month('2026-03', 50, { up: 15, same: 10, down: 3, rare: 1 }),
  ]);

  test('says what rose and what fell, and not what chance moves', () => {
    const directions = Object.fromEntries(
      compareWithBefore(counts, '2026-03').map(({ key, direction }) => [key, direction]),
    );
    expect(directions).toEqual({ up: 'rising', same: 'steady', down: 'falling', rare: 'steady' });
  });

  test('gives shares of papers, not papers', () => {
    const up = compareWithBefore(counts, '2026-03').find(({ key }) => key === 'up');
    expect(up).toMatchObject({ count: 15, share: 0.3, shareBefore: 0.05 });
  });

  test('knows none that is further back than three', () => {
    const parted = countByMonth([
      ...month('2025-01', 100, { up: 90 }),
      ...month('2025-11', 100, { up: 5 }),
      ...month('2026-02', 50, { up: 15 }),
      ...month('2026-08', 50, { up: 30 }),
    ]);
    expect(compareWithBefore(parted, '2026-02')).toMatchObject([
      { key: 'up', shareBefore: 0.05, direction: 'rising' },
    ]);
    expect(compareWithBefore(parted, '2026-08')).toEqual([]);
  });

  test('says nothing of the first month, or of one that is not there', () => {
    expect(compareWithBefore(counts, '2026-01')).toEqual([]);
    expect(compareWithBefore(counts, '2027-01')).toEqual([]);
  });
});

describe('a trend over all months', () => {
  test('is a share that grows or shrinks in their order', () => {
    const counts = countByMonth(
      [2, 4, 6, 9].flatMap((up, index) => month(`2026-0${index + 1}`, 40, { up, down: 12 - up, steady: 10 })),
    );
    expect(overallTrend(counts).map(({ key, direction }) => `${key} ${direction}`)).toEqual([
      'up rising',
      'down falling',
      'steady steady',
    ]);
  });

  test('of some months is that of an archive of these', () => {
    const year = (name: string) =>
      [3, 6, 9].flatMap((up, index) => month(`${name}-0${index + 1}`, 30, { up, [name]: 15 - up }));
    const counts = countByMonth([...year('2025'), ...year('2026')]);
    const ofYear = overallTrend(someMonths(counts, (name) => name.startsWith('2026')));
    const asAlone = overallTrend(countByMonth(year('2026')));
    expect(ofYear.filter(({ papers }) => papers > 0)).toEqual(asAlone);
    expect(moved(ofYear, 5, ({ key }) => key)).toEqual({ rising: ['up'], falling: ['2026'] });
  });

  test('shows the foremost of those that are known', () => {
    const changes = ['a', 'b', 'c', 'd'].map((key) => ({ key, direction: 'rising' as const }));
    const known = new Map([
      ['b', 'Bridges'],
      ['c', 'Clocks'],
      ['d', 'Drains'],
    ]);
    expect(moved(changes, 3, ({ key }) => known.get(key))).toEqual({
      rising: ['Bridges', 'Clocks'],
      falling: [],
    });
  });

  test('needs three months', () => {
    expect(
      overallTrend(countByMonth([...month('2026-01', 9, { a: 1 }), ...month('2026-02', 9, { a: 9 })])),
    ).toEqual([]);
  });

  test('is no number that cannot be shown, whatever the counts', () => {
    const papers = fc.array(
      fc.record({
        month: fc.constantFrom('2026-01', '2026-02', '2026-03', null),
        keys: fc.array(fc.constantFrom('a', 'b')),
      }),
    );
    fc.assert(
      fc.property(papers, (given) => {
        const counts = countByMonth(given);
        const shown = [
          ...overallTrend(counts),
          ...counts.months.flatMap((name) => compareWithBefore(counts, name)),
        ];
        expect(shown.every(({ deviate }) => Number.isFinite(deviate))).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
