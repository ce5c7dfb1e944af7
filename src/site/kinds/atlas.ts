// The atlas: all papers on one map, neighbours near each other. The page has the areas and topics as lists;
// the map itself is drawn from a file beside it (exports/atlas.ts).
import { type AreaPage, showArea } from './area.ts';
import { onePage, type PageKind } from './kind.ts';

export interface AtlasPage {
  readonly papers: number;
  /** Those that have papers. */
  readonly areas: readonly AreaPage[];
}

export const atlasKind: PageKind<AtlasPage> = {
  ...onePage('atlas', '/atlas/', ({ totals, areas }) => ({
    papers: totals.papers,
    areas: areas.filter(({ count }) => count > 0).map(showArea),
  })),
  way: 'Atlas',
};
