import { expect, test } from 'vitest';
import { withoutExclusions } from '../../src/site/views/scope.ts';

test('a scope is shown without what the topic is not', () => {
  expect(withoutExclusions('Bounds and their proofs; not practice (optimizers).')).toBe(
    'Bounds and their proofs.',
  );
});

test('a scope that excludes nothing is shown whole', () => {
  expect(withoutExclusions('Bounds; also lower ones.')).toBe('Bounds; also lower ones.');
});
