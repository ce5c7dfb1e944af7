// The map of the atlas, without a browser: what is seen of it, which paper is meant, and where names stand.
import { expect, test } from 'vitest';
import {
  moved,
  nearest,
  toFrame,
  toMap,
  whole,
  within,
  zoomedAt,
} from '../../templates/scripts/lib/atlas/camera.ts';
import { placeLabels, type Region, regionsOf } from '../../templates/scripts/lib/atlas/labels.ts';
import { paperAt, paperBeside, readPoints } from '../../templates/scripts/lib/atlas/points.ts';

const frame = { width: 360, height: 300 };
const all = (): boolean => true;

test('what lies under the pointer stays there while the map comes nearer', () => {
  const at = { x: 200, y: 100 };
  const before = toMap(whole, frame, at);
  const after = toMap(zoomedAt(whole, frame, 3, at), frame, at);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

test('the map is never farther than whole, nearer than the nearest, or out of sight', () => {
  expect(zoomedAt(whole, frame, 0.1, { x: 0, y: 0 })).toEqual(whole);
  expect(zoomedAt(whole, frame, 1e6, { x: 0, y: 0 }).zoom).toBe(nearest);
  const near = zoomedAt(whole, frame, 4, { x: 180, y: 150 });
  const edge = moved(near, frame, 1e6, 1e6);
  expect(toFrame(edge, frame, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
  expect(within(frame, { ...near, zoom: 1 })).toEqual(whole);
});

const points = readPoints({
  regions: [
    ['Theory', 'theory', -1],
    ['Kernels', 'theory', 0],
    ['Neural kernels', 'theory', 1],
    ['Vision', 'vision', -1],
  ],
  months: [],
  x: [1000, 1500, 9000, 1200, 5000],
  y: [1000, 1000, 9000, 1400, 5000],
  region: [2, 1, 3, 0, -1],
  month: [-1, -1, -1, -1, -1],
});

test('a paper is in its region and in all that hold it', () => {
  expect(points.regionsOf(0)).toEqual([0, 1, 2]);
  expect(points.regionsOf(4)).toEqual([]);
  expect([0, 2, 4].map(points.areaOf)).toEqual(['theory', 'vision', null]);
});

test('a press means the nearest paper within reach, and none where none is', () => {
  expect(paperAt(points, { x: 0.13, y: 0.1 }, 0.1, all)).toBe(1);
  expect(paperAt(points, { x: 0.13, y: 0.1 }, 0.1, (paper) => paper !== 1)).toBe(0);
  expect(paperAt(points, { x: 0.3, y: 0.3 }, 0.1, all)).toBeNull();
});

test('an arrow leads to a near paper on that side, and stops at the edge', () => {
  const from = { x: 0.1, y: 0.1 };
  expect(paperBeside(points, from, { x: 1, y: 0 }, all)).toBe(1);
  expect(paperBeside(points, from, { x: 0, y: 1 }, all)).toBe(3);
  expect(paperBeside(points, from, { x: -1, y: 0 }, all)).toBeNull();
});

test('regions come with what they hold, areas before topics before parts', () => {
  expect(regionsOf(points, all).map(({ title, level, papers }) => [title, level, papers])).toEqual([
    ['Theory', 0, 3],
    ['Vision', 0, 1],
    ['Kernels', 1, 2],
    ['Neural kernels', 2, 1],
  ]);
  expect(regionsOf(points, (paper) => paper === 2).map(({ title }) => title)).toEqual(['Vision']);
});

test('a region of few papers waits for a nearer view, and for a larger one beside it', () => {
  const region = (title: string, papers: number, x: number): Region => ({
    title,
    papers,
    x,
    y: 0.5,
    area: title,
    level: 0,
  });
  const titlesAt = (zoom: number, regions: readonly Region[]) =>
    placeLabels(
      regions,
      zoom,
      (spot) => toFrame({ x: 0.5, y: 0.5, zoom }, frame, spot),
      () => ({ width: 60, height: 20 }),
      frame,
    ).map(({ region: { title } }) => title);
  const apart = [region('large', 900, 0.2), region('small', 9, 0.8)];
  expect(titlesAt(1, apart)).toEqual(['large']);
  expect(titlesAt(1.6, apart)).toEqual(['large', 'small']);
  const close = [5, 4, 3, 2, 1].map((size) => region(`${size}00`, size * 100, 0.5));
  expect(titlesAt(1, close)).toEqual(['500', '400', '300']);
});

test('names appear as one comes nearer, and none covers another', () => {
  const regions: Region[] = Array.from({ length: 300 }, (_, i) => ({
    title: `Region ${i}`,
    area: 'theory',
    level: i < 20 ? 0 : i < 120 ? 1 : 2,
    papers: 300 - i,
    x: ((i * 37) % 100) / 100,
    y: ((i * 61) % 100) / 100,
  }));
  const size = { width: 80, height: 20 };
  const labelsAt = (zoom: number) =>
    placeLabels(
      regions,
      zoom,
      (spot) => toFrame({ x: 0.5, y: 0.5, zoom }, frame, spot),
      () => size,
      frame,
    );
  const levels = (zoom: number) => new Set(labelsAt(zoom).map(({ region }) => region.level));
  expect(levels(1)).toEqual(new Set([0]));
  expect(levels(2)).toEqual(new Set([0, 1]));
  expect(levels(5)).toEqual(new Set([1, 2]));
  for (const zoom of [1, 2, 5, 12]) {
    const labels = labelsAt(zoom);
    for (const [i, one] of labels.entries())
      for (const other of labels.slice(i + 1))
        expect(Math.abs(one.x - other.x) >= size.width || Math.abs(one.y - other.y) >= size.height).toBe(
          true,
        );
    for (const { x, y } of labels) expect(x >= 40 && x <= 320 && y >= 10 && y <= 290).toBe(true);
  }
});

test('names cover at most an eighth of what is seen, those of the largest regions', () => {
  const regions: Region[] = Array.from({ length: 12 }, (_, i) => ({
    title: `Region ${i}`,
    area: 'theory',
    level: 0,
    papers: 100 - i,
    x: i % 2 === 0 ? 0.2 : 0.8,
    y: (i + 0.5) / 12,
  }));
  const titlesIn = (width: number, height: number) =>
    placeLabels(
      regions,
      1,
      (spot) => ({ x: spot.x * width, y: spot.y * height }),
      () => ({ width: 150, height: 18 }),
      { width, height },
    ).map(({ region: { title } }) => title);
  expect(titlesIn(360, 396)).toEqual(regions.slice(0, 6).map(({ title }) => title));
  expect(titlesIn(960, 736)).toHaveLength(12);
});
