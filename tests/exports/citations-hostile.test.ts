// Citations of papers written to harm those who cite them: files are read as the programs read them, which
// count braces whether a backslash stands before them or not.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingKnown } from '../../src/paper/from-facts.ts';
import { type TextRun, unicodeOf } from '../../src/reading/runs.ts';
import { bibtex } from '../../src/site/exports/bibtex.ts';
import type { CitationRecord } from '../../src/site/exports/citation-record.ts';
import { ris } from '../../src/site/exports/ris.ts';

const text = (value: string) => ({ kind: 'text', text: value }) as const;
const math = (tex: string) => ({ kind: 'math', tex }) as const;

function paper(slug: string, title: readonly TextRun[], authors: readonly string[] | null): CitationRecord {
  return {
    slug,
    title: { runs: title, unicode: unicodeOf(title) },
    abstract: { runs: [] },
    facts: { ...nothingKnown, authors },
    url: 'https://example.org/papers/x/',
  };
}

/** The entries as BibTeX reads them: `@misc{`, then fields whose values end where the braces are even. */
function readBibtex(file: string): readonly ReadonlyMap<string, string>[] {
  const entries: Map<string, string>[] = [];
  let at = 0;
  const expectText = (wanted: RegExp): string => {
    const found = wanted.exec(file.slice(at));
    if (found?.index !== 0) throw new Error(`${wanted} is not at ${file.slice(at, at + 40)}`);
    at += found[0].length;
    return found[1] ?? '';
  };
  while (at < file.length) {
    const entry = new Map([['key', expectText(/@misc\{([a-z0-9-]+),\n/)]]);
    while (file[at] !== '}') {
      const name = expectText(/ {2}([a-z]+) = \{/);
      const start = at;
      for (let depth = 1; depth > 0; at++) {
        if (at >= file.length) throw new Error('A value has no end.');
        if (file[at] === '{') depth++;
        if (file[at] === '}') depth--;
      }
      entry.set(name, file.slice(start, at - 1));
      expectText(/,\n/);
    }
    expectText(/\}\n\n?/);
    entries.push(entry);
  }
  return entries;
}

/** What TeX would do, not print: commands outside formulas that we did not write, and signs with a meaning. */
function activeIn(value: string): readonly string[] {
  const outside = value.replace(/\{\$(?:\\[\s\S]|[^\\$])*\$\}/g, '');
  const escapes =
    /\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[$&#%_]/g;
  return outside.replace(escapes, '').match(/[\\%#$&_~^]/g) ?? [];
}

describe('BibTeX', () => {
  test.each([
    ['a brace too many', [text('Hello {World')], ['Smiley :-} Smith']],
    ['escaped braces that do not pair', [math('\\{ x')], ['A {B']],
    ['a comment', [text('100% of it')], ['Percy %']],
    ['a definition', [math('\\gdef\\section{x}')], ['\\gdef\\section']],
    ['a definition in other letters', [math('x^^5cgdef')], ['^^5cgdef']],
    ['a formula with a comment', [math('x % y')], null],
    ['a formula that ends early', [math('x$ \\input{y} $z')], null],
    ['a formula that ends in a backslash', [math('x\\')], null],
    ['an entry in an entry', [text('x},\n}\n@misc{y,\n title = {')], ['z}\n@comment{']],
    ['a string that is named', [text('x" # jan # "')], ['@string{a = b}']],
  ])('%s breaks nothing and does nothing', (_, title, authors) => {
    const file = bibtex.format([paper('one-1', title, authors), paper('two-2', [text('Sound')], ['Ada'])]);
    const entries = readBibtex(file);
    expect(entries.map((entry) => entry.get('key'))).toEqual(['one-1', 'two-2']);
    expect(entries[1]?.get('title')).toBe('Sound');
    for (const name of ['title', 'author']) expect(activeIn(entries[0]?.get(name) ?? '')).toEqual([]);
    expect(file).not.toMatch(/\\(?:gdef|input)/);
  });

  test('whatever titles and names are made of, the file is whole and nothing in it acts', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '%',
        '$',
        '#',
        '^^',
        '~',
        '&',
        '_',
        '"',
        '@',
        ',',
        ' and ',
        '\n',
        '\\{',
      ),
      fc.string({ maxLength: 6 }),
    );
    const words = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    const runs = fc.array(fc.oneof(words.map(text), words.map(math)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(runs, fc.array(words, { maxLength: 3 })), { maxLength: 3 }), (papers) => {
        const file = bibtex.format(papers.map(([title, authors]) => paper('x-1', title, authors)));
        const entries = readBibtex(file);
        expect(entries).toHaveLength(papers.length);
        for (const entry of entries)
          for (const name of ['title', 'author']) expect(activeIn(entry.get(name) ?? '')).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('a name is one name, and a formula keeps its capitals', () => {
    const authors = ['Anderson and Sons', 'others', 'A, B, C, D', 'Lovelace, Ada', 'Paul Erdős'];
    const file = bibtex.format([paper('x-1', [math('\\Omega(n)'), text(' in %PSPACE')], authors)]);
    expect(file).toContain(
      'author = {{Anderson and Sons} and {others} and {A, B, C, D} and Lovelace, Ada and Paul Erdős}',
    );
    expect(file).toContain('title = {{$\\Omega(n)$} in {{\\%PSPACE}}}');
  });

  test('no character stands that no document may hold, with which biber refuses the file', () => {
    const file = bibtex.format([paper('x-1', [text('a\u{ffff}b\u0001c')], ['Ada \u{fffe}'])]);
    expect(file).toContain('a\ufffdb\ufffdc');
    expect(file).not.toMatch(/[\ufffe\uffff]/u);
  });

  test('formulas that authors write stay TeX', () => {
    const file = bibtex.format([paper('x-1', [math('\\{0,1\\}^n \\to \\mathbb{R}')], null)]);
    expect(file).toContain('{$\\lbrace 0,1\\rbrace ^n \\to \\mathbb{R}$}');
  });
});

test('a field of RIS is one line, so that no name becomes another field', () => {
  const forged = 'Eve\r\nER  - \r\nTY  - JOUR\u2028TI  - A forged paper\u0085AU  - Nobody';
  const lines = ris.format([paper('x-1', [text(forged)], [forged])]).split(/[\r\n\u2028\u2029\u0085\v\f]+/);
  expect(lines.map((line) => line.slice(0, 2))).toEqual(['TY', 'TI', 'AU', 'UR', 'ID', 'ER', '']);
});

test('a name of RIS that holds what ends a tag is read whole', () => {
  const file = ris.format([paper('x-1', [text('Sound')], ['Ada  - Quill', 'Bo\r\nER  - \r\nFern'])]);
  const [read] = new Cite(file).data;
  expect(read?.author).toEqual([{ literal: 'Ada - Quill' }, { literal: 'Bo ER - Fern' }]);
});
