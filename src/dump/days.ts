// The days in a list's own headings: `# Papers of March 11, 2026`. A list of one day has it above all its papers; a file of several
// has a heading for each, and none of them is the file's.
import type { PartialDate } from '../paper/dates.ts';
import { findDate } from './page.ts';
import type { Source } from './source.ts';
import type { Entry } from './types.ts';

/** The day of the heading that each paper stands below, each day once, in order; null stands for papers below none. */
export function findDays(
  source: Source,
  entries: readonly Pick<Entry, 'line'>[],
): readonly (PartialDate | null)[] {
  const days = new Set<PartialDate | null>();
  const lines = entries.map(({ line }) => line - 1).toSorted((one, other) => one - other);
  const own = lines.map((line) => levelOf(source, line)).filter((level) => level > 0);
  const papers = own.reduce((least, level) => Math.min(least, level), deepest);
  let day: PartialDate | null = null;
  let at = source.first;
  for (const line of lines) {
    for (; at < line; at++) {
      const level = levelOf(source, at);
      // The heading of a paper may hold a date of its own.
      if (level > 0 && level < papers) day = findDate(source.line(at)) ?? day;
    }
    days.add(day);
  }
  return [...days];
}

/** 2 of `## Papers`; 0 of any other line. */
function levelOf(source: Source, line: number): number {
  const start = source.start(line);
  return /^(#{1,6})\s/.exec(source.text.slice(start, start + deepest))?.[1]?.length ?? 0;
}

/** Deeper than any heading. */
const deepest = 7;
