// Which papers say a word in other words: a table like that of where terms stand, for the words that have stand-ins
// (vectors/stand-ins.ts). It lies in the shard of the word itself, which a question fetches anyway.
import type { StandIns } from '../vectors/stand-ins.ts';
import { mostWhole } from './meaning.ts';
import { type Postings, packPostings, readShard, writeShards } from './postings.ts';

/** What stands for a word in a paper that does not say it: the paper's level among the word's. */
export const kinds = { near: 0, everyday: 1 } as const;

/**
 * Whether an archive of so many papers says it: a word's list grows with the papers, and where not all are compared with
 * a question anyway, it would cost more than it finds.
 */
export function saysOtherwise(papers: number): boolean {
  return papers <= mostWhole;
}

/** One part for each of a segment's shards of postings. */
export function writeOtherwise(shards: readonly Uint8Array[], standIns: StandIns): readonly Uint8Array[] {
  const stems = new Set([...standIns].flatMap(([word, { everyday, near }]) => [word, ...everyday, ...near]));
  const said = new Map(shards.flatMap((shard) => [...readShard(shard, stems)]));
  const papersOf = (stem: string): readonly number[] => said.get(stem)?.papers ?? [];
  const lists = new Map<string, Postings>();
  for (const [word, { everyday, near }] of standIns) {
    const levels = new Map<number, number>();
    for (const paper of near.flatMap(papersOf)) levels.set(paper, kinds.near);
    for (const paper of everyday.flatMap(papersOf)) levels.set(paper, kinds.everyday);
    for (const paper of papersOf(word)) levels.delete(paper);
    const papers = [...levels.keys()].sort((a, b) => a - b);
    if (papers.length > 0) lists.set(word, { papers, levels: papers.map((paper) => levels.get(paper) ?? 0) });
  }
  return writeShards([{ records: [], postings: packPostings(lists) }], shards.length);
}
