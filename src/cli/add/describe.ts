// What `add` tells a person about a dump, before anything is copied.
import type { Dump } from '../../dump/index.ts';
import { isWholeDate, writtenDate } from '../../paper/dates.ts';
import { beginningOf } from '../../text/beginning.ts';
import { counted } from '../../text/counted.ts';
import { escapeInvisible } from '../../text/quote.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';
import type { Additions } from './compare.ts';

/** Titles listed before "and 30 more". */
const mostTitles = 8;
/** Of a title, or of what is said of a line, with its place. */
const longestLine = 600;

export function describeAdditions(dump: Dump, { added, repeated, diagnostics }: Additions): string {
  const all = [...dump.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info');
  // A dump can make others doubtful: it comes first itself.
  const doubts = all.toSorted(
    (one, other) => Number(other.file === dump.file) - Number(one.file === dump.file),
  );
  return [
    `${escapeInvisible(dump.file)}: ${dump.layout ?? 'no layout'}, ${counted(dump.entries.length, 'entry', 'entries')}, ${describeDate(dump)}`,
    ...section(
      counted(added.length, 'new paper'),
      added.map(({ title }) => title),
    ),
    ...section(
      counted(repeated.length, 'repeat'),
      repeated.map(({ paper, file }) => `${paper.title} (${file})`),
    ),
    ...sameDay(diagnostics),
    ...section(counted(doubts.length, 'doubt'), doubts.map(formatDiagnostic), doubts.length),
  ].join('\n');
}

/** Which digest it joins, where it is of a day that is there already. */
function sameDay(diagnostics: Additions['diagnostics']): readonly string[] {
  const told = diagnostics.filter(({ code }) => code === 'same-day');
  return told.map(({ file, message }) => `  ${escapeInvisible(file)}: ${short(message)}`);
}

function describeDate({ date, dateFrom, added }: Dump): string {
  const placed = added === null ? '' : `, added ${added}`;
  if (date === null) return `no date (--date says it)${placed}`;
  return isWholeDate(date)
    ? `${date}${dateFrom === null ? '' : ` from ${dateFrom}`}`
    : `${writtenDate(date)} of a year that the page does not print (--date says it)${placed}`;
}

function section(heading: string, lines: readonly string[], most = mostTitles): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - most;
  const shown = lines.slice(0, most).map((line) => `    ${short(line)}`);
  return [`  ${heading}`, ...shown, ...(rest > 0 ? [`    and ${rest} more`] : [])];
}

function short(line: string): string {
  return beginningOf(escapeInvisible(line), longestLine);
}
