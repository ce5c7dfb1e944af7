// How dates are written: by the publisher's custom, never by the machine's.
import { expect, test } from 'vitest';
import {
  type DateForm,
  formatDate,
  formatMonth,
  parseDate,
  parseMoment,
  plainDates,
} from '../../src/paper/dates.ts';

const write = (written: string, form?: DateForm) => {
  const date = parseDate(written);
  return date === null ? null : formatDate(date, form);
};

test.each<[DateForm | undefined, string, string]>([
  [undefined, '11 March 2026', '29 February'],
  [plainDates, '11 March 2026', '29 February'],
  [{ locale: 'en-GB', length: 'short' }, '11 Mar 2026', '29 Feb'],
  [{ locale: 'en-US', length: 'long' }, 'March 11, 2026', 'February 29'],
  [{ locale: 'en-US', length: 'iso' }, '2026-03-11', '02-29'],
  [{ locale: 'de', length: 'long' }, '11. März 2026', '29. Februar'],
])('%j writes %s, and %s where no year is known', (form, whole, yearless) => {
  expect(write('2026-03-11', form)).toBe(whole);
  expect(write('--02-29', form)).toBe(yearless);
});

test.each(['11. März 2026', '1er février 2026'])(
  '%s is read alike with its accent as a sign of its own',
  (written) => {
    expect(parseDate(written.normalize('NFD'))).toEqual(parseDate(written));
    expect(parseDate(written)).not.toBeNull();
  },
);

test.each([
  ['fa', /^مارس ۲۰۲۶$/],
  // Versions of the locales' data differ in whether they name the era.
  ['th', /^มีนาคม (?:.* )?2026$/],
])('months and years are those of the dates where the custom of %s counts others', (locale, march) => {
  expect(formatMonth(3, 2026, { locale })).toMatch(march);
});

test('a month is named, whatever the form of days', () => {
  expect(formatMonth(3, 2026)).toBe('March 2026');
  expect(formatMonth(12, null)).toBe('December');
  expect(formatMonth(3, 2026, { locale: 'fr' })).toBe('mars 2026');
});

test.each([
  ['11.03.2026', '2026-03-11'],
  ['1.3.2026', '2026-03-01'],
  ['Wednesday, March 11, 2026', '2026-03-11'],
  ['Wed, 11 Mar 2026', '2026-03-11'],
  ['Fri, 02 Oct 2026 02:30:55 GMT', '2026-10-02'],
  ['Fri Oct 2 02:30:55 2026', '2026-10-02'],
  ['Fri Oct  2 02:30:55 UTC 2026', '2026-10-02'],
  ['Fri Oct 2 02:30 2026', '2026-10-02'],
  ['Mon Mar 9 9:05:00 2026', '2026-03-09'],
  ['Fri Oct 02 2026', '2026-10-02'],
  ['2026 Oct 2', '2026-10-02'],
  ['2026/10/02', '2026-10-02'],
  ['20261002', '2026-10-02'],
  ['02.10.2026', '2026-10-02'],
  ['13.13.2026', null],
  ['03/11/2026', null],
  ['v1.3.2026', null],
])('the moment %s is of the day %s', (written, date) => {
  expect(parseMoment(written)).toBe(date);
});
