import { describe, expect, test } from 'vitest';
import { glueFormulas } from '../../src/site/render/glue.ts';
import { renderInlines } from '../../src/site/render/inline.ts';
import { httpUrl, type Inline } from '../../src/text/index.ts';

const math = (source: string): Inline => ({ kind: 'math', tex: source, source, confidence: 1 });
const text = (words: string): Inline => ({ kind: 'text', text: words });

/** `[…]` for a group that stays on one line, `$…$` for a formula. */
function show(inlines: readonly Inline[]): string {
  const one = (piece: ReturnType<typeof glueFormulas>[number]): string => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'math') return `$${piece.source}$`;
    if (piece.kind === 'script') return piece.text;
    const inner = piece.children.map(one).join('');
    return piece.kind === 'glue' ? `[${inner}]` : inner;
  };
  return glueFormulas(inlines).map(one).join('');
}

describe('a formula and what touches it', () => {
  test.each([
    ['its brackets and stops', [text('rank ('), math('k'), text('), and')], 'rank [($k$),] and'],
    [
      'a tail',
      [text('the '), math('k'), text('-th of '), math('n'), text(' rows')],
      'the [$k$-th] of $n$ rows',
    ],
    ['a head', [text('a non-'), math('k'), text(' set')], 'a [non-$k$] set'],
    ['another formula', [math('k'), text('-'), math('n'), text(' sets')], '[$k$-$n$] sets'],
    ['nothing', [text('let '), math('k'), text(' be')], 'let $k$ be'],
    ['the whole text', [math('k')], '$k$'],
  ])('%s', (_, inlines, shown) => {
    expect(show(inlines)).toBe(shown);
  });

  test('but not a text without spaces, which must be able to break', () => {
    const long = 'x'.repeat(100);
    expect(show([text(long), math('k'), text(`),${long}`)])).toBe(`${long}[$k$),]${long}`);
  });
});

describe('a link', () => {
  test.each([
    ['that shows its address', 'https://example.org/x', false],
    ['that shows it without what goes without saying', 'example.org/x/', false],
    ['with words of its own, which on paper need their address', 'the code', true],
  ])('%s', (_, words, named) => {
    const url = httpUrl('https://example.org/x');
    if (url === null) throw new Error('no address');
    const { html } = renderInlines([{ kind: 'link', url, children: [text(words)] }]);
    expect(html.includes('class="named"')).toBe(named);
  });
});

describe('inline pieces', () => {
  test('are escaped', () => {
    expect(renderInlines([text('<script>"&')]).html).toBe('&lt;script&gt;&quot;&amp;');
  });

  test('become the elements that say what they are', () => {
    const url = httpUrl('https://example.org/?a=1&b=%22');
    if (url === null) throw new Error('no address');
    const { html } = renderInlines([
      { kind: 'emphasis', children: [text('a')] },
      { kind: 'strong', children: [text('b')] },
      { kind: 'small-caps', children: [text('c')] },
      { kind: 'code', children: [text('<d>')] },
      { kind: 'link', url, children: [text('e')] },
    ]);
    expect(html).toBe(
      '<em>a</em><strong>b</strong><span class="small-caps">c</span><code translate="no">&lt;d&gt;</code>' +
        '<a class="named" href="https://example.org/?a=1&amp;b=%22">e</a>',
    );
  });

  test('say what became of each formula', () => {
    const doubtful: Inline = { kind: 'math', tex: 'y', source: 'y', confidence: 0.5 };
    const { formulas } = renderInlines([math('x'), text(' '), math('\\frac'), text(' '), doubtful]);
    expect(formulas).toEqual(['rebuilt', 'fallen-back', 'doubtful']);
  });
});

describe('a line of very many formulas', () => {
  test('sets the first of them, and shows the others as text', () => {
    const { html, formulas } = renderInlines(Array.from({ length: 20_000 }, () => math('x_i^2')));
    expect(formulas.slice(0, 100).every((outcome) => outcome === 'rebuilt')).toBe(true);
    expect(formulas.at(-1)).toBe('fallen-back');
    expect(html.length).toBeLessThan(3_000_000);
  });
});
