import { expect, test } from 'vitest';
import { explainIn } from '../../src/site/render/abbreviations.ts';
import { withMathmlOnly } from '../../src/site/render/mathml.ts';

const meanings = (key: string) => (key === 'ntk' ? 'Neural "Tangent" Kernel' : undefined);

test('an acronym is explained once, with its meaning escaped', () => {
  expect(explainIn('The NTK &amp; the NTK', meanings)).toBe(
    'The <abbr title="Neural &quot;Tangent&quot; Kernel" translate="no">NTK</abbr> &amp; the NTK',
  );
});

test('links, code and formulas are left alone', () => {
  for (const html of [
    '<a href="https://x.org/NTK">NTK</a>',
    '<code>NTK</code>',
    '<span class="math"><span>NTK</span></span>',
  ]) {
    expect(explainIn(html, meanings)).toBe(html);
  }
  expect(explainIn('<a href="x">NTK</a> NTK', meanings)).toContain('</a> <abbr');
});

test('a feed gets a formula as MathML alone', () => {
  const html =
    'a <span class="math"><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span>x</span></span></span></span></span> b';
  expect(withMathmlOnly(html)).toBe(
    'a <span class="math"><span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></span></span></span> b',
  );
});
