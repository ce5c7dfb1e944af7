import { expect, test } from 'vitest';
import { formatMail } from '../../src/site/files/mail.ts';
import type { DigestView, MailView } from '../../src/site/view.ts';

const digest = {
  title: 'Kernels and pruning',
  url: '/digests/d/',
  date: null,
  papers: [{}, {}],
} as unknown as DigestView;
const mail: MailView = {
  url: '/digests/d/email.html',
  textUrl: '/digests/d/email.txt',
  digest,
  left: 3,
  papers: [{ title: 'On ℓ₂ '.repeat(20).trim(), url: '/papers/a/', topic: 'Pruning', teaser: null }],
};

test('a plain mail names the digest, its papers and what it leaves out', () => {
  const text = formatMail(mail, 'Offprint', (url) => `https://example.org${url}`);
  expect(text).toMatch(/^Offprint: Kernels and pruning\n2 papers\nhttps:\/\/example.org\/digests\/d\/\n\n/);
  expect(text).toContain('[Pruning]\nhttps://example.org/papers/a/');
  expect(text).toContain('And 3 more');
});

test('its lines are at most 72 characters long', () => {
  for (const line of formatMail(mail, 'Offprint', (url) => url).split('\n'))
    expect(line.length).toBeLessThanOrEqual(72);
});
