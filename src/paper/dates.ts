// Dates as far as they are known. A year is read, never guessed: `Mar 11` is `--03-11`.

declare const brand: unique symbol;
/** `2026-03-11`, or `--03-11` where no year is printed (none is ever invented). */
export type PartialDate = string & { readonly [brand]: 'PartialDate' };

/** As dumps have them. */
const months: readonly string[] = [
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

export interface DateParts {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function partsOfDate(date: PartialDate): DateParts {
  const [year, month, day] = [date.slice(0, -6), date.slice(-5, -3), date.slice(-2)];
  return { year: year === '-' ? null : Number(year), month: Number(month), day: Number(day) };
}

/** Whether the year is known: feeds, weeks and an order of time need it. */
export function isWholeDate(date: PartialDate): boolean {
  return !date.startsWith('-');
}

/** How a site writes its dates; never by the locale of the machine that builds it. */
export interface DateForm {
  /** By whose custom (BCP 47). */
  readonly locale: string;
  /** `11 March 2026`, `11 Mar 2026` or `2026-03-11`. */
  readonly length: (typeof dateLengths)[number];
}

export const dateLengths = ['long', 'short', 'iso'] as const;

export const plainDates: DateForm = { locale: 'en-GB', length: 'long' };

/** `11 March 2026`, or `11 March` where no year is known. */
export function formatDate(date: PartialDate, form: DateForm = plainDates): string {
  if (form.length === 'iso') return machineDate(date);
  const { year, month, day } = partsOfDate(date);
  const parts = year === null ? 'day month' : 'day month year';
  return formatterOf(form, parts).format(Date.UTC(year ?? leapYear, month - 1, day));
}

/** The days from one to another, as instants: `4 – 10 May 2026`. */
export function formatDays(first: Date, last: Date, form: DateForm): string {
  if (form.length === 'iso') return [first, last].map((day) => day.toISOString().slice(0, 10)).join(' – ');
  // Versions of the locales' data differ in the blanks round the dash.
  return formatterOf(form, 'day month year')
    .formatRange(first, last)
    .replace(/\s*–\s*/, ' – ');
}

/** `March 2026`, or `March` where no year is known. Months are named, whatever the form of days. */
export function formatMonth(
  month: number,
  year: number | null,
  { locale }: Pick<DateForm, 'locale'> = plainDates,
): string {
  const parts = year === null ? 'month' : 'month year';
  return formatterOf({ locale, length: 'long' }, parts).format(Date.UTC(year ?? leapYear, month - 1, 1));
}

type Parts = 'day month year' | 'day month' | 'month year' | 'month';

/** One costs more to make than a thousand dates to format. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf({ locale, length }: DateForm, parts: Parts): Intl.DateTimeFormat {
  const name = `${locale} ${length} ${parts}`;
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    // That of the dates: in Persian `fa`'s own, half of March is no March, and what day is 11 March depends on the year.
    calendar: 'gregory',
    timeZone: 'UTC',
    month: length === 'long' ? 'long' : 'short',
    ...(parts.includes('day') && { day: 'numeric' }),
    ...(parts.includes('year') && { year: 'numeric' }),
  });
  formatters.set(name, made);
  return made;
}

/** For `<time datetime>`: `2026-03-11` or `03-11`, both valid there. */
export function machineDate(date: PartialDate): string {
  return isWholeDate(date) ? date : date.slice(2);
}

/** For messages to the publisher: `2026-03-11`, as front matter has it, or `11 March`. */
export function writtenDate(date: PartialDate): string {
  return isWholeDate(date) ? date : formatDate(date);
}

/**
 * Reads a date that is the whole of a text: `Mar 11`, `Feb 27, 2025`, `2025-02-27`, `--03-11`, `11. März 2026`, `2026年3月11日`; else
 * null. Of `03/11/2026` nobody knows which is the day.
 */
export function parseDate(text: string): PartialDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].{0,40})?$/.exec(text);
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const yearless = /^--(\d{2})-(\d{2})$/.exec(text);
  if (yearless) return makeDate(null, Number(yearless[1]), Number(yearless[2]));
  const american = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:(?:, ?| )(\d{4}))?$/.exec(text);
  if (american) return makeDate(yearOf(american[3]), monthOf(american[1]), Number(american[2]));
  const european =
    /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)? (?:de |of )?(\p{L}[\p{L}\p{M}]{2,10})\.?(?:(?:,? | de | del )(\d{4}))?$/u.exec(
      text,
    );
  if (european)
    return makeDate(
      yearOf(european[3]),
      monthOf(european[2]) || monthAbroad(european[2]),
      Number(european[1]),
    );
  const eastern = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (eastern) return makeDate(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  return null;
}

