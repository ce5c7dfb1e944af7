import { describe, expect, test } from 'vitest';
import { countWordRows, createWordReader, identityOf } from '../../../../src/math/detect/cnn/words.ts';
import { type Token, tokenise } from '../../../../src/math/tokenise.ts';

function only(text: string): Token {
  const [token] = tokenise(text);
  if (token === undefined) throw new Error(`no token in "${text}"`);
  return token;
}

describe('what a token says by itself', () => {
  const vocabulary = { words: ['d', 'matrix'], affixes: ['-ix', 'ma-'], candidates: ['d'] };
  const read = createWordReader(vocabulary);

  test('case at a sentence’s beginning does not change a word, but changes its shape', () => {
    expect(identityOf(only('Matrix'))).toBe('matrix');
    expect(identityOf(only('Delta'))).toBe('Delta');
    expect(identityOf(only('D'))).toBe('D');
    expect(read(only('Matrix')).identity).toBe(read(only('matrix')).identity);
    expect(read(only('Matrix')).shared).not.toEqual(read(only('matrix')).shared);
  });

  test('an unknown word has rows that stand in for it', () => {
    const { identity, stranger } = read(only('matroid'));
    expect(identity).toBe(-1);
    expect(stranger.length).toBeGreaterThan(0);
  });

  test('a control sequence that kept its backslash shares rows with its bare name', () => {
    const kept = read(only('\\lambda')).shared;
    const bare = read(only('lambda')).shared;
    expect(kept.filter((row) => bare.includes(row))).toHaveLength(2);
  });

  test('every row is within the table', () => {
    const rows = ['d', 'Matrix', 'Xyzzy', '12', '3.25', '∈', 'é', 'σ', '_', '\\foo'].map((text) =>
      read(only(text)),
    );
    for (const { identity, shared, stranger } of rows)
      for (const row of [identity, ...shared, ...stranger])
        expect(row).toBeLessThan(countWordRows(vocabulary));
  });
});
