// The golden Markdown in tests/golden/text is the specification: a heading names the case, an `in`
// block holds scraped text, an `out` block what a reader sees. In both, ⟦…⟧ marks a formula.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Formula, type Inline, parseTextMode } from '../../src/text/index.ts';

const folder = new URL('../golden/text/', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const cases = readCases(readFileSync(new URL(name, folder), 'utf8'));
  test('holds cases', () => expect(cases.length).toBeGreaterThan(0));
  test.each(cases)('$heading', ({ input, output }) => {
    const { text, formulas } = readFormulas(input);
    expect(spell(parseTextMode(text, formulas))).toBe(output);
  });
});

interface Case {
  readonly heading: string;
  readonly input: string;
  readonly output: string;
}

function readCases(markdown: string): readonly Case[] {
  const form =
    /^#{1,4} (.+)\n(?:(?!#{1,4} )(?!`{3,}in).*\n)*(`{3,})in\n([\s\S]*?)\n\2\n+\2out\n([\s\S]*?)\n\2$/gm;
  return Array.from(markdown.matchAll(form), ([, heading = '', , input = '', output = '']) => ({
    heading,
    input,
    output,
  }));
}

function readFormulas(input: string): { readonly text: string; readonly formulas: readonly Formula[] } {
  let text = '';
  const formulas: Formula[] = [];
  for (const piece of input.split(/(⟦[^⟧]*⟧)/)) {
    const source = piece.startsWith('⟦') ? piece.slice(1, -1) : null;
    if (source !== null) {
      formulas.push({ start: text.length, end: text.length + source.length, tex: source, confidence: 1 });
    }
    text += source ?? piece;
  }
  return { text, formulas };
}

/** Inline pieces in Markdown's spelling; small capitals as ^^…^^. */
function spell(inlines: readonly Inline[]): string {
  return inlines.map(spellOne).join('');
}

const marks = { emphasis: '*', strong: '**', 'small-caps': '^^', code: '`' } as const;

function spellOne(inline: Inline): string {
  if (inline.kind === 'text') return inline.text.replaceAll('\u00a0', '␣').replaceAll('\u202f', '␣');
  if (inline.kind === 'math') return `⟦${inline.source}⟧`;
  if (inline.kind === 'script') return `<${inline.raised ? 'sup' : 'sub'}>${inline.text}</>`;
  const inside = spell(inline.children);
  if (inline.kind === 'link') return `[${inside}](${inline.url})`;
  return `${marks[inline.kind]}${inside}${marks[inline.kind]}`;
}
