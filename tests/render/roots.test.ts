import { expect, test } from 'vitest';
import { spanBrackets } from '../../src/site/render/roots.ts';

test.each([
  [String.raw`O(N \sqrt(\kappa))`, String.raw`O(N \sqrt{(\kappa)})`],
  [String.raw`\sqrt (n)^{2}`, String.raw`\sqrt{(n)}^{2}`],
  [String.raw`\sqrt(n + \sqrt(f(m))) \sqrt(k)`, String.raw`\sqrt{(n + \sqrt{(f(m))})} \sqrt{(k)}`],
])('a root spans the brackets behind it: %s', (tex, spanned) => {
  expect(spanBrackets(tex)).toBe(spanned);
});

test.each([
  String.raw`\sqrt{(n)}`,
  String.raw`\sqrt[3](n)`,
  String.raw`\sqrt(n`,
  String.raw`\frac{\sqrt(n}{2)}`,
  String.raw`\sqrtx(n)`,
])('others stay: %s', (tex) => {
  expect(spanBrackets(tex)).toBe(tex);
});
