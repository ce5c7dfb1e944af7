import { expect, test } from 'vitest';
import { warnOfLimits } from '../../src/pipeline/limits.ts';

const site = (files: number, bytes: number) =>
  new Map(Array.from({ length: files }, (_, at) => [`${at}.html`, { size: bytes / files, sum: 0, key: '' }]));

test('a small site is warned of nothing', () => {
  expect(warnOfLimits(site(10_000, 100e6))).toEqual([]);
});

test.each([
  ['many files', 17_000, 100e6, ['Cloudflare Pages (free) takes little more: 17,000 of 20,000 files.']],
  [
    'too many files',
    21_000,
    100e6,
    ['Cloudflare Pages (free) no longer takes this site: 21,000 of 20,000 files.'],
  ],
  ['nearly a gigabyte', 9_000, 900e6, ['GitHub Pages takes little more: 900 of 1000 MB.']],
])('a site of %s is warned while there is time, with what to do', (_what, files, bytes, expected) => {
  const warnings = warnOfLimits(site(files, bytes));
  expect(warnings).toHaveLength(expected.length);
  warnings.forEach((warning, at) => {
    expect(warning.startsWith(expected[at] ?? '?')).toBe(true);
    expect(warning.length).toBeGreaterThan((expected[at]?.length ?? 0) + 20);
  });
});
