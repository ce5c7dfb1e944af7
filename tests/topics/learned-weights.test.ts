import { describe, expect, test } from 'vitest';
import { committedWeights } from '../../src/topics/committed-weights.ts';
import { openWeights, packWeights } from '../../src/topics/learned-weights.ts';

describe('learned weights', () => {
  const packed = packWeights(committedWeights());

  test('are the same after packing and opening', () => {
    const { features, ...rest } = openWeights(packed);
    const { features: known, ...others } = committedWeights();
    expect(rest).toEqual(others);
    expect(features.size).toBe(known.size);
    expect(features.get('robot')).toEqual(known.get('robot'));
    expect(packWeights({ features, ...rest })).toBe(packed);
  });

  test('of topics and of parts are told apart', () => {
    const { topics } = committedWeights();
    expect(topics.find(({ slug }) => slug === 'robotics')?.isPart).toBe(false);
    expect(topics.filter(({ isPart }) => isPart).length).toBeGreaterThan(0);
  });

  test.each([
    ['another version of the features', packed.replace(/features [0-9a-f]{8}/, 'features 00000000')],
    ['another format', packed.replace('format 2', 'format 1')],
    ['nothing of their own', packed.slice(packed.indexOf('\n') + 1)],
    ['no text', '\u0000\u0001'],
  ])('are refused when they say %s, with what to do', (_what, other) => {
    expect(() => openWeights(other)).toThrow(/learned for other code.*npm run train:topics/);
  });

  test('are refused when a line is none', () => {
    expect(() => openWeights(`${packed}no numbers here\n`)).toThrow('Not a line of learned weights');
  });
});
