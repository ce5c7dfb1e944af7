// What the atlas is drawn from: a place for every paper, in the order in which the search numbers them, so
// that a search's results can be shown on the map and a point's title is found in the search's cards.
import type { AtlasPoint } from '../../related/index.ts';
import { sha256 } from '../../sha256.ts';
import { monthRef, timeOf } from '../kinds/time.ts';
import { searchOrder } from '../search/index.ts';
import type { SiteView } from '../views/site.ts';
import type { FolderExport } from './export.ts';

/** Columns: the n-th value of each is the n-th paper's. About 20 bytes a paper. */
export interface AtlasMap {
  /** What the map names: areas, then topics, then parts of topics. */
  readonly regions: readonly AtlasRegion[];
  /** Months in which papers were listed first, oldest first: `March 2026`. */
  readonly months: readonly string[];
  /** 0 to 10,000. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Place of the paper's narrowest region among the regions; -1 for none. */
  readonly region: readonly number[];
  /** Place of its month; -1 where no list of a known day has it. */
  readonly month: readonly number[];
}

/** Title, the area's slug, and the place of the wider region, -1 for areas. */
export type AtlasRegion = readonly [title: string, area: string, within: number];

export const atlas: FolderExport = {
  phase: 'Map',
  at: [],
  async write({ site, output, places }) {
    const map = JSON.stringify(mapOf(site, await places));
    const key = sha256(map, 16);
    if (!output.take(path, key)) output.write(path, key, map);
  },
};

const path = 'atlas/map.json';

function mapOf(site: SiteView, points: readonly AtlasPoint[]): AtlasMap {
  const { regions, regionOf, months, monthOf, papers } = partsOf(site);
  const places = new Map(points.map((place) => [place.slug, place]));
  return {
    regions,
    months,
    x: papers.map(({ slug }) => places.get(slug)?.x ?? 0),
    y: papers.map(({ slug }) => places.get(slug)?.y ?? 0),
    region: papers.map(({ slug }) => regionOf(slug)),
    month: papers.map(({ slug }) => monthOf(slug)),
  };
}

function partsOf(site: SiteView) {
  const papers = searchOrder(site);
  const regions: AtlasRegion[] = [];
  const places = new Map<string, number>();
  const add = (key: string, region: AtlasRegion): void => {
    places.set(key, regions.push(region) - 1);
  };
  for (const { slug, title } of site.areas) add(`area:${slug}`, [title, slug, -1]);
  for (const { slug, title, area } of site.topics) add(slug, [title, area, places.get(`area:${area}`) ?? -1]);
  for (const { slug, title, area, parent } of site.subtopics)
    add(slug, [title, area, places.get(parent?.slug ?? '') ?? -1]);
  const regionBySlug = new Map<string, number>();
  for (const [slug, { topics }] of site.sources.classifications) {
    const [first] = topics;
    const place = places.get(first?.subtopic ?? '') ?? places.get(first?.slug ?? '');
    if (place !== undefined) regionBySlug.set(slug, place);
  }
  const time = timeOf(site);
  const months = time.months.map(({ month }) => month).reverse();
  const placeOfMonth = new Map(months.map((month, place) => [month, place]));
  return {
    papers,
    regions,
    months: months.map((month) => monthRef(site, month).title),
    regionOf: (paper: string): number => regionBySlug.get(paper) ?? -1,
    monthOf: (paper: string): number => placeOfMonth.get(time.monthOf.get(paper) ?? '') ?? -1,
  };
}
