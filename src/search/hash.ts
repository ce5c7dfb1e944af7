// A word -> the same numbers everywhere: which file of an index it lies in, and what stands for it there.
import { hashText, mixBits } from '../hash.ts';

/** 32 bits. */
export function hashWord(word: string): number {
  return mixBits(hashText(word)) >>> 0;
}

/** Of so many files, a power of two: the low bits of the word's hash. */
export function fileOf(word: string, files: number): number {
  return hashWord(word) & (files - 1);
}

/** 24 bits that stand for its letters in a file: one question in a hundred thousand meets a stranger of the same. */
export function numberOf(word: string): number {
  return hashWord(`${word}\n`) & 0xffffff;
}
