import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../src/front-matter.ts';
import { checkOwnStyles, toSiteFiles } from '../../src/site/own-styles.ts';

function faultsOf(css: string): readonly (readonly [line: number | null, message: string])[] {
  try {
    checkOwnStyles(css, 'content/style.css');
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.diagnostics.map(({ line, message }) => [line, message] as const);
  }
}

describe("the publisher's styles", () => {
  test.each([
    ':root { --accent: light-dark(#1a5fb4, #99c1f1) }',
    '@import "more.css";',
    'body { background: url(/static/paper.png) }',
    'body { background: url("data:image/png;base64,AAAA") }',
    '',
  ])('may be %s', (css) => expect(faultsOf(css)).toEqual([]));

  test.each([
    ['@import url(https://fonts.example/a.css);', 1, 'https://fonts.example/a.css'],
    ['a {}\nbody { background: url(//cdn.example/a.png) }', 2, '//cdn.example/a.png'],
    ['a {}\n\nb { color: ) }', 3, 'unexpected token'],
  ])('are refused with their line: %s', (css, line, seen) => {
    expect(faultsOf(css)).toEqual([[line, expect.stringContaining(seen)]]);
  });

  test.each([
    ['/static/logo.svg', '../static/logo.svg'],
    ['static/logo.svg', '../static/logo.svg'],
    ['./static/logo.svg', '../static/logo.svg'],
    ['../static/logo.svg', '../static/logo.svg'],
    ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
    ['#mask', '#mask'],
  ])('lead from /assets/ to the file that they call %s', (written, served) => {
    const code = Buffer.from(`a{background:url("${written}")}`);
    const made = transform({
      filename: 'style.css',
      code,
      minify: true,
      visitor: toSiteFiles,
    }).code.toString();
    expect(made.replaceAll('"', '')).toBe(`a{background:url(${served})}`);
  });
});
