import { describe, expect, test } from 'vitest';
import { cutIntoControls, looksCut } from '../../../src/math/detect/control-names.ts';

describe('cutIntoControls', () => {
  test.each([
    ['Csigma', 1, 1],
    ['alphainR', 2, 1],
    ['Oleft', 1, 1],
    ['ttoinfty', 2, 1],
    ['partialOmega', 2, 0],
  ])('cuts %s into names and letters', (run, names, singles) => {
    expect(cutIntoControls(run)).toMatchObject({ names, singles });
  });
  test('prefers long names: varepsilon is one', () => {
    expect(cutIntoControls('varepsilon')).toMatchObject({ names: 1, singles: 0 });
  });
  test.each(['xyz', 'Adam', 'GPU'])('finds no name in %s', (run) => {
    expect(cutIntoControls(run)).toBeNull();
  });
  test('gives up on a run too long to be mathematics', () => {
    expect(cutIntoControls('alpha'.repeat(20))).toBeNull();
  });
});

describe('looksCut', () => {
  test('an English word that holds a short name is no run of names', () => {
    expect(looksCut('pinion')).toBe(false);
    expect(looksCut('dBleft')).toBe(true);
  });
});
