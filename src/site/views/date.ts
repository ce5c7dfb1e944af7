// A date as far as it is known. The names of months are written here, since a machine's locale must
// not change a page.
import type { DumpDate } from '../../dump/types.ts';
import type { DateView } from './parts.ts';

export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-11` is `11 March 2026`; `--03-11`, whose year nobody printed, is `11 March`. */
export function viewDate(value: DumpDate): DateView {
  const [, year, month, day] = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const name = months[Number(month) - 1] ?? '';
  const label = [Number(day), name, year].filter((part) => part !== undefined).join(' ');
  return { value, label, datetime: year === undefined ? `${month}-${day}` : value };
}
