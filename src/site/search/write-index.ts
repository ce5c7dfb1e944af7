// Papers -> the files that a search reads, below /search/index/. A segment whose papers are as they were is taken
// over from the last site, and their texts are not read again; a new one is made of blocks, of which those of papers
// that are as they were are kept.
import type { Block } from '../../search/index/block.ts';
import { wordFiles } from '../../search/index/meaning.ts';
import { saysOtherwise } from '../../search/index/otherwise.ts';
import {
  columnsOf,
  type Held,
  segmentText,
  writeCards,
  writeColumns,
  writeSegment,
} from '../../search/index/segment.ts';
import { cutIntoSegments } from '../../search/index/segments.ts';
import { packSummary, readSummary, type SegmentSummary } from '../../search/index/summary.ts';
import { type ListedSegment, writeWhole } from '../../search/index/write.ts';
import { loadStandIns, loadVectors } from '../../search/vectors/load.ts';
import { nameKey } from '../../terms/names.ts';
import type { ExportBuild } from '../exports/export.ts';
import type { SiteView } from '../views/index.ts';
import { makeBlocks } from './blocks.ts';
import { hashOf, IndexFolder } from './index-folder.ts';
import { recordsKey, searchOrder } from './records.ts';

/** The same site gives the same bytes, whatever is kept. */
export async function writeSearchIndex(build: ExportBuild): Promise<void> {
  const { site, output, openCache } = build;
  const summaries = openCache('search', ['src/search', 'src/site/search']);
  // A paper's key names its texts, and any code may decide what is read of them.
  const segments = openCache('segments', ['src']);
  const index = new IndexFolder(output);

  const takeShards = (id: string): SegmentSummary | null => {
    const kept = summaries.get(id);
    const known = kept === undefined ? null : readSummary(kept);
    return known !== null && index.takeShards(known) ? known : null;
  };
  const takeSegment = (name: string): ListedSegment | null => {
    const kept = segments.get(name);
    if (kept === undefined) return null;
    const { id, files, ...listed }: KnownSegment = JSON.parse(kept.toString());
    const summary = takeShards(id);
    const isThere = summary !== null && files.every(([path, key]) => index.take(path, key));
    return isThere ? { ...summary, ...listed } : null;
  };
  const write = (id: string, own: readonly Block[], held: Held): SegmentSummary => {
    const { shards, ...made } = writeSegment(id, own, held);
    for (const shard of shards) index.place(shard, id);
    summaries.set(id, packSummary(made));
    return made;
  };
  const makeSegment = (name: string, own: readonly Block[], held: Held): ListedSegment => {
    const id = hashOf(segmentText(own, held));
    const records = own.flatMap((block) => block.records);
    const summary = takeShards(id) ?? write(id, own, held);
    const { names: cards, files: packs } = writeCards(id, records, hashOf);
    const columns = columnsOf(records).map((column) => column.name);
    const files = [...packs, ...writeColumns(id, records)].map(
      (file) => [file.path, index.place(file)] as const,
    );
    const known: KnownSegment = { id, files, cards, columns };
    segments.set(name, Buffer.from(JSON.stringify(known)));
    return { ...summary, cards, columns };
  };

  const cut = cutIntoSegments(searchOrder(site)).map(({ first, members }) => {
    const holds = whatIsHeld(first, members.length);
    const key = recordsKey(members, site.config.dates);
    const name = holds === null ? key : `${key}-${holds}`;
    return { name, members, holds, taken: takeSegment(name) };
  });
  const untaken = cut.flatMap(({ members, taken }) => (taken === null ? [members] : []));
  const blocksOf = await makeBlocks(build, untaken);
  const listed = cut.map(
    ({ name, members, holds, taken }) => taken ?? makeSegment(name, blocksOf(members), load(holds)),
  );
  for (const file of writeWhole(listed, acronymsOf(site), loadVectors())) index.place(file);
}

/** By the segment of so many papers before which there are `first`. */
function whatIsHeld(first: number, papers: number): keyof Held | null {
  if (first > 0) return null;
  if (wordFiles(papers) === 0) return 'vectors';
  return saysOtherwise(papers) ? 'standIns' : null;
}

/** Where a segment is made: one that is taken over needs none of it. */
function load(holds: keyof Held | null): Held {
  return {
    vectors: holds === 'vectors' ? loadVectors() : null,
    standIns: holds === 'standIns' ? loadStandIns() : null,
  };
}

/** A segment as it is known by its papers. */
interface KnownSegment extends Pick<ListedSegment, 'cards' | 'columns'> {
  readonly id: string;
  /** Its cards and columns, each with the key that it was written under. */
  readonly files: readonly (readonly [path: string, key: string])[];
}

function acronymsOf({ sources: { glossary } }: SiteView) {
  return glossary.terms.flatMap(({ term, expansions }) =>
    expansions.length === 0 ? [] : [{ short: nameKey(term).replace(/[^a-z0-9]/g, ''), expansions }],
  );
}
