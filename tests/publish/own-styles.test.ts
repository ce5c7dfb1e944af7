import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ContentError } from '../../src/front-matter.ts';
import { bundleStyles } from '../../src/site/assets.ts';
import { checkOwnStyles, listStyleLinks, toSiteFiles } from '../../src/site/own-styles.ts';

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

  test('link to files of the publisher, at their lines; to no others', () => {
    const text =
      'a { background: url(/static/a.png) }\nb { background: url("static/b.png"), url(#c), url(data:,d) }';
    expect(listStyleLinks({ text, file: 'content/style.css' })).toMatchObject([
      { line: 1, address: '/static/a.png' },
      { line: 2, address: 'static/b.png' },
    ]);
  });

  test('that fail in a sheet which they import are told of by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-styles-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'main.css'), '@import "lamps.css";');
    writeFileSync(join(folder, 'lamps.css'), '\na { } }');
    const filename = join(folder, 'main.css');
    expect(() => bundleStyles({ entry: filename })).toThrow('lamps.css:2:');
  });

  test('are told of their byte order mark where that alone is in the way', () => {
    const rule = '@media print { main { color: black } }';
    expect(faultsOf(rule)).toEqual([]);
    expect(faultsOf(`\uFEFF${rule}`)).toEqual([[1, expect.stringContaining('byte order mark')]]);
    expect(faultsOf('\uFEFFmain { color: black }')).toEqual([]);
  });

  test('that fail at a word are told of by that word, however often they are read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-styles-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const entry = join(folder, 'main.css');
    for (let rules = 0; rules < 100; rules++) {
      writeFileSync(entry, `${'.lamp { color: red }\n'.repeat(rules)}lamp@media print { }\n`);
      expect(() => bundleStyles({ entry })).toThrow('AtKeyword("media")');
    }
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
