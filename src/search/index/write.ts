// Records -> the files of an index. Segments come one by one, so that an archive's files are never in memory
// together, and one that is known by its id need not be made again.
import type { SearchRecord } from '../record.ts';
import { type AcronymEntry, acronymFiles, writeAcronyms } from './acronyms.ts';
import { writeDictionary } from './dictionary.ts';
import { acronymsPath, MANIFEST, type Manifest, type SegmentEntry, wordsPath } from './manifest.ts';
import type { IndexFile } from './segment.ts';

export interface SegmentSummary {
  readonly entry: SegmentEntry;
  readonly words: ReadonlyMap<string, number>;
}

/** What belongs to the whole archive: its words, its acronyms, and the manifest. */
export function writeWhole(
  segments: readonly SegmentSummary[],
  acronyms: readonly AcronymEntry[],
  meaning: boolean,
): readonly IndexFile[] {
  const counts = new Map<string, number>();
  for (const { words } of segments)
    for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
  const manifest: Manifest = {
    papers: segments.reduce((sum, { entry }) => sum + entry.papers, 0),
    segments: segments.map(({ entry }) => entry),
    acronyms: acronymFiles(acronyms.length),
    meaning,
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    ...[...writeDictionary(counts)].map(([letter, text]) => ({
      path: wordsPath(letter),
      bytes: encode(text),
    })),
    ...writeAcronyms(acronyms).map((part, i) => ({
      path: acronymsPath(i),
      bytes: encode(JSON.stringify(part)),
    })),
    { path: MANIFEST, bytes: encode(JSON.stringify(manifest)) },
  ];
}

export type { SearchRecord };
