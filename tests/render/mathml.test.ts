import { load } from 'cheerio';
import sanitize from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reading/read.ts';
import { withMathmlOnly } from '../../src/site/render/mathml.ts';
import { renderScraped } from '../../src/site/render/scraped.ts';

const scraped = 'We bound f_theta(x) <= n^2 for x in R^{n times d} and all n & m.';

/** What feed readers do with an entry, each by its own way of showing it. */
const readers: Readonly<Record<string, (html: string) => string>> = {
  'keeps MathML': (html) => load(html).root().text(),
  'drops the element but keeps its text': (html) => html.replace(/<\/?(?:math|m[a-z]+)\b[^>]*>/g, ''),
  'cleans it of elements it does not know': (html) => sanitize(html),
  'cleans it of all but the text': (html) => sanitize(html, { allowedTags: [], allowedAttributes: {} }),
  'strips every tag': (html) => html.replace(/<[^>]*>/g, ''),
};

describe('a formula in a feed', () => {
  const html = withMathmlOnly(renderScraped(readText(scraped).inlines).html);

  for (const [name, show] of Object.entries(readers)) {
    test(`stands once for a reader that ${name}`, () => {
      const shown = show(html).replace(/\s/g, '');
      expect(shown.match(/θ/g)).toHaveLength(1);
      expect(shown.match(/R|ℝ/g)).toHaveLength(1);
      expect(shown).not.toMatch(/\\theta|mathbb/);
    });
  }

  test('says itself in Unicode to whoever shows no MathML', () => {
    expect(load(html)('math').first().attr('alttext')).toMatch(/θ/);
    for (const [math] of html.matchAll(/<math[^>]*>/g)) expect(math.match(/alttext=/g)).toHaveLength(1);
  });

  test('has its namespace for whoever reads the entry as XML, which no page needs', () => {
    expect(load(html, { xml: true })('math').attr('xmlns')).toBe('http://www.w3.org/1998/Math/MathML');
    expect(renderScraped(readText(scraped).inlines).html).not.toContain('xmlns');
  });

  test('keeps what is no formula', () => {
    expect(withMathmlOnly('<p>a <b>b</b> &lt; c</p>')).toBe('<p>a <b>b</b> &lt; c</p>');
  });
});
