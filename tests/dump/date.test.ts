import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/paper/dates.ts';

describe('A printed date', () => {
  test.each([
    ['Mar 11', '--03-11'],
    ['May 29', '--05-29'],
    ['Feb 29', '--02-29'],
    ['September 9', '--09-09'],
    ['Sept 9', '--09-09'],
    ['--03-11', '--03-11'],
    ['Feb 27, 2025', '2025-02-27'],
    ['March 3rd, 2024', '2024-03-03'],
    ['3 March 2024', '2024-03-03'],
    ['2025-02-27', '2025-02-27'],
    ['2025-2-7', '2025-02-07'],
    ['2025-02-27T23:59:00.000Z', '2025-02-27'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test.each([
    '',
    'Mar',
    'Mar 32',
    'Feb 30',
    'Feb 29, 2025',
    '2025-02-30',
    '2025-13-01',
    '0001-01-01',
    'Mai 29',
    'about 3 hours ago',
    '12',
    'Mar 11 2',
    'Mar 112025',
    'Mar 11, 20266',
  ])('"%s" is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});
