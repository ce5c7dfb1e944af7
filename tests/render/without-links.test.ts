import { expect, test } from 'vitest';
import { renderInlines } from '../../src/site/render/inline.ts';
import { withoutLinks } from '../../src/site/render/without-links.ts';
import { asSafeHtml } from '../../src/site/safe-html.ts';
import { httpUrl, type Inline } from '../../src/text/index.ts';

const rendered = (...pieces: readonly Inline[]) => asSafeHtml(renderInlines(pieces).html);

test('a link leaves what it says', () => {
  const url = httpUrl('https://example.org/?a=1&b=%3E');
  if (url === null) throw new Error('no address');
  const code: Inline = {
    kind: 'link',
    url,
    children: [{ kind: 'emphasis', children: [{ kind: 'text', text: 'code' }] }],
  };
  expect(
    withoutLinks(rendered({ kind: 'text', text: 'The ' }, code, { kind: 'text', text: ' of <a x>' })),
  ).toBe('The <em>code</em> of &lt;a x&gt;');
});

test('a formula keeps its TeX, whatever that says', () => {
  const formula = rendered({ kind: 'math', tex: '\\text{<a b>}', source: 'a', confidence: 1 });
  expect(withoutLinks(formula)).toBe(formula);
});
