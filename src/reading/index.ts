// Decides how a scraped text is read: its mathematics restored, its text-mode LaTeX understood, as inline
// pieces and as words. Nearly all of a build's time goes into that, so readings are made on every core
// (pool) and kept from build to build (cache); what they look like as HTML is decided in site/render.
export { RecordCache, removeUnwanted } from './cache.ts';
export { Latest } from './latest.ts';
export { Memory } from './memory.ts';
export { type Asked, Pool, type PoolOptions } from './pool.ts';
export { readText } from './read.ts';
export { Readings } from './readings.ts';
export { keyOfText } from './segment.ts';
export { codeVersion } from './version.ts';
export type { Words } from './words.ts';
