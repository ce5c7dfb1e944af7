// dump decides what a scraped file says: which layout it has, which papers it lists, its date, and
// what every character of it is. It knows nothing of other files.
export {
  isArchive,
  isFurniture,
  lengthOfMark,
  type ReadFile,
  readAbove,
  readArchive,
  readDump,
  unpack,
} from './containers/index.ts';
export { isWide } from './decode/decode.ts';
export { maxFileBytes } from './limits.ts';
export { parseDump } from './parse.ts';
export { reportTooLarge } from './report.ts';
export type * from './types.ts';
