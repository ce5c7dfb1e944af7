// The papers of the map as a script uses them, and which of them is meant by a place or a direction.
import type { AtlasMap, AtlasRegion } from '../../../../src/site/exports/atlas.ts';
import type { Spot } from './camera.ts';

const unit = 10_000;
/** Less than the map's own unit is the same place. */
const step = 0.5 / unit;

export interface Points {
  readonly count: number;
  /** 0 to 1. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly map: AtlasMap;
  /** Regions from the widest to the narrowest that hold the paper. */
  readonly regionsOf: (paper: number) => readonly number[];
  readonly areaOf: (paper: number) => string | null;
}

export function readPoints(map: AtlasMap): Points {
  const chains = map.regions.map((_, region) => chainOf(map.regions, region));
  const regionsOf = (paper: number) => chains[map.region[paper] ?? -1] ?? [];
  return {
    count: map.x.length,
    x: Float32Array.from(map.x, (x) => x / unit),
    y: Float32Array.from(map.y, (y) => y / unit),
    map,
    regionsOf,
    areaOf: (paper) => map.regions[map.region[paper] ?? -1]?.[1] ?? null,
  };
}

export function spotOf({ x, y }: Points, paper: number): Spot {
  return { x: x[paper] ?? 0, y: y[paper] ?? 0 };
}

function chainOf(regions: readonly AtlasRegion[], region: number): readonly number[] {
  const within = regions[region]?.[2] ?? -1;
  return within < 0 || within >= region ? [region] : [...chainOf(regions, within), region];
}

/** The paper nearest to a spot, no farther than `reach`; null where none is. */
export function paperAt(
  { x, y, count }: Points,
  spot: Spot,
  reach: number,
  isShown: (paper: number) => boolean,
): number | null {
  let [best, least] = [-1, reach * reach];
  for (let paper = 0; paper < count; paper++) {
    const [acrossBy, downBy] = [(x[paper] ?? 0) - spot.x, (y[paper] ?? 0) - spot.y];
    const distance = acrossBy * acrossBy + downBy * downBy;
    if (distance <= least && isShown(paper)) [best, least] = [paper, distance];
  }
  return best < 0 ? null : best;
}

/** The next paper in a direction: near, and not much aside. Null at the edge. */
export function paperBeside(
  { x, y, count }: Points,
  from: Spot,
  direction: Spot,
  isShown: (paper: number) => boolean,
): number | null {
  let [best, least] = [-1, Infinity];
  for (let paper = 0; paper < count; paper++) {
    const [acrossBy, downBy] = [(x[paper] ?? 0) - from.x, (y[paper] ?? 0) - from.y];
    const along = acrossBy * direction.x + downBy * direction.y;
    const aside = Math.abs(acrossBy * direction.y - downBy * direction.x);
    if (along < step || aside > along) continue;
    const cost = along + 2 * aside;
    if (cost < least && isShown(paper)) [best, least] = [paper, cost];
  }
  return best < 0 ? null : best;
}
