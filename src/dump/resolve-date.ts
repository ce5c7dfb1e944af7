// A dump's date from everybody who gives one. The publisher's word counts before the page's; a date
// without a year is completed by one that agrees with it; a contradiction is reported, never hidden.
import { capitalised } from '../text/capitalised.ts';
import type { Finding } from './layout.ts';
import type { DumpDate } from './types.ts';

export interface DateWitness {
  /** As the middle of a sentence: `the front matter`. */
  readonly who: string;
  readonly date: DumpDate | null;
}

/** Witnesses come in the order of their weight. `--03-11` and `2026-03-11` agree on the latter. */
export function resolveDate(witnesses: readonly DateWitness[]): {
  date: DumpDate | null;
  /** Who said it. */
  dateFrom: string | null;
  findings: readonly Finding[];
} {
  let chosen: DateWitness | null = null;
  const findings: Finding[] = [];
  for (const witness of witnesses) {
    if (witness.date === null) continue;
    if (chosen === null || chosen.date === null) chosen = witness;
    else if (!agree(chosen.date, witness.date)) findings.push(report(chosen, witness));
    else if (chosen.date.startsWith('--')) chosen = { who: chosen.who, date: witness.date };
  }
  return { date: chosen?.date ?? null, dateFrom: chosen?.who ?? null, findings };
}

function agree(one: DumpDate, other: DumpDate): boolean {
  const hasYears = !one.startsWith('--') && !other.startsWith('--');
  return hasYears ? one === other : one.slice(-5) === other.slice(-5);
}

function report(chosen: DateWitness, other: DateWitness): Finding {
  return {
    code: 'date-contradiction',
    severity: 'warning',
    line: null,
    message: `${capitalised(chosen.who)} says ${chosen.date}, but ${other.who} says ${other.date}; the first is used. Correct whichever is wrong.`,
  };
}
