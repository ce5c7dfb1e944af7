// Three invented papers, which every fixture lists in its own scraper's way.
import { readFileSync } from 'node:fs';
import { parseDump } from '../../src/dump/index.ts';

export const levees = {
  title: 'Levees for Streams: A Ledger That Holds (Almost) Every Delta',
  abstract:
    'We study how rivers of data are kept in order when no one is looking. A simple ledger of levees suffices, and we prove it for (almost) every delta, 2 -- 6x faster than before. Code: https://github.com/example/levees.',
};
export const legends = {
  title: 'Legends for Sparse Maps: What Readers of Any Age Need to Find Their Way Home',
  abstract:
    'Sparse maps are cheap to print but hard to read. We give a large-scale, high-quality set of legends that a reader of any age can follow, and measure how often readers get lost. In particular, we find that 1) short legends help, 2) colours do not, and 3) a north arrow is worth more than both. The maps are open to everyone.',
};
export const clocks = {
  title: 'Two Cheap Clocks',
  abstract:
    'Clocks drift. We show that two cheap clocks, read in turn, drift less than one that is dear, on every bench we tried.',
};
/** What a dump that knows nothing else says of a paper. */
export const unknown = {
  upvotes: null,
  authorsCount: null,
  organization: null,
  githubUrl: null,
  githubStars: null,
};
export const ids = { levees: '2601.00001', legends: '2502.00002', clocks: '2410.00003' };

/** The three with their numbers on arXiv, in the order in which digests of tests list them. */
export const papers = [
  { ...clocks, arxivId: ids.clocks },
  { ...legends, arxivId: ids.legends },
  { ...levees, arxivId: ids.levees },
];
export type Paper = (typeof papers)[number];

/** What `write` makes of each, one below the other; the first is number 1. */
export function list(write: (paper: Paper, number: number) => string): string {
  return papers.map((paper, at) => write(paper, at + 1)).join('');
}

/** A dump of that text. */
export function readText(text: string): ReturnType<typeof parseDump> {
  return parseDump(Buffer.from(text), 'a.txt');
}

/** A fixture of tests/fixtures/dumps. */
export function read(name: string): ReturnType<typeof parseDump> {
  return parseDump(readFileSync(`tests/fixtures/dumps/${name}`), name);
}
