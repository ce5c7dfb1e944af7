import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../src/math/index.ts';
import { rebuildFormula } from '../setup/rebuild.ts';

const folder = new URL('../golden/math/', import.meta.url);

interface GoldenCase {
  readonly title: string;
  readonly given: string;
  readonly wanted: string;
}

/** The cases of a golden file: a heading, an `in` block, an `out` block. */
function readCases(prose: string): readonly GoldenCase[] {
  return prose
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const title = section.slice(0, section.indexOf('\n'));
      const given = section.match(/```in\n([\s\S]*?)\n```/)?.[1];
      const wanted = section.match(/```out\n([\s\S]*?)\n```/)?.[1];
      return given === undefined || wanted === undefined ? [] : [{ title, given, wanted }];
    });
}

/** Rebuilds what stands between ⟦ and ⟧, with the text around it as context. */
function rebuildMarked(marked: string): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  let out = '';
  let at = 0;
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    const rebuilt = index % 2 === 1 ? rebuildFormula(text, at, at + part.length) : null;
    out += rebuilt === null ? part : `$${rebuilt.tex}$`;
    at += part.length;
  }
  return out;
}

/** What the whole engine makes of a text, formulas between dollars. */
function restoreAll(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, tex } of restoreMath(text)) {
    out += `${text.slice(at, start)}$${tex}$`;
    at = end;
  }
  return out + text.slice(at);
}

for (const file of readdirSync(folder).sort()) {
  const cases = readCases(readFileSync(new URL(file, folder), 'utf8'));
  describe(file.replace('.md', '').replaceAll('-', ' '), () => {
    test.each(cases.map((one) => [one.title, one] as const))('%s', (_, { given, wanted }) => {
      expect(given.includes('⟦') ? rebuildMarked(given) : restoreAll(given)).toBe(wanted);
    });
  });
}

test('every golden file refuses something', () => {
  for (const file of readdirSync(folder)) {
    expect(readFileSync(new URL(file, folder), 'utf8'), file).toContain('## Refusal');
  }
});
