import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaTerms } from '../../src/search/formula.ts';
import { readChunks, readWords } from '../../src/search/words.ts';
import { stemWord } from '../../src/text/stem.ts';
import { growsInProportion } from '../setup/cost.ts';

describe('a stem', () => {
  test.each([
    ['censoring', 'censored'],
    ['pondering', 'ponder'],
    ['bets', 'betting'],
    ['escaping', 'escape'],
    ['quantisation', 'quantized'],
    ['modelling', 'models'],
    ['neighbours', 'neighbor'],
    ['LLMs', 'LLM'],
    ['matrices', 'matrix'],
    ['convergence', 'converges'],
  ])('is one for %s and %s', (one, other) => {
    expect(stemWord(one.toLowerCase())).toBe(stemWord(other.toLowerCase()));
  });

  test.each([
    ['general', 'generate'],
    ['news', 'new'],
    ['poker', 'poke'],
    ['our', 'or'],
    ['sparse', 'spare'],
  ])('is not one for %s and %s', (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other));
  });
});

describe('a chunk of text', () => {
  const joined = (text: string) => readChunks(text).flatMap((chunk) => chunk.joined);
  const literals = (text: string) => readChunks(text).flatMap((chunk) => chunk.literals);
  const stems = (text: string) => readWords(text).map(({ stem }) => stem);

  test('is found without its hyphen', () => {
    expect(joined('sub-gradient GPT-4')).toEqual(['subgradi', 'gpt4']);
  });

  test('has words without accents, Greek letters by name', () => {
    expect(stems('Poincaré’s ε-nets')).toEqual(['poincar', 'epsilon', 'net']);
  });

  test('with signs stands for itself', () => {
    expect(literals('“2+3=?”')).toEqual(['=2+3=']);
    expect(literals('(https://github.com/Owner/Name.git).')).toEqual([
      '=github.com/owner/name.git',
      '=github.com/owner',
      '=owner/name',
    ]);
    expect(literals('arXiv:2401.01234v2')).toEqual(['=2401.01234']);
    expect(literals('https://example.org/pdf/2401.01234v2.pdf').at(-1)).toBe('=2401.01234');
  });

  test('of words, hyphens and stops alone has no name', () => {
    expect(literals('well-known, e.g. Kolmogorov–Arnold’s')).toEqual([]);
  });

  test('gives words that stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { text: chunk, start: from, words } of readChunks(text)) {
          expect(text.slice(from, from + chunk.length)).toBe(chunk);
          let [begun, at] = [0, 0];
          for (const { start, end } of words) {
            // Words that a fold parts have the place of their run.
            expect(start >= at || (start === begun && end === at)).toBe(true);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(chunk.length);
            [begun, at] = [start, end];
          }
        }
      }),
    );
  });
});

describe('a formula', () => {
  const whole = (tex: string) => formulaTerms(tex).shapes[0];

  test.each([
    ['\\mathbb{R}^{n \\times n}', 'R^{n\\times n}'],
    ['R^{n times n}', '\\mathbb R^{n×n}'],
    ['x \\le \\varepsilon', 'x≤ε'],
    ['O(n\\log n)', '\\mathcal{O}\\left(n \\log{n}\\right)'],
    ['O(n²)', 'O(n^2)'],
    ['R^{ntimes d}', '\\mathbb{R}^{n \\times d}'],
    ['Ain R^n', 'A \\in R^n'],
    ['nlog n', 'n \\log n'],
    ['1{n}', '\\frac{1}{n}'],
  ])('%s has the shape of %s', (one, other) => {
    expect(whole(one)).toBe(whole(other));
  });

  test('of another sense has another shape', () => {
    expect(whole('x^2')).not.toBe(whole('x_2'));
    expect(whole('O(n)')).not.toBe(whole('O(m)'));
  });

  test('is found by the sides of its relations and the insides of its brackets', () => {
    expect(formulaTerms('M^* \\in \\mathbb{R}^{n}').shapes).toEqual(['m ^ * in r ^ n', 'm ^ *', 'r ^ n']);
    expect(formulaTerms('O(k^{-1/4})').shapes).toContain('k ^ - 1 / 4');
  });

  test('is found by its names', () => {
    expect(formulaTerms('\\epsilon\\log n').names).toEqual(['epsilon', 'log']);
  });
});

test.each([')', '.', ':', '’', '('])('A run of %j costs in proportion to its length', async (sign) => {
  const read = (size: number) => readChunks(`${sign.repeat(size)}a b-c`);
  expect(await growsInProportion(read, 5000, 30_000)).toBe(true);
});
