// A paper's words on their way to a process of the pool, as they are kept: the main process does not read them.
import type { Paper } from '../library/index.ts';
import type { Readings } from '../reading/index.ts';
import { openPlain, openProse } from '../reading/packed.ts';

/** In base 64 (`packedWordsOf`). */
export interface PackedPaper {
  readonly title: string;
  readonly abstract: string;
}

export function packPaper({ title, abstract }: Paper, readings: Readings): PackedPaper {
  return { title: readings.packedWords(title), abstract: readings.packedWords(abstract) };
}

/** Its title as it is read, and its abstract without the mathematics. */
export function openPaper({ title, abstract }: PackedPaper): {
  readonly title: string;
  readonly prose: string;
} {
  return { title: openPlain(title), prose: openProse(abstract) };
}
