import { expect, test } from 'vitest';
import { formatMail, type PlainMail } from '../../src/site/exports/mail.ts';

const plain: PlainMail = {
  siteTitle: 'Offprint',
  base: 'https://example.org',
  mail: {
    digest: {
      slug: 'd',
      theme: null,
      isPlaced: true,
      title: 'Kernels and pruning',
      url: '/digests/d/',
      date: null,
      count: 2,
    },
    left: 3,
    papers: [{ title: 'On ℓ₂ '.repeat(20).trim(), url: '/papers/a/', topic: 'Pruning', teaser: null }],
  },
};

test('a plain mail names the digest, its papers and what it leaves out', () => {
  const text = formatMail(plain);
  expect(text).toMatch(/^Offprint: Kernels and pruning\n2 papers\nhttps:\/\/example.org\/digests\/d\/\n\n/);
  expect(text).toContain('[Pruning]\nhttps://example.org/papers/a/');
  expect(text).toContain('And 3 more');
});

test('its lines are at most 72 characters long', () => {
  for (const line of formatMail(plain).split('\n')) expect(line.length).toBeLessThanOrEqual(72);
});
