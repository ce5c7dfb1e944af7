// How what several listings say of one thing becomes one value. No rule knows an order of listings, and
// each gives null where nobody says anything.
import { isWholeDate, type PartialDate } from './dates.ts';

export function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((most, value) => Math.max(most, value));
}

/** A full date before one without a year; the earliest of its kind. */
export function earliest(dates: readonly PartialDate[]): PartialDate | null {
  const sorted = dates.toSorted();
  return sorted.find(isWholeDate) ?? sorted[0] ?? null;
}

/** The longest list; among equals the first by alphabet. */
export function longest(lists: readonly (readonly string[])[]): readonly string[] | null {
  const [first] = lists
    .filter((list) => list.length > 0)
    .toSorted((one, other) => other.length - one.length || (String(one) < String(other) ? -1 : 1));
  return first ?? null;
}

/** What most say; among equals the first by alphabet. */
export function commonest(values: readonly string[]): string | null {
  if (values.length < 2) return values[0] ?? null;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([one, mine], [other, theirs]) => theirs - mine || (one < other ? -1 : 1));
  return best?.[0] ?? null;
}