/**
 * The day of a moment as programs write it, in the time zone it is written in: `Fri, 02 Oct 2026 02:30:55
 * GMT`, `Fri Oct 2 02:30:55 2026`, `2026 Oct 2`, `2026/10/02`, `20261002`; between full stops the day stands first wherever dates are
 * written so, `02.10.2026`; else null.
 */
export function parseMoment(text: string): PartialDate | null {
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return makeDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const ofWeek = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? ([A-Z].{3,20})$/.exec(text)?.[1];
  const day = ofWeek === undefined ? null : parseDate(ofWeek);
  if (day !== null) return day;
  const mail = /^(?:[A-Za-z]{3,9},? )?(\d{1,2} [A-Za-z]{3,9} \d{4})(?: \d{1,2}:.{1,40})?$/.exec(text);
  if (mail?.[1] !== undefined) return parseDate(mail[1]);
  const clock =
    /^[A-Za-z]{3} ([A-Za-z]{3}) {1,2}(\d{1,2}) \d{1,2}:\d\d(?::\d\d)?(?: [A-Z]{1,5})? (\d{4})$/.exec(text);
  if (clock) return parseDate(`${clock[1]} ${clock[2]}, ${clock[3]}`);
  const library = /^(\d{4}) ([A-Z][a-z]{2}) (\d{1,2})$/.exec(text);
  if (library) return parseDate(`${library[2]} ${library[3]}, ${library[1]}`);
  const numbers = /^(\d{4})(?:\/(\d{1,2})\/(\d{1,2})(?: .{0,40})?|(\d\d)(\d\d))$/.exec(text);
  if (numbers === null) return null;
  return makeDate(Number(numbers[1]), Number(numbers[2] ?? numbers[4]), Number(numbers[3] ?? numbers[5]));
}

/** A day in whatever form a page or a program writes it. */
export function parseDay(text: string): PartialDate | null {
  return parseDate(text) ?? parseMoment(text);
}

/** A date that exists, or null. Without a year 29 February exists. */
function makeDate(year: number | null, month: number, day: number): PartialDate | null {
  const days = new Date(Date.UTC(year ?? leapYear, month, 0)).getUTCDate();
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= days)) return null;
  if (year !== null && (year < firstYear || year > lastYear)) return null;
  const tail = `${pad(month)}-${pad(day)}`;
  return (year === null ? `--${tail}` : `${year}-${tail}`) as PartialDate;
}

function yearOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** 1 to 12; 0 for a word that names no month. `Sept` and `March` are read like `Sep` and `Mar`. */
function monthOf(word: string | undefined): number {
  const lower = (word ?? '').toLowerCase();
  return (
    months
      .map((month) => month.toLowerCase())
      .findIndex((month) => month.startsWith(lower) || lower === `${month.slice(0, 3)}t`) + 1
  );
}

/** The same in languages that put the day first. */
function monthAbroad(word: string | undefined): number {
  const lower = (word ?? '').normalize('NFC').toLowerCase();
  return monthsAbroad.findIndex((names) => names.split(' ').includes(lower)) + 1;
}

/** In German, French, Spanish, Italian and Portuguese; no two of them call different months alike. */
const monthsAbroad: readonly string[] = [
  'januar jänner janvier enero gennaio janeiro',
  'februar février febrero febbraio fevereiro',
  'märz mars marzo março',
  'avril abril aprile',
  'mai mayo maggio maio',
  'juni juin junio giugno junho',
  'juli juillet julio luglio julho',
  'août agosto',
  'septembre septiembre settembre setembro',
  'oktober octobre octubre ottobre outubro',
  'novembre noviembre novembro',
  'dezember décembre diciembre dicembre dezembro',
];

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const leapYear = 2000;
// Years outside are misprints: no scraper of this list saw them.
const firstYear = 1900;
const lastYear = 2199;
