// The atlas: all papers on one map, neighbours near each other.
import { type AtlasPoint, layOutAtlas } from '../../related/index.ts';
import type { Neighbour } from '../../related/types.ts';
import type { PaperView } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import { type AreaRowView, type AreaView, areaRow } from '../views/topic.ts';
import { onePage } from './kind.ts';

/** One drawn map of the papers. */
export interface AtlasView {
  readonly points: readonly AtlasPointView[];
  /** A name for each area, in the middle of its papers. */
  readonly labels: readonly {
    readonly area: string;
    readonly title: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** Papers that are not drawn, where the archive is too large for one map. */
  readonly left: number;
}

export interface AtlasPointView extends RefView {
  readonly area: string | null;
  /** 0 to 1000, whole. */
  readonly x: number;
  readonly y: number;
}

export interface AtlasPage extends AtlasView {
  /** The same papers as lists. */
  readonly areas: readonly AreaRowView[];
}

export const atlasKind = onePage(
  'atlas',
  '/atlas/',
  ({ newest, areas, sources }): AtlasPage => ({
    ...viewAtlas(newest, areas, sources.neighbours),
    areas: areas.map(areaRow),
  }),
);

/** More points than this are neither read nor clicked, and a page of them would weigh over a megabyte. */
export const atlasLimit = 4000;

/** `papers` with those of the newest digests first: they are drawn when not all can be. */
export function viewAtlas(
  papers: readonly PaperView[],
  areas: readonly AreaView[],
  neighbours: ReadonlyMap<string, readonly Neighbour[]>,
): AtlasView {
  const drawn = papers.slice(0, atlasLimit);
  const bySlug = new Map(drawn.map((paper) => [paper.slug, paper]));
  const groups = drawn.map(({ slug, primary }) => ({ slug, group: primary?.area ?? null }));
  const places = layOutAtlas(
    groups,
    neighbours,
    areas.map(({ slug }) => slug),
  );
  const areaOf = new Map(groups.map(({ slug, group }) => [slug, group]));
  return {
    points: places.flatMap(({ slug, x, y }) => {
      const paper = bySlug.get(slug);
      return paper === undefined
        ? []
        : [{ title: paper.title.plain, url: paper.url, area: areaOf.get(slug) ?? null, x, y }];
    }),
    labels: withRoom(
      areas.flatMap(({ slug, title }) => {
        const own = places.filter((place) => areaOf.get(place.slug) === slug);
        return own.length === 0 ? [] : [{ area: slug, title, ...middle(own) }];
      }),
    ),
    left: papers.length - drawn.length,
  };
}

/** The median place: one far-off paper does not move it. */
function middle(places: readonly AtlasPoint[]): { readonly x: number; readonly y: number } {
  const median = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  return { x: median(places.map(({ x }) => x)), y: median(places.map(({ y }) => y)) };
}

type Label = AtlasView['labels'][number];

/** In the map's units, of which a line of labels is about 24 high and a letter 9 wide. */
const labelHeight = 24;
const letterWidth = 9;

/** Labels from top to bottom, each moved down until it covers none before it. */
function withRoom(labels: readonly Label[]): readonly Label[] {
  const set: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y || (a.area < b.area ? -1 : 1))) {
    let { y } = label;
    for (const other of set.toSorted((a, b) => a.y - b.y)) {
      const reach = ((label.title.length + other.title.length) * letterWidth) / 2;
      if (Math.abs(label.x - other.x) < reach && Math.abs(y - other.y) < labelHeight)
        y = other.y + labelHeight;
    }
    set.push({ ...label, y: Math.min(y, 990) });
  }
  return set;
}
