// Decides what a search can find: each paper becomes one record (title, abstract, topics; filters and
// sort keys), Pagefind makes the index that browsers read in pieces, and the archive's words are listed
// by length so that a slip of the finger can be put right.
export { searchRecords } from './record.ts';
export { writeSearchIndex } from './write-index.ts';
