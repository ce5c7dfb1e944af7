export { makeEntry } from '../paper/entry.ts';
