// library decides which entries are one paper, what that paper says, and under which permalink it
// stands; which dumps are one digest, and their order; and what a publisher's corrections change.
// Nothing here depends on the order in which dumps are given.
export {
  type AddressRecord,
  formatAddresses,
  isAddressRecord,
  noAddresses,
  parseAddresses,
} from './addresses.ts';
export { buildLibrary } from './build.ts';
export { parseCorrection } from './parse-correction.ts';
export type * from './types.ts';
export { type EntryText, readEntry } from './versions.ts';
