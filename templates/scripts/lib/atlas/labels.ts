// Names on the map: those of areas from afar, of topics and their parts as one comes nearer. A name stands
// where most of its papers are, and none covers or crowds another: larger regions come first, and what has no
// room, or too small a share of what is seen, waits for a nearer view.
import type { Spot } from './camera.ts';
import type { Points } from './points.ts';

/** 0 for areas, 1 for topics, 2 for their parts, 3 for papers. */
export type Level = 0 | 1 | 2 | 3;

export interface Region extends Spot {
  readonly title: string;
  readonly level: Level;
  readonly papers: number;
  readonly area: string;
}

/** Cells along a side of the map when it is asked where most papers of a region are. */
const cells = 48;

/** Regions that have papers shown, those with most papers first. */
export function regionsOf(points: Points, isShown: (paper: number) => boolean): readonly Region[] {
  const members = new Map<number, number[]>();
  for (let paper = 0; paper < points.count; paper++) {
    if (!isShown(paper)) continue;
    for (const region of points.regionsOf(paper)) {
      const own = members.get(region);
      if (own === undefined) members.set(region, [paper]);
      else own.push(paper);
    }
  }
  return [...members]
    .flatMap(([region, papers]) => {
      const [title, area] = points.map.regions[region] ?? [];
      if (title === undefined || area === undefined) return [];
      const depth = points.regionsOf(papers[0] ?? 0).indexOf(region);
      const level: Level = depth <= 0 ? 0 : depth === 1 ? 1 : 2;
      return [{ title, area, level, papers: papers.length, ...densest(points, papers) }];
    })
    .sort((one, other) => one.level - other.level || other.papers - one.papers);
}

/** The middle of the papers that stand in the fullest cell and those round it. */
function densest({ x, y }: Points, papers: readonly number[]): Spot {
  const counts = new Map<number, number>();
  const cellOf = (paper: number): readonly [number, number] => [
    Math.min(cells - 1, Math.floor((x[paper] ?? 0) * cells)),
    Math.min(cells - 1, Math.floor((y[paper] ?? 0) * cells)),
  ];
  for (const paper of papers) {
    const [column, row] = cellOf(paper);
    for (let across = -1; across <= 1; across++)
      for (let down = -1; down <= 1; down++) {
        const cell = (row + down) * (cells + 2) + column + across;
        counts.set(cell, (counts.get(cell) ?? 0) + (across === 0 && down === 0 ? 2 : 1));
      }
  }
  const [best = 0] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  const near = papers.filter((paper) => {
    const [column, row] = cellOf(paper);
    return (
      Math.abs(column - (best % (cells + 2))) <= 1 && Math.abs(row - Math.floor(best / (cells + 2))) <= 1
    );
  });
  const those = near.length === 0 ? papers : near;
  const mean = (of: Float32Array) => those.reduce((sum, paper) => sum + (of[paper] ?? 0), 0) / those.length;
  return { x: mean(x), y: mean(y) };
}

/** How near one must be for names of a level, and from where on they give way to narrower ones. */
const seenFrom: Readonly<Record<Level, number>> = { 0: 0, 1: 1.8, 2: 4, 3: 0 };
const seenUntil: Readonly<Record<Level, number>> = { 0: 4, 1: 16, 2: Infinity, 3: Infinity };

export interface Label {
  readonly region: Region;
  /** Its middle, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
}

/** By how many lines a name may stand above or below its place where that gives it room: a topic and its largest
    part are often named for the same place. */
const shifts = [0, -0.7, 0.7, -1.4, 1.4];
/** Papers of a region, of all that are shown, that earn it a name on the whole map; the nearer, the fewer. */
const leastShare = 0.02;
/** Of what is seen, the share that names may cover: on a phone a few, or the points under them are lost. */
const mostCovered = 1 / 8;
/** Room between two names, as shares of their height. */
const air = { across: 0.5, above: 0.3 };
/** A title stands below its paper's point, or above it. */
const besidePoint = [0.7, -0.7];

export function placeLabels(
  regions: readonly Region[],
  zoom: number,
  toFrame: (spot: Spot) => Spot,
  sizeOf: (region: Region) => { readonly width: number; readonly height: number },
  frame: { readonly width: number; readonly height: number },
): readonly Label[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const shown = regions.reduce((sum, { level, papers }) => (level === 0 ? sum + papers : sum), 0);
  let room = mostCovered * frame.width * frame.height;
  return regions.flatMap((region) => {
    if (zoom < seenFrom[region.level] || zoom >= seenUntil[region.level]) return [];
    if (region.level < 3 && region.papers * zoom * zoom < leastShare * shown) return [];
    const { width, height } = sizeOf(region);
    if (region.level < 3 && width * height > room) return [];
    const place = toFrame(region);
    if (place.x < 0 || place.x > frame.width || place.y < 0 || place.y > frame.height) return [];
    // A name near the edge is moved in rather than cut.
    const x = Math.min(frame.width - width / 2 - 4, Math.max(width / 2 + 4, place.x));
    for (const shift of region.level === 3 ? besidePoint : shifts) {
      const y = place.y + shift * height;
      const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      if (box.top < 0 || box.bottom > frame.height) continue;
      const isFree = taken.every(
        (other) =>
          box.right < other.left ||
          box.left > other.right ||
          box.bottom < other.top ||
          box.top > other.bottom,
      );
      if (!isFree) continue;
      taken.push({
        left: box.left - air.across * height,
        right: box.right + air.across * height,
        top: box.top - air.above * height,
        bottom: box.bottom + air.above * height,
      });
      if (region.level < 3) room -= width * height;
      return [{ region, x, y }];
    }
    return [];
  });
}
