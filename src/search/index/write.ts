// What belongs to the whole archive -> its files, once all segments are written or known (segment.ts): words, acronyms,
// papers by meaning, and the manifest.
import type { WordVectors } from '../vectors/weights.ts';
import { acronymFiles, type ExplainedAcronym, usefulAcronyms, writeAcronyms } from './acronyms.ts';
import { writeDictionary } from './dictionary.ts';
import { writeForms } from './forms.ts';
import {
  acronymsPath,
  type ColumnName,
  format,
  formsFile,
  type IndexFile,
  type Manifest,
  manifestFile,
  wordsPath,
} from './manifest.ts';
import { fieldDepth, fieldSizes, wordFiles, writeFields, writePapers, writeWordVectors } from './meaning.ts';
import { joinShares, type SegmentSummary } from './summary.ts';

/** A segment with what is made anew each time: its cards' names, and which columns its papers have. */
export interface ListedSegment extends SegmentSummary {
  readonly cards: readonly string[] | null;
  readonly columns: readonly ColumnName[];
}

/** What belongs to the whole archive: its words, its acronyms, and the manifest. */
export function writeWhole(
  segments: readonly ListedSegment[],
  explained: readonly ExplainedAcronym[],
  vectors: WordVectors,
): readonly IndexFile[] {
  const { words: counts, codes } = joinShares(segments);
  const acronyms = usefulAcronyms(explained, counts, codes.length);
  const finest = Math.log2(vectors.fields.sizes.length);
  const depth = fieldDepth(codes.length, finest);
  const words = wordFiles(codes.length);
  const fields = fieldSizes(codes, depth, finest);
  const manifest: Manifest = {
    format,
    papers: segments.reduce((sum, { entry }) => sum + entry.papers, 0),
    segments: segments.map(({ entry, cards, columns }) => ({ ...entry, cards, columns })),
    acronyms: acronymFiles(acronyms.length),
    meaning: { dimensions: vectors.dimensions, words, fields },
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    ...writeWordVectors(vectors, words),
    writeFields(codes, depth, finest, vectors),
    ...writePapers(codes, fields, finest),
    ...[...writeDictionary(counts)].map(([letter, text]) => ({
      path: wordsPath(letter),
      bytes: encode(text),
    })),
    { path: formsFile, bytes: writeForms(acronyms, counts, codes.length) },
    ...writeAcronyms(acronyms).map((part, i) => ({
      path: acronymsPath(i),
      bytes: encode(JSON.stringify(part)),
    })),
    { path: manifestFile, bytes: encode(JSON.stringify(manifest)) },
  ];
}
