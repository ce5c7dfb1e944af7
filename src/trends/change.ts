// What rises and what falls. A share that moved by no more than chance would move it is neither: both
// judgements are a normal deviate (z), and stand for the direction from 1.6 on (one in twenty by chance).
import type { Month, MonthCounts } from './counts.ts';

/** One in twenty, on one side. */
const leastDeviate = 1.6;
/** Fewer papers than this, in the months that are compared together, say nothing. */
const leastPapers = 5;
/** Months that a month is compared with, as the calendar has them. */
const monthsBefore = 3;

export type Direction = 'rising' | 'falling' | 'steady';

export interface MonthChange {
  readonly key: string;
  /** Papers of the month. */
  readonly count: number;
  /** Shares of the month's papers and of the months' before, 0 to 1. */
  readonly share: number;
  readonly shareBefore: number;
  readonly direction: Direction;
  /** Normal deviate of the difference. */
  readonly deviate: number;
}

/**
 * Each key's share of a month against those of the three months before it that have papers, those that changed most
 * first; none where none of them has. Two-proportion test, pooled.
 */
export function compareWithBefore(counts: MonthCounts, month: Month): readonly MonthChange[] {
  const at = counts.months.indexOf(month);
  const from = counts.months.findIndex((each) => numberOf(month) - numberOf(each) <= monthsBefore);
  if (from >= at) return [];
  const of = counts.totals[at] ?? 0;
  const ofBefore = sum(counts.totals.slice(from, at));
  return [...counts.byKey]
    .map(([key, all]): MonthChange => {
      const [count, before] = [all[at] ?? 0, sum(all.slice(from, at))];
      const pooled = (count + before) / (of + ofBefore);
      const [share, shareBefore] = [count / of, before / ofBefore];
      const spread = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / ofBefore));
      const deviate = spread === 0 ? 0 : (share - shareBefore) / spread;
      return { key, count, share, shareBefore, deviate, direction: directionOf(deviate, count + before) };
    })
    .sort((one, other) => Math.abs(other.deviate) - Math.abs(one.deviate) || (one.key < other.key ? -1 : 1));
}

export interface Trend {
  readonly key: string;
  readonly papers: number;
  readonly direction: Direction;
  /** Normal deviate of the trend. */
  readonly deviate: number;
}

/**
 * Each key over all months: the Cochran-Armitage test for a trend in its shares, in the order of the months.
 * The strongest first; empty where there are fewer than three months.
 */
export function overallTrend({ months, totals, byKey }: MonthCounts): readonly Trend[] {
  if (months.length < 3) return [];
  const all = sum(totals);
  const middle = sum(totals.map((total, place) => total * place)) / all;
  const scatter = sum(totals.map((total, place) => total * (place - middle) ** 2));
  return [...byKey]
    .map(([key, counts]): Trend => {
      const papers = sum(counts);
      const share = papers / all;
      const moved = sum(counts.map((count, place) => count * (place - middle)));
      const spread = Math.sqrt(share * (1 - share) * scatter);
      const deviate = spread === 0 ? 0 : moved / spread;
      return { key, papers, deviate, direction: directionOf(deviate, papers) };
    })
    .sort((one, other) => Math.abs(other.deviate) - Math.abs(one.deviate) || (one.key < other.key ? -1 : 1));
}

/** What rose and what fell, the foremost of each, as `show` makes it of those that it knows. */
export function moved<Change extends { readonly direction: Direction }, Shown>(
  changes: readonly Change[],
  most: number,
  show: (change: Change) => Shown | undefined,
): { readonly rising: readonly Shown[]; readonly falling: readonly Shown[] } {
  const shown = (asked: Direction) =>
    changes
      .filter(({ direction }) => direction === asked)
      .slice(0, most)
      .flatMap((change) => show(change) ?? []);
  return { rising: shown('rising'), falling: shown('falling') };
}

/** Counts months from one to the next. */
function numberOf(month: Month): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
}

function directionOf(deviate: number, papers: number): Direction {
  if (papers < leastPapers || Math.abs(deviate) < leastDeviate) return 'steady';
  return deviate > 0 ? 'rising' : 'falling';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
