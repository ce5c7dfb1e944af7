// The day of a list from what it and its papers say of it.
//
// The list's own word counts first (`dateString`, `date`), then the day on which every paper was shown
// (`submittedOnDailyAt`): in all files of the site that have it, it is one and the same. A plain `date` of
// the papers, or of a feed's items, is the list's day where it is the same for all of several papers;
// papers of one list were hardly ever all published on one day.
import { type PartialDate, writtenDate } from '../../paper/dates.ts';
import type { Finding } from '../layout.ts';
import type { PaperRecord } from './read.ts';

export interface ListDay {
  readonly date: PartialDate;
  /** Who says so, as the middle of a sentence: `"submittedOnDailyAt" of the papers`. */
  readonly dateFrom: string;
}

export function agreeOnDay(
  stated: readonly ListDay[],
  papers: readonly Pick<PaperRecord, 'day' | 'isDayDoubtful'>[],
): { readonly day: ListDay | null; readonly findings: readonly Finding[] } {
  const [first] = stated;
  if (first !== undefined) {
    const dates = new Set(
      stated.flatMap(({ date, dateFrom }) => (dateFrom === first.dateFrom ? [date] : [])),
    );
    return dates.size === 1
      ? { day: first, findings: [] }
      : { day: null, findings: [reportLists(first.dateFrom, [...dates].toSorted())] };
  }
  const days = papers.flatMap(({ day }) => day ?? []);
  const dates = new Set(days.map(({ date }) => date));
  const [only] = days;
  const isDoubtful = papers.some(({ day, isDayDoubtful }) => day !== null && isDayDoubtful);
  if (only === undefined || (isDoubtful && (days.length < papers.length || days.length < fewest)))
    return none;
  if (dates.size === 1)
    return { day: { date: only.date, dateFrom: `"${only.name}" of the papers` }, findings: [] };
  return isDoubtful ? none : { day: null, findings: [reportDays(only.name, [...dates].toSorted())] };
}

/** `days` in order. */
export function reportLists(from: string, days: readonly PartialDate[]): Finding {
  return {
    code: 'several-days',
    message: `According to ${from}, the file holds the lists of ${spanOf(days)}; they become one digest without a day. Split the file by day.`,
  };
}

function reportDays(name: string, days: readonly PartialDate[]): Finding {
  return {
    code: 'several-days',
    message: `According to their "${name}", the papers are of ${spanOf(days)}, so the list has no day of its own. Split it by day, or write "date:" into its front matter.`,
  };
}

function spanOf(days: readonly PartialDate[]): string {
  const [first, last] = [days[0], days.at(-1)].map((day) => (day === undefined ? '' : writtenDate(day)));
  return `${days.length} days, from ${first} to ${last}`;
}

const none = { day: null, findings: [] } as const;
const fewest = 2;
