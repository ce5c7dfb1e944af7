// The golden files in tests/golden/settled are the specification: ⟦…⟧ marks a formula that detection found,
// `$…$` what was settled by sight, whatever the weights say.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settle } from '../../src/math/settle/index.ts';
import { growsInProportion } from '../setup/cost.ts';

const folder = new URL('../golden/settled/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  describe(file.replace('.md', '').replaceAll('-', ' '), () => {
    test.each(readCases(readFileSync(new URL(file, folder), 'utf8')))('%s', (_, given, wanted) => {
      expect(settleMarked(given)).toBe(wanted);
    });
  });
}

test.each(['x^', 'A_', 'inin', ' sim 3', 'a times 1', '1 times', '\\', '{}', ' langle', '^2', 'R^2-'])(
  'costs time in proportion to a repetition of %s',
  async (piece) => {
    const read = (count: number) => settle(piece.repeat(count), [], []);
    // Far apart: what is found of the larger outlives a young heap, which costs four times as much for each.
    expect(await growsInProportion(read, 2_500, 80_000)).toBe(true);
  },
);

function readCases(prose: string): readonly (readonly [string, string, string])[] {
  return prose
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const block = (name: string) => section.split(`\`\`\`${name}\n`)[1]?.split('\n```')[0] ?? '';
      return [section.slice(0, section.indexOf('\n')), block('in'), block('out')] as const;
    });
}

function settleMarked(marked: string): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) found.push({ start: at, end: at + part.length });
    at += part.length;
  }
  const { settled, kept } = settle(text, found, []);
  const shown = [
    ...settled.map(({ start, end, tex }) => ({ start, end, as: `$${tex}$` })),
    ...kept.map(({ start, end }) => ({ start, end, as: `⟦${text.slice(start, end)}⟧` })),
  ].sort((a, b) => a.start - b.start);
  let out = '';
  let reached = 0;
  for (const { start, end, as } of shown) {
    out += text.slice(reached, start) + as;
    reached = end;
  }
  return out + text.slice(reached);
}
