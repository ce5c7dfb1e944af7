// Records -> the files that a search reads, below /search/index/. A segment whose papers are as they were is
// taken over from the last site; what is asked of it for the whole archive is kept.
import { createHash } from 'node:crypto';
import { createEncoder } from '../../search/index/encode.ts';
import { shardPath } from '../../search/index/manifest.ts';
import {
  columnsOf,
  type IndexFile,
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
import type { SiteOutput } from '../output.ts';
import type { SiteView } from '../views/index.ts';
import { searchRecords } from './records.ts';

const folder = 'search/index/';

/** The same site gives the same bytes, whatever is kept. */
export async function writeSearchIndex({ site, output, openCache, onProgress }: ExportBuild): Promise<void> {
  const cache = await openCache('search', ['src/search', 'src/site/search']);
  const vectors = loadVectors();
  const encode = createEncoder(vectors);
  const records = searchRecords(site);
  const write = (id: string, members: readonly SearchRecord[]): SegmentSummary => {
    const kept = cache.get(id);
    const known = kept === undefined ? null : readSummary(kept);
    if (known !== null && takeShards(output, known)) return known;
    const { shards, ...made } = writeSegment(id, members, encode);
    for (const { path, bytes } of shards) output.write(folder + path, id, bytes);
    cache.set(id, packSummary(made));
    return made;
  };
  const segments: ListedSegment[] = [];
  for (const { first, members } of cutIntoSegments(records)) {
    onProgress(first, records.length);
    const id = hashOf(segmentText(members));
    const cards = writeCards(id, members, hashOf);
    const columns = columnsOf(members).map(({ name }) => name);
    segments.push({ ...write(id, members), cards: cards.names, columns });
    for (const file of [...cards.files, ...writeColumns(id, members)]) place(output, file);
  }
  for (const file of writeWhole(segments, acronymsOf(site), vectors)) place(output, file);
}

/** Shards that are there already, all of them; what was taken before one was missing is written again. */
function takeShards(output: SiteOutput, { entry: { id, shards } }: SegmentSummary): boolean {
  for (let shard = 0; shard < shards; shard++)
    if (!output.take(folder + shardPath(id, shard), id)) return false;
  return true;
}

function place(output: SiteOutput, { path, bytes }: IndexFile): void {
  const key = hashOf(bytes);
  if (!output.take(folder + path, key)) output.write(folder + path, key, bytes);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function acronymsOf({ sources: { glossary } }: SiteView) {
  return glossary.terms.flatMap(({ term, expansions }) =>
    expansions.length === 0
      ? []
      : [{ short: nameKey(term).replace(/[^a-z0-9]/g, ''), long: expansions.map(({ text }) => text) }],
  );
}
