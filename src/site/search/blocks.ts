// Blocks of the index as a build makes them: on every core, all that are new before any segment is written, and kept
// under what their papers are.
import { type Block, papersABlock, readBlock } from '../../search/index/block.ts';
import type { ExportBuild } from '../exports/export.ts';
import type { PaperView } from '../views/index.ts';
import makeBlockOf from './block-job.ts';
import { readRecord, recordsKey } from './records.ts';

/** Resolves to what tells the blocks of a segment's papers. */
export async function makeBlocks(
  { site, openCache, onCores, onProgress }: ExportBuild,
  segments: readonly (readonly PaperView[])[],
): Promise<(papers: readonly PaperView[]) => readonly Block[]> {
  // A paper's key names its texts, and any code may decide what is read of them.
  const kept = openCache('blocks', ['src']);
  const nameOf = (papers: readonly PaperView[]) => recordsKey(papers, site.config.dates);
  const itemOf = (papers: readonly PaperView[]) =>
    JSON.stringify(papers.map((paper) => readRecord(paper, site.config.dates)));
  const missing = segments.flatMap(cutIntoBlocks).filter((papers) => !kept.has(nameOf(papers)));
  function* asked() {
    for (const papers of missing) yield { item: itemOf(papers), name: nameOf(papers) };
  }
  let done = 0;
  await onCores(import.meta.resolve('./block-job.ts'), asked(), ({ name }, made) => {
    kept.set(name, made);
    done += 1;
    onProgress(done, missing.length);
  });
  return (papers) =>
    cutIntoBlocks(papers).map((own) => readBlock(kept.get(nameOf(own)) ?? makeBlockOf(itemOf(own))));
}

function cutIntoBlocks(papers: readonly PaperView[]): readonly (readonly PaperView[])[] {
  const count = Math.ceil(papers.length / papersABlock);
  return Array.from({ length: count }, (_, i) => papers.slice(i * papersABlock, (i + 1) * papersABlock));
}
