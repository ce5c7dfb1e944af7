// Papers -> places on one map, neighbours near each other.
//
// Each paper is drawn to its neighbours, softly to the place of its group, and pushed off by whatever is near
// (forces.ts). Groups start on a ring in the order given, papers around their group at an angle that their slug
// decides, as it does how much room they ask for: the same papers give the same map.
import { hashText } from '../hash.ts';
import { type Link, mostRoom, type Places, settle } from './forces.ts';
import type { Neighbour } from './types.ts';

export interface AtlasPaper {
  readonly slug: string;
  /** Area or topic: papers of one group start together. Null stands in the middle. */
  readonly group: string | null;
}

export interface AtlasPoint {
  readonly slug: string;
  /** 0 to 10,000, whole numbers: enough for a map that comes thirty times nearer, and short in a file. */
  readonly x: number;
  readonly y: number;
}

/**
 * Places for all papers, in slug order. `groups` gives the order on the ring. Cost is about linear:
 * the number of rounds falls as the archive grows.
 */
export function layOutAtlas(
  papers: readonly AtlasPaper[],
  neighbours: ReadonlyMap<string, readonly Neighbour[]>,
  groups: readonly string[],
): readonly AtlasPoint[] {
  const sorted = papers.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const known = new Map(sorted.map(({ slug }, at) => [slug, at]));
  const links: Link[] = [];
  for (const [from, { slug }] of sorted.entries()) {
    for (const neighbour of neighbours.get(slug) ?? []) {
      const to = known.get(neighbour.slug);
      if (to !== undefined) links.push({ from, to, strength: linkStrength(neighbour) });
    }
  }
  const places = startPlaces(sorted, groups);
  settle(places, links, roundsFor(papers.length));
  const across = spread(places.x);
  const down = spread(places.y);
  return sorted.map(({ slug }, at) => ({ slug, x: across[at] ?? frame / 2, y: down[at] ?? frame / 2 }));
}

const frame = 10_000;
const margin = 200;

const linkStrength = ({ score }: Neighbour): number => Math.min(0.6, 0.1 + score);

/** 300 rounds settle a map of a thousand; a large one is kept to a bounded number of steps in all. */
function roundsFor(papers: number): number {
  return Math.max(20, Math.min(300, Math.round(200_000 / Math.max(1, papers))));
}

function startPlaces(papers: readonly AtlasPaper[], groups: readonly string[]): Places {
  const column = () => new Float64Array(papers.length);
  const places = { x: column(), y: column(), homeX: column(), homeY: column(), room: column() };
  const side = Math.sqrt(papers.length);
  for (const [at, { slug, group }] of papers.entries()) {
    const place = group === null ? -1 : groups.indexOf(group);
    const turn = (2 * Math.PI * place) / Math.max(1, groups.length);
    const radius = place < 0 ? 0 : ring * side;
    const homeX = radius * Math.cos(turn);
    const homeY = radius * Math.sin(turn);
    const hash = hashText(slug) >>> 0;
    const angle = (2 * Math.PI * (hash % 3600)) / 3600;
    const distance = side * (0.2 + ((hash >>> 12) % 1000) / 1000);
    places.room[at] = leastRoom + ((mostRoom - leastRoom) * ((hash >>> 4) % 997)) / 997;
    places.homeX[at] = homeX;
    places.homeY[at] = homeY;
    places.x[at] = homeX + distance * Math.cos(angle);
    places.y[at] = homeY + distance * Math.sin(angle);
  }
  return places;
}

const ring = 6;
const leastRoom = 1;

/**
 * Into the frame, and more evenly than the forces leave it: a crowd in the middle is drawn out and stray papers
 * come nearer. Each way every paper keeps its order, so whatever stood side by side still does.
 */
function spread(values: Float64Array): readonly number[] {
  const order = Array.from(values, (_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
  const [least = 0, most = 0] = [values[order[0] ?? 0], values[order.at(-1) ?? 0]];
  const places = new Array<number>(values.length).fill(frame / 2);
  if (most === least) return places;
  for (const [rank, i] of order.entries()) {
    const even = rank / (values.length - 1);
    const share = ((values[i] ?? 0) - least) / (most - least);
    places[i] = Math.round(margin + (frame - 2 * margin) * (evenness * even + (1 - evenness) * share));
  }
  return places;
}

/** How much of a place is its rank among all places, and not its distance from them. */
const evenness = 0.6;
