// A list of a day that is far from being reached: its digest would stand above all that follow, for as long as that takes.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/index.ts';
import { isWholeDate } from '../paper/dates.ts';

/** Tells of it. A nearer day may be right: a computer's clock is wrong more often by months than by years. */
export function reportFuture({ file, date }: Dump, now: number = Date.now()): readonly Diagnostic[] {
  const isToCome = date !== null && isWholeDate(date) && Date.parse(date) > now + year;
  if (!isToCome) return [];
  const message = `The list is of ${date}, more than a year from now, and so its digest will stand above all others until then. Correct the date.`;
  return [{ code: 'future-date', severity: 'warning', file, line: null, message }];
}

const year = 366 * 24 * 60 * 60 * 1000;
