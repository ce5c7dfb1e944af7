// A word -> the same number everywhere: which file of an index it lies in.
import { hashText, mixBits } from '../hash.ts';

export function hashWord(word: string): number {
  return mixBits(hashText(word)) >>> 0;
}
