// What a process of the pool does for the index: a block of some papers' records, packed.
import { blockText, type Encode, makeBlock, packBlock } from '../../search/index/block.ts';
import { createEncoder } from '../../search/index/encode.ts';
import type { SearchRecord } from '../../search/record.ts';
import { loadVectors } from '../../search/vectors/load.ts';
import { hashOf } from './index-folder.ts';

let encode: Encode | null = null;

/** `item` is JSON. */
export default function makeBlockOf(item: string): Uint8Array {
  const records: readonly SearchRecord[] = JSON.parse(item);
  encode ??= createEncoder(loadVectors());
  return packBlock(makeBlock(hashOf(blockText(records)), records, encode));
}
