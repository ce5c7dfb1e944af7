// What scripts share: the records that this browser keeps, what pages are made of, and how others are read. One file
// of its own, which every page's scripts ask for once: bundled into each of them it would be loaded as often as there
// are scripts.
export * from '../../src/text/counted.ts';
export * from './lib/base.ts';
export * from './lib/controls.ts';
export * from './lib/fetch-json.ts';
export * from './lib/fetch-page.ts';
export * from './lib/fields.ts';
export * from './lib/followed.ts';
export * from './lib/line.ts';
export * from './lib/make.ts';
export * from './lib/offline.ts';
export * from './lib/paper-mark.ts';
export * from './lib/record.ts';
export * from './lib/site-path.ts';
export * from './lib/stored.ts';
export * from './lib/title.ts';
