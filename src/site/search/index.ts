// Decides what a site's search can find: each paper becomes one record, and src/search makes the index that
// browsers read in pieces.

export { searchOrder } from './records.ts';
export { writeSearchIndex } from './write-index.ts';
