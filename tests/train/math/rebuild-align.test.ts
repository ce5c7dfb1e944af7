import { describe, expect, test } from 'vitest';
import { alignFormula } from '../../../src/train/math/rebuild-align.ts';

/** The pieces of a formula as `kind:letters`, literals left out. */
function piecesOf(tex: string): readonly string[] {
  const { left, pieces } = alignFormula(tex);
  return pieces
    .filter(({ kind }) => kind !== 'literal')
    .map(({ kind, start, end }) => `${kind}:${left.slice(start, end)}`);
}

describe('alignFormula', () => {
  test.each([
    ['n\\times d', 'ntimes d'],
    ['\\mathbb{R}^{n}', 'R^{n}'],
    ['\\{\\pm 1\\}', '{pm 1}'],
    ['a\\,b', 'a,b'],
    ['\\tilde{\\mathcal{O}}(n)', 'mathcal{O}(n)'],
    ['\\sqrt{\\mathcal{C}_\\Phi/m}', 'mathcal{C_Phi/m}'],
    ['\\operatorname*{argmin}_x', 'argmin_x'],
  ])('replays the damage on %s', (tex, left) => {
    expect(alignFormula(tex).left).toBe(left);
  });

  test('labels control sequences, faces, words and escapes', () => {
    expect(piecesOf('\\mathbb{R}\\times\\mathrm{rank}\\,\\mathbf{x}')).toEqual([
      'double-struck:R',
      'control:times',
      'word:rank',
      'escaped:,',
      'bold:x',
    ]);
  });

  test('finds where the argument of a lost fraction began', () => {
    expect(alignFormula('a+\\frac{1}{n}').fractions).toEqual([{ from: 2, brace: 3, command: 'frac' }]);
  });

  test('finds it although the numerator held the first closing brace', () => {
    const { left, fractions } = alignFormula('\\frac{\\sqrt{n}}{m}');
    expect(left).toBe('sqrt{n}{m}');
    expect(fractions).toEqual([{ from: 0, brace: 7, command: 'frac' }]);
  });

  test('finds where a group closed whose brace is gone', () => {
    const { left, closings } = alignFormula('\\sqrt{x_{1}+y}');
    expect(left).toBe('x_{1+y}');
    expect(closings).toEqual([{ open: 2, end: 4 }]);
  });
});
