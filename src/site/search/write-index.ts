// Papers -> the files that a search reads, below /search/index/. A segment whose papers are as they were is taken
// over from the last site, and their texts are not read again; what is asked of it for the whole archive is kept.
import { createEncoder } from '../../search/index/encode.ts';
import {
  columnsOf,
  segmentText,
  writeCards,
  writeColumns,
  writeSegment,
} from '../../search/index/segment.ts';
import { cutIntoSegments } from '../../search/index/segments.ts';
import { packSummary, readSummary, type SegmentSummary } from '../../search/index/summary.ts';
import { type ListedSegment, writeWhole } from '../../search/index/write.ts';
import type { SearchRecord } from '../../search/record.ts';
import { loadVectors } from '../../search/vectors/load.ts';
import { nameKey } from '../../terms/names.ts';
import type { ExportBuild } from '../exports/export.ts';
import type { PaperView, SiteView } from '../views/index.ts';
import { hashOf, IndexFolder } from './index-folder.ts';
import { readRecord, searchOrder } from './records.ts';

/** The same site gives the same bytes, whatever is kept. */
export async function writeSearchIndex({ site, output, openCache, onProgress }: ExportBuild): Promise<void> {
  const summaries = openCache('search', ['src/search', 'src/site/search']);
  // A paper's key names its texts, and any code may decide what is read of them.
  const segments = openCache('segments', ['src']);
  const index = new IndexFolder(output);
  const vectors = loadVectors();
  const encode = createEncoder(vectors);

  const takeShards = (id: string): SegmentSummary | null => {
    const kept = summaries.get(id);
    const known = kept === undefined ? null : readSummary(kept);
    return known !== null && index.takeShards(known) ? known : null;
  };
  const write = (id: string, members: readonly SearchRecord[]): SegmentSummary => {
    const { shards, ...made } = writeSegment(id, members, encode);
    for (const shard of shards) index.place(shard, id);
    summaries.set(id, packSummary(made));
    return made;
  };
  const takeSegment = (name: string): ListedSegment | null => {
    const kept = segments.get(name);
    if (kept === undefined) return null;
    const { id, files, ...listed }: KnownSegment = JSON.parse(kept.toString());
    const summary = takeShards(id);
    const isThere = summary !== null && files.every(([path, key]) => index.take(path, key));
    return isThere ? { ...summary, ...listed } : null;
  };
  const makeSegment = (name: string, papers: readonly PaperView[]): ListedSegment => {
    const members = papers.map((paper) => readRecord(paper, site.config.dates));
    const id = hashOf(segmentText(members));
    const summary = takeShards(id) ?? write(id, members);
    const { names: cards, files: packs } = writeCards(id, members, hashOf);
    const columns = columnsOf(members).map((column) => column.name);
    const files = [...packs, ...writeColumns(id, members)].map(
      (file) => [file.path, index.place(file)] as const,
    );
    const known: KnownSegment = { id, files, cards, columns };
    segments.set(name, Buffer.from(JSON.stringify(known)));
    return { ...summary, cards, columns };
  };

  const papers = searchOrder(site);
  const listed: ListedSegment[] = [];
  for (const { first, members } of cutIntoSegments(papers)) {
    onProgress(first, papers.length);
    const name = hashOf(JSON.stringify([members.map(({ refKey }) => refKey), site.config.dates]));
    listed.push(takeSegment(name) ?? makeSegment(name, members));
  }
  for (const file of writeWhole(listed, acronymsOf(site), vectors)) index.place(file);
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
