// Papers -> places on one map, neighbours near each other.
//
// A force layout (d3-force): each paper is drawn to its neighbours, softly to the place of its group, and
// pushed off by whatever is near. Groups start on a ring in the order given, papers around their group at
// an angle that their slug decides, and d3-force draws its jitter from a fixed sequence: the same
// papers give the same map.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { hashText } from '../hash.ts';
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
  const nodes = papers
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((paper) => startNode(paper, groups, Math.sqrt(papers.length)));
  const known = new Set(nodes.map(({ slug }) => slug));
  const links: Link[] = nodes.flatMap(({ slug }) =>
    (neighbours.get(slug) ?? [])
      .filter((neighbour) => known.has(neighbour.slug))
      .map((neighbour) => ({ source: slug, target: neighbour.slug, score: neighbour.score })),
  );
  const rounds = roundsFor(papers.length);
  forceSimulation(nodes)
    .alphaDecay(1 - COLD ** (1 / rounds))
    .force(
      'link',
      forceLink<Node, Link>(links)
        .id(({ slug }) => slug)
        .distance(LINK_LENGTH)
        .strength(linkStrength),
    )
    .force(
      'apart',
      forceManyBody<Node>()
        .strength(-4)
        .distanceMax(12 * LINK_LENGTH),
    )
    .force('room', forceCollide<Node>(ROOM))
    .force('x', forceX<Node>(({ homeX }) => homeX).strength(HOME_STRENGTH))
    .force('y', forceY<Node>(({ homeY }) => homeY).strength(HOME_STRENGTH))
    .stop()
    .tick(rounds);
  return fitToFrame(nodes);
}

interface Node extends SimulationNodeDatum {
  readonly slug: string;
  readonly homeX: number;
  readonly homeY: number;
}

interface Link extends SimulationLinkDatum<Node> {
  readonly score: number;
}

const LINK_LENGTH = 4;
const ROOM = 2;
const HOME_STRENGTH = 0.09;
const FRAME = 10_000;
const MARGIN = 200;

const linkStrength = ({ score }: Link): number => Math.min(0.6, 0.1 + score);

/** 300 rounds settle a map of a thousand; a large one is kept to a bounded number of steps in all. */
function roundsFor(papers: number): number {
  return Math.max(30, Math.min(300, Math.round(400_000 / Math.max(1, papers))));
}
/** d3-force stops moving at this heat, however many rounds lead there. */
const COLD = 0.001;

function startNode({ slug, group }: AtlasPaper, groups: readonly string[], spread: number): Node {
  const place = group === null ? -1 : groups.indexOf(group);
  const turn = (2 * Math.PI * place) / Math.max(1, groups.length);
  const radius = place < 0 ? 0 : RING * spread;
  const homeX = radius * Math.cos(turn);
  const homeY = radius * Math.sin(turn);
  const hash = hashText(slug) >>> 0;
  const angle = (2 * Math.PI * (hash % 3600)) / 3600;
  const distance = spread * (0.2 + ((hash >>> 12) % 1000) / 1000);
  return { slug, homeX, homeY, x: homeX + distance * Math.cos(angle), y: homeY + distance * Math.sin(angle) };
}

const RING = 6;

/**
 * Into the frame, and more evenly than the forces leave it: a crowd in the middle is drawn out and stray papers
 * come nearer. Each way every paper keeps its order, so whatever stood side by side still does.
 */
function fitToFrame(nodes: readonly Node[]): readonly AtlasPoint[] {
  const across = spread(nodes.map(({ x = 0 }) => x));
  const down = spread(nodes.map(({ y = 0 }) => y));
  return nodes.map(({ slug }, i) => ({ slug, x: across[i] ?? FRAME / 2, y: down[i] ?? FRAME / 2 }));
}

/** How much of a place is its rank among all places, and not its distance from them. */
const EVENNESS = 0.6;

function spread(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
  const [least = 0, most = 0] = [values[order[0] ?? 0], values[order.at(-1) ?? 0]];
  const places = new Array<number>(values.length).fill(FRAME / 2);
  if (most === least) return places;
  for (const [rank, i] of order.entries()) {
    const even = rank / (values.length - 1);
    const share = ((values[i] ?? 0) - least) / (most - least);
    places[i] = Math.round(MARGIN + (FRAME - 2 * MARGIN) * (EVENNESS * even + (1 - EVENNESS) * share));
  }
  return places;
}
