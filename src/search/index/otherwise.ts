// Which papers say a word in other words: a table like that of where terms stand, for the words that have stand-ins
// (vectors/stand-ins.ts). It lies in the shard of the word itself, which a question fetches anyway.

import { fileOf } from '../hash.ts';
import type { StandIns, StandInsOfWord } from '../vectors/stand-ins.ts';
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

/** One part for each of the shards of postings of a segment of so many papers. */
export function writeOtherwise(
  shards: readonly Uint8Array[],
  standIns: StandIns,
  papers: number,
): readonly Uint8Array[] {
  const said = readTerms(shards, new Set([...standIns].flatMap(([word, own]) => [word, ...stemsOf(own)])));
  const papersOf = (stem: string): readonly number[] => said.get(stem)?.papers ?? [];
  const lists = new Map<string, Postings>();
  // Of each paper; thousands of words are gone through for each new dump.
  const marks = new Uint8Array(papers);
  const mark = (stem: string, kind: number): void => {
    for (const paper of papersOf(stem)) marks[paper] = kind;
  };
  for (const [word, { everyday, near }] of standIns) {
    marks.fill(none);
    for (const stem of near) mark(stem, kinds.near);
    for (const stem of everyday) mark(stem, kinds.everyday);
    mark(word, none);
    const list = { papers: [] as number[], levels: [] as number[] };
    for (const [paper, kind] of marks.entries()) {
      if (kind === none) continue;
      list.papers.push(paper);
      list.levels.push(kind);
    }
    if (list.papers.length > 0) lists.set(word, list);
  }
  return writeShards([{ records: [], postings: packPostings(lists) }], shards.length);
}

function stemsOf({ everyday, near }: StandInsOfWord): readonly string[] {
  return [...everyday, ...near];
}

/** Each of the terms from its shard; one that no paper has is left out. */
function readTerms(shards: readonly Uint8Array[], terms: ReadonlySet<string>): ReadonlyMap<string, Postings> {
  const byShard = shards.map(() => new Set<string>());
  for (const term of terms) byShard[fileOf(term, shards.length)]?.add(term);
  return new Map(shards.flatMap((shard, i) => [...readShard(shard, byShard[i] ?? new Set())]));
}

/** The kind of a paper that says the word, or in which nothing stands for it. */
const none = 255;
