import { describe, expect, test } from 'vitest';
import { ownIds } from '../../src/site/own-ids.ts';
import { renderProse } from '../../src/site/render/prose.ts';

const html = (text: string, prefix = '/') => renderProse(text, prefix).html;

describe('a publisher’s Markdown', () => {
  test('may hold formulas in a line and on a line of their own', () => {
    expect(html('Let $x^2$ be.')).toContain('<span class="math" translate="no"><span class="katex">');
    expect(html('$$\nx^2\n$$')).toContain('katex-display');
    expect(renderProse('Let $x$ be.', '/').hasMath).toBe(true);
  });

  test.each(['It costs $5 and $6.', String.raw`It costs \$5$.`, 'A $ b $ c', 'A lone $ sign'])(
    'knows money from mathematics: %s',
    (text) => {
      expect(html(text)).not.toContain('katex');
      expect(renderProse(text, '/').hasMath).toBe(false);
    },
  );

  test('is words apart as plain text, however its lines were broken', () => {
    expect(renderProse('One\ntwo  \nthree\\\nfour.\n\nFive.', '/').plain).toBe('One two three four. Five.');
  });

  test('gives headings ids that stay apart', () => {
    expect(html('## Why\n\n## Why\n\n## ???')).toMatch(/id="why".*id="why-2".*id="section"/s);
  });

  test('gives no heading an id that pages have of their own, and leaves the others theirs', () => {
    const idsOf = (text: string) => [...html(text).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(idsOf('## News\n\n## News\n\n## Newsletter')).toEqual(['news-2', 'news-3', 'newsletter']);
    expect(
      idsOf(ownIds.map((id) => `## ${id}`).join('\n\n')).filter((id) => ownIds.some((own) => own === id)),
    ).toEqual([]);
  });

  test('gives headings of a second text of the page, its footer, ids that none of the first has', () => {
    expect(renderProse('## Why', '/', 'foot:').html).toContain(' id="foot:why"');
    expect(html('## Foot: why')).toContain(' id="foot-why"');
  });

  test('links inside the site below the path prefix, and outside without an opener', () => {
    expect(html('[a](/topics/)', '/offprint/')).toContain('href="/offprint/topics/"');
    expect(html('[a](https://example.org)')).toContain('<a href="https://example.org">');
  });

  test.each([
    '[a](javascript:alert(1))',
    '<script>alert(1)</script>',
    '![a](javascript:x)',
    '<javascript:alert(1)>',
  ])('holds no script: %s', (text) => {
    expect(html(text)).not.toMatch(/<script|(?:href|src)="javascript:/);
  });
});
