import { describe, expect, test } from 'vitest';
import { renderInlines } from '../../src/site/render/inline.ts';
import { untranslated } from '../../src/site/render/untranslated.ts';
import { asSafeHtml } from '../../src/site/safe-html.ts';

const leave = (html: string): string =>
  untranslated({ html: asSafeHtml(html), plain: '', hasMath: false }).html;

describe('page translation leaves alone', () => {
  test.each([
    ['We tune LoRA on it', 'We tune <span translate="no">LoRA</span> on it'],
    ['<em>GPT-4</em> &amp; more', '<em><span translate="no">GPT-4</span></em> &amp; more'],
  ])('names: %s', (html, left) => expect(leave(html)).toBe(left));

  test('formulas whole, and code', () => {
    const { html } = renderInlines([
      { kind: 'math', tex: '\\text{if } x', source: 'if x', confidence: 1 },
      { kind: 'text', text: ' by ' },
      { kind: 'code', children: [{ kind: 'text', text: 'fit' }] },
    ]);
    expect(html).toMatch(/<span class="math" translate="no">/);
    expect(html).toContain('<code translate="no">fit</code>');
    expect(leave(html)).toBe(html);
  });
});

test('what is a word is left to translation', () => {
  for (const text of ['Kernels of graphs', '<a href="x">LoRA</a>', 'AI and 42 more', '&quot;Low-Rank&quot;'])
    expect(leave(text)).toBe(text);
});
