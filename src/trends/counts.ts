// Papers a month, all of them and by what they are about.

/** `2026-03`. */
export type Month = string;

export interface DatedPaper {
  /** Of its first listing; null where no digest that lists it says its year. */
  readonly month: Month | null;
  /** What it counts for: slugs of topics, of terms, an organisation. */
  readonly keys: readonly string[];
}

export interface MonthCounts {
  /** Months with papers, oldest first. */
  readonly months: readonly Month[];
  /** Papers of each month. */
  readonly totals: readonly number[];
  /** Papers of each month by key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** `2026-03` of `2026-03-11`; null of `--03-11`, whose year nobody printed, and of null. */
export function monthOf(date: string | null): Month | null {
  return date !== null && /^\d{4}-\d{2}/.test(date) ? date.slice(0, 7) : null;
}

/** Linear in papers and keys. A key that a paper carries twice counts once. */
export function countByMonth(papers: readonly DatedPaper[]): MonthCounts {
  const months = [...new Set(papers.flatMap(({ month }) => month ?? []))].sort();
  const placeOf = new Map(months.map((month, place) => [month, place]));
  const totals = months.map(() => 0);
  const byKey = new Map<string, number[]>();
  for (const { month, keys } of papers) {
    const place = month === null ? undefined : placeOf.get(month);
    if (place === undefined) continue;
    totals[place] = (totals[place] ?? 0) + 1;
    for (const key of new Set(keys)) {
      const counts = byKey.get(key) ?? months.map(() => 0);
      counts[place] = (counts[place] ?? 0) + 1;
      byKey.set(key, counts);
    }
  }
  return { months, totals, byKey };
}

/** The same of those months alone that are asked for. */
export function someMonths(
  { months, totals, byKey }: MonthCounts,
  isAsked: (month: Month) => boolean,
): MonthCounts {
  const of = <T>(all: readonly T[]) => all.filter((_, place) => isAsked(months[place] ?? ''));
  return {
    months: of(months),
    totals: of(totals),
    byKey: new Map([...byKey].map(([key, counts]) => [key, of(counts)])),
  };
}

/** The first month of each key; what the archive's first month has is not new, and has none. */
export function firstMonths({ months, byKey }: MonthCounts): ReadonlyMap<string, Month> {
  const first = new Map<string, Month>();
  for (const [key, counts] of byKey) {
    const place = counts.findIndex((count) => count > 0);
    const month = months[place];
    if (place > 0 && month !== undefined) first.set(key, month);
  }
  return first;
}
