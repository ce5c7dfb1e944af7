import { describe, expect, test } from 'vitest';
import { createFocus, gapMark } from '../../../../src/math/detect/cnn/focus.ts';
import { tokenise } from '../../../../src/math/tokenise.ts';

const prose = 'we show that this is so and it will be so for all time to come and more';
const words = [...new Set([...prose.split(' '), 'alpha', 'matrix'])];
const focus = createFocus({ words, affixes: [], candidates: ['alpha'] });

function read(text: string): string {
  const tokens = tokenise(text);
  return focus(tokens)
    .map((index) => (index === gapMark ? '…' : (tokens[index]?.text ?? '')))
    .join(' ');
}

describe('what the network reads of a text', () => {
  test('plain prose is one gap', () => {
    expect(read(prose)).toBe('…');
  });

  test('a candidate keeps six tokens on both sides', () => {
    expect(read(`${prose} alpha ${prose}`)).toBe(
      '… for all time to come and more alpha we show that this is so …'.replace('for ', ''),
    );
  });

  test('marks of mathematics and unknown letters are candidates, punctuation and acronyms are not', () => {
    expect(read('we show = more')).toBe('we show = more');
    expect(read('we show Q more')).toBe('we show Q more');
    expect(read('we show (so), LSTM; 95 % more.')).toBe('…');
  });

  test('a glued run of control sequences is a candidate, an unknown word is not', () => {
    expect(read('we ntimes so')).toBe('we ntimes so');
    expect(read('we pinion so')).toBe('…');
  });

  test('an empty text has nothing to read', () => {
    expect(read('')).toBe('');
  });
});
