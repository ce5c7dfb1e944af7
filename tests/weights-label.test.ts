import { describe, expect, test } from 'vitest';
import { labelWeights, unlabelWeights } from '../src/weights-label.ts';

const label = { name: 'detector', version: 2, features: '0badcafe', learnedBy: 'npm run train:math' };
const bytes = Uint8Array.of(10, 0, 255, 10);

describe('the label of a file of weights', () => {
  test('comes off again, and leaves the bytes as they were', () => {
    expect(unlabelWeights(label, labelWeights(label, bytes))).toEqual(bytes);
  });
  test.each([
    ['other features', { ...label, features: '12345678' }],
    ['another format', { ...label, version: 1 }],
    ['another model', { ...label, name: 'network' }],
  ])('refuses weights learned for %s', (_, other) => {
    expect(() => unlabelWeights(label, labelWeights(other, bytes))).toThrow(
      /The detector weights were learned for other code: their label is "offprint .*", and this code needs ".*"\. Take the weights that were committed with this code, or learn them anew: npm run train:math/,
    );
  });
  test('refuses bytes without a label', () => {
    expect(() => unlabelWeights(label, bytes)).toThrow('they have no label');
    expect(() => unlabelWeights(label, new Uint8Array(0))).toThrow('learned for other code');
  });
});
