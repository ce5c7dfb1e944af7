// A dump's date from everybody who gives one. The publisher's word counts before the page's; a date
// without a year is completed by one that agrees with it; a contradiction is reported, never hidden.
import { isWholeDate, type PartialDate, writtenDate } from '../paper/dates.ts';
import { capitalised } from '../text/capitalised.ts';
import type { Finding } from './layout.ts';

export interface DateWitness {
  /** As the middle of a sentence: `the front matter`. */
  readonly who: string;
  readonly date: PartialDate | null;
}

interface Dated extends DateWitness {
  readonly date: PartialDate;
}

/** Witnesses come in the order of their weight. `--03-11` and `2026-03-11` agree on the latter. */
export function resolveDate(witnesses: readonly DateWitness[]): {
  date: PartialDate | null;
  /** Who said it. */
  dateFrom: string | null;
  findings: readonly Finding[];
} {
  let chosen: Dated | null = null;
  const findings: Finding[] = [];
  for (const { who, date } of witnesses) {
    if (date === null) continue;
    if (chosen === null) chosen = { who, date };
    else if (!agree(chosen.date, date)) findings.push(report(chosen, { who, date }));
    else if (!isWholeDate(chosen.date)) chosen = { who: chosen.who, date };
  }
  return { date: chosen?.date ?? null, dateFrom: chosen?.who ?? null, findings };
}

function agree(one: PartialDate, other: PartialDate): boolean {
  const hasYears = isWholeDate(one) && isWholeDate(other);
  return hasYears ? one === other : one.slice(-5) === other.slice(-5);
}

function report(chosen: Dated, other: Dated): Finding {
  return {
    code: 'date-contradiction',
    message: `${capitalised(chosen.who)} says ${writtenDate(chosen.date)}, but ${other.who} says ${writtenDate(other.date)}; the first is used. Correct whichever is wrong.`,
  };
}
