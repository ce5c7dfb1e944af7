// Where the map has each paper. To find the places of thousands takes a process as long as all that is done here
// between the comparison of papers and the first pages, so it begins as soon as papers are compared and sorted, and
// who writes the map waits for it.
import type { Library, PaperSlug } from '../library/index.ts';
import type { Pool, RecordCache } from '../reading/index.ts';
import type { AtlasPoint } from '../related/index.ts';
import type { Neighbour } from '../related/types.ts';
import { type Classification, flattenTopics, type Topic } from '../topics/index.ts';
import layOutHere, { type PapersToLayOut } from './jobs/lay-out.ts';
import { keep } from './kept.ts';

export interface ComparedPapers {
  readonly library: Library;
  readonly topics: readonly Topic[];
  readonly classifications: ReadonlyMap<PaperSlug, Classification>;
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
}

/** The code that finds places. */
export const layoutJob = 'src/pipeline/jobs/lay-out.ts';

/** Below so many papers the layout takes no longer than a process takes to start. */
const worthProcess = 400;

export async function layOut(
  papers: ComparedPapers,
  cache: RecordCache,
  pool: Pool,
): Promise<readonly AtlasPoint[]> {
  const layout = JSON.stringify(layoutOf(papers));
  return keep(cache, [layout], async () => {
    const [made] =
      papers.library.papers.length < worthProcess
        ? [layOutHere(layout)]
        : await pool.apart(import.meta.resolve('./jobs/lay-out.ts'), [layout]);
    return readPlaces(made);
  });
}

function readPlaces(made: Uint8Array = Buffer.alloc(0)): readonly AtlasPoint[] {
  return JSON.parse(Buffer.from(made).toString());
}

function layoutOf({ library, topics, classifications, neighbours }: ComparedPapers): PapersToLayOut {
  const areaOf = new Map<string, string>(flattenTopics(topics).map(({ slug, area }) => [slug, area]));
  return {
    papers: library.papers.map(({ slug }) => ({
      slug,
      group: areaOf.get(classifications.get(slug)?.primary ?? '') ?? null,
    })),
    neighbours: library.papers.map(({ slug }) => [
      slug,
      (neighbours.get(slug) ?? []).map((near) => [near.slug, near.score]),
    ]),
    groups: areasOf(topics),
  };
}

/** In the order of their titles. */
function areasOf(topics: readonly Topic[]): readonly string[] {
  return [...new Map(topics.map(({ area, areaTitle }) => [area, areaTitle]))]
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([area]) => area);
}
