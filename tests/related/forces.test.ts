import { expect, test } from 'vitest';
import { type Link, settle } from '../../src/related/forces.ts';

/** Where places come to that begin, and are at home, at these. */
function settled(begin: readonly (readonly [x: number, y: number])[], links: readonly Link[] = []) {
  const places = {
    x: Float64Array.from(begin, ([x]) => x),
    y: Float64Array.from(begin, ([, y]) => y),
    homeX: Float64Array.from(begin, ([x]) => x),
    homeY: Float64Array.from(begin, ([, y]) => y),
    room: Float64Array.from(begin, () => 2),
  };
  settle(places, links, 100);
  return begin.map((_, at) => ({ x: places.x[at] ?? Number.NaN, y: places.y[at] ?? Number.NaN }));
}

function distance(places: readonly { x: number; y: number }[], one: number, other: number): number {
  const [a, b] = [places[one], places[other]];
  return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
}

test('what is linked comes near, and what is not stays at home', () => {
  const begin = [
    [0, 0],
    [100, 0],
    [0, 100],
  ] as const;
  const places = settled(begin, [{ from: 0, to: 1, strength: 0.6 }]);
  expect(distance(places, 0, 1)).toBeLessThan(40);
  expect(distance(places, 0, 2)).toBeGreaterThan(80);
});

test('places that begin as one have room in the end', () => {
  const places = settled(Array.from({ length: 9 }, () => [5, 5]));
  for (let one = 0; one < 9; one++)
    for (let other = 0; other < one; other++) expect(distance(places, one, other)).toBeGreaterThan(1);
});

test('a place that is alone, or far from all others, stays where it is', () => {
  expect(settled([[3, 4]])).toEqual([{ x: 3, y: 4 }]);
  const places = settled([
    [0, 0],
    [1e6, -1e6],
  ]);
  expect(places).toEqual([
    { x: 0, y: 0 },
    { x: 1e6, y: -1e6 },
  ]);
});

test('a crowd within reach pushes a place off, and one beyond it does not', () => {
  const crowdAt = (x: number) =>
    Array.from({ length: 20 }, (_, n) => [x + (n % 5), 4 * Math.floor(n / 5)] as const);
  const [pushed] = settled([[0, 0], ...crowdAt(30)]);
  expect(pushed?.x).toBeLessThan(-1);
  expect(settled([[0, 0], ...crowdAt(100)])[0]).toEqual({ x: 0, y: 0 });
});
