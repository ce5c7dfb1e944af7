import { describe, expect, test } from 'vitest';
import { toUnicode } from '../../src/math/unicode.ts';
import { isRenderable } from '../../src/math/verify.ts';
import { asTextBelow, doubtfulBelow } from '../../src/reading/trust.ts';
import { renderFormula } from '../../src/site/render/formula.ts';

const formula = (tex: string, confidence = 1) => renderFormula({ tex, source: tex, confidence });

describe('a formula', () => {
  test('carries MathML and its TeX beside the boxes', () => {
    const { html } = formula('x^2');
    expect(html).toMatch(/^<span class="math" translate="no"><span class="katex">/);
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
  });

  test('that was verified is set, and said in Unicode, however many macros it has', () => {
    const known = [40, 60, 200, 400].map((times) => {
      const tex = String.raw`\ne `.repeat(times);
      const isVerified = isRenderable(tex);
      expect(formula(tex).outcome).toBe(isVerified ? 'rebuilt' : 'fallen-back');
      expect(toUnicode(tex).includes('≠')).toBe(isVerified);
      return isVerified;
    });
    expect(new Set(known)).toEqual(new Set([true, false]));
  });

  test('rebuilt with little confidence has a mark and its source', () => {
    const { html, outcome } = renderFormula({ tex: 'x^2', source: 'x"2', confidence: doubtfulBelow - 0.01 });
    expect(outcome).toBe('doubtful');
    expect(html).toMatch(/^<span class="math doubtful" translate="no" title="As scraped: x&quot;2">/);
  });

  test('rebuilt with hardly any stays the text it was', () => {
    expect(formula('x^2', asTextBelow - 0.01)).toMatchObject({ outcome: 'fallen-back' });
  });

  test.each([String.raw`\frac{1}`, String.raw`\def\a{\a\a}\a`, '{'.repeat(5000), 'x'.repeat(3000)])(
    'that cannot be set is shown as text: %.20s',
    (tex) => {
      const { html, outcome } = formula(tex);
      expect(outcome).toBe('fallen-back');
      expect(html).not.toContain('class="katex"');
    },
  );

  test.each([
    String.raw`\rlap{\smash{\kern-8em\raisebox{10em}{\colorbox{white}{\text{Moved}}}}}`,
    String.raw`\raisebox{-1000em}{x}`,
    String.raw`\hspace{-40em}x`,
    `x${String.raw`\!`.repeat(200)}y`,
    'x^{'.repeat(60) + '}'.repeat(60),
    String.raw`\substack{${'a\\\\'.repeat(200)}}`,
    String.raw`\def\a{${'x'.repeat(900)}}${'\\a '.repeat(200)}`,
    String.raw`\gdef\section{x}x`,
    String.raw`\begin{CD}A @>>> B\end{CD}`,
  ])('that leaves its room, or makes others, is shown as text: %.30s', (tex) => {
    expect(formula(tex)).toMatchObject({ outcome: 'fallen-back' });
  });

  test.each([
    String.raw`\tilde{O}\!\left(\sqrt{\frac{d\log n}{n}}\,\right)`,
    String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
    String.raw`\underbrace{x+\dots+x}_{\text{$n$ times}}`,
    'x^{2^{2^{n}}}',
  ])('that authors write is set: %s', (tex) => {
    expect(formula(tex)).toMatchObject({ outcome: 'rebuilt' });
  });

  test.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\url{https://evil.example}`,
    String.raw`\includegraphics{https://evil.example/a.png}`,
    String.raw`\htmlData{onclick=alert(1)}{x}`,
    String.raw`\htmlStyle{background:url(//evil.example)}{x}`,
  ])('never becomes a link, an image or an attribute: %s', (tex) => {
    expect(formula(tex).html).not.toMatch(/<(?:a|img)\b|<[^>]*(?:onclick=|background|data-on)/);
  });

  test('is text where its boxes lie deeper in one another than browsers take', () => {
    const nested = (times: number) => formula(`${String.raw`\cancel{`.repeat(times)}x${'}'.repeat(times)}`);
    expect(nested(5).outcome).toBe('rebuilt');
    expect(nested(100).outcome).toBe('fallen-back');
  });

  test('keeps its boxes within reason', () => {
    expect(formula(String.raw`\rule{9999em}{9999em}`).html).not.toMatch(/(?:width|height):\d{3,}em/);
  });

  test.each([
    ['that fits a phone does not scroll', 'x'.repeat(20), false],
    ['that may break does not, however long', `${'x+'.repeat(40)}x`, false],
    ['with a part wider than a phone’s line scrolls by itself', 'x'.repeat(30), true],
    ['of unknown width and many letters does so too', String.raw`\overbrace{${'x'.repeat(40)}}^{n}`, true],
    [
      'of rules between columns does, though it has one letter',
      String.raw`\begin{array}{${'|'.repeat(300)}c}a\end{array}`,
      true,
    ],
    ['of spaces alone does', String.raw`\boxed{${'\\qquad'.repeat(20)}}`, true],
    ['of three columns does not', String.raw`\begin{pmatrix}a&b&c\\d&e&f\end{pmatrix}`, false],
  ])('%s', (_, tex, isLong) => {
    const { html } = formula(tex);
    expect(html.startsWith('<span class="math long" translate="no" tabindex="0">')).toBe(isLong);
  });

  test.each([String.raw`a\\[-9em]b`, String.raw`a\newline[-9em] b`, 'a\\\\[%\n-9em]b'])(
    'lays no row over the lines above: %s',
    (tex) => {
      expect(formula(tex).html).toContain('katex-newline');
      expect(formula(tex).html).not.toContain('margin-top');
    },
  );

  test('says nothing of signs that are not measured', () => {
    expect(formula(String.raw`\text{⸻}`).outcome).toBe('rebuilt');
  });

  test('escapes the source it shows', () => {
    const { html } = renderFormula({ tex: '\\', source: '<b>"&', confidence: 1 });
    expect(html).toContain('&lt;b&gt;&quot;&amp;');
  });
});
