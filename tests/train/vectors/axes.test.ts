import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { packSize } from '../../../src/search/vectors/sizes.ts';
import { Products, placesAlong, shareBits } from '../../../src/train/vectors/axes.ts';

test('principal axes are those along which vectors lie farthest, the farthest first', () => {
  const random = createRandom(3);
  const products = new Products(3);
  for (let i = 0; i < 500; i++) {
    const [far, near, least] = [4 * random.normal(), random.normal(), 0.1 * random.normal()];
    products.add(Float64Array.of((far + near) / Math.SQRT2, (far - near) / Math.SQRT2, least));
  }
  const axes = products.principalAxes(2, random);
  const [first, second] = placesAlong(axes, Float64Array.of(Math.SQRT1_2, Math.SQRT1_2, 0));
  expect(Math.abs(first ?? 0)).toBeCloseTo(1, 1);
  expect(Math.abs(second ?? 1)).toBeLessThan(0.1);
});

test('bits go where papers lie far apart, all of them and none beyond six an axis', () => {
  const bits = shareBits(Uint8Array.from([1, 0.5, 0.1, 0.01], packSize), 16);
  expect([...bits]).toEqual([6, 6, 4, 0]);
});
