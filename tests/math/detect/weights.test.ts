import { describe, expect, test } from 'vitest';
import { labelCount, transitionCount } from '../../../src/math/detect/chain.ts';
import { rowOf, rowsOf } from '../../../src/math/detect/crf/rows.ts';
import { openDetector, packDetector } from '../../../src/math/detect/weights.ts';

describe('packDetector', () => {
  const rows = rowsOf([3, 70_000]);
  const emissions = new Float32Array(3 * labelCount);
  emissions[labelCount + 4] = -1.25;
  emissions[2 * labelCount] = 0.5;
  const trees = {
    roots: Int32Array.of(0),
    feature: Int16Array.of(1, -1, -1),
    value: Float32Array.of(3, -0.5, 0.25),
    left: Int32Array.of(1, 0, 0),
    bias: 0.5,
  };
  const words = { mathematical: ['dx'], prose: ['ab', 'of'] };
  const transitions = new Float64Array(transitionCount).fill(0.25);
  const bytes = packDetector({
    words,
    crf: { rows, emissions, transitions },
    trees,
  });
  const opened = openDetector(bytes);

  test('keeps words, trees and transitions', () => {
    expect(opened.words).toEqual(words);
    expect(opened.trees).toEqual(trees);
    expect(opened.crf.transitions).toEqual(transitions);
  });
  test('keeps each weight, to the step it is stored in', () => {
    const weightOf = (bucket: number, label: number) =>
      opened.crf.emissions[rowOf(opened.crf.rows, bucket) * labelCount + label];
    expect(weightOf(70_000, 0)).toBeCloseTo(0.5, 1);
    expect(weightOf(3, 4)).toBeCloseTo(-1.25, 1);
    expect(rowOf(opened.crf.rows, 4)).toBe(0);
  });
  test('gives the same bytes again', () => {
    expect(packDetector(opened)).toEqual(bytes);
  });
});
