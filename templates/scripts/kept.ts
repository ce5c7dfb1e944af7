// What scripts share: the records that this browser keeps, and what pages are made of. One file of its own, which
// every page's scripts ask for once: bundled into each of them it would be loaded as often as there are scripts.
export * from './lib/followed.ts';
export * from './lib/make.ts';
export * from './lib/offline.ts';
export * from './lib/paper-mark.ts';
export * from './lib/record.ts';
export * from './lib/site-path.ts';
export * from './lib/title.ts';
