import { describe, expect, test } from 'vitest';
import { residueOf } from '../../../src/math/detect/residue.ts';
import { detectSurvivors } from '../../../src/math/detect/survivors.ts';
import { tokenise } from '../../../src/math/tokenise.ts';

/** The tokens in residue, joined by blanks. */
function residue(text: string): string {
  const tokens = tokenise(text);
  const marked = residueOf(tokens, detectSurvivors(text));
  return tokens
    .filter((_, i) => marked[i] === 1)
    .map((token) => token.text)
    .join(' ');
}

describe('residueOf', () => {
  test('marks the tokens of a survivor', () => {
    expect(residue('for \\(x \\in X\\) only')).toBe('\\ ( x \\in X \\ )');
  });
  test('marks what is left of an environment', () => {
    expect(residue('solve equation* \\Delta u = \\lambda u equation* where u is')).toBe(
      'equation * \\Delta u = \\lambda u equation',
    );
  });
  test.each([
    'The heat equation and the wave equation are solved.',
    'In many cases the bound \\alpha holds as in most other simple cases.',
  ])('leaves %j alone', (text) => {
    expect(residue(text)).toBe('');
  });
});
