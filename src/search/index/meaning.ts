// What a search by meaning reads: the words' vectors in small files, and the papers by the fields they fall
// into. The files of words are the same for every archive of about the size; one more paper changes the file of its field.
import { Reader, Writer } from '../../bytes.ts';
import { fileOf, numberOf } from '../hash.ts';
import { type Axes, coarser, codeLength, codeOf, readCode } from '../vectors/code.ts';
import { unit } from '../vectors/vectors.ts';
import { type Packed, unpack, type WordVectors } from '../vectors/weights.ts';
import { isAskedStop } from '../vectors/words.ts';
import type { IndexFile } from './manifest.ts';
import { isYoung } from './segments.ts';

/**
 * Files of the words' vectors. Where the first segment is old there are none: the vectors lie in its shards, so that a
 * question fetches one file for a word. New dumps change the shards of a small archive, which would take vectors along.
 */
export function wordFiles(papers: number): number {
  return isYoung(papers) ? 512 : 0;
}

export const wordVectorsPath = (file: number): string => `meaning/words-${file}.bin`;
export const fieldsPath = (depth: number): string => `meaning/fields-${depth}.bin`;
export const papersPath = ({ branch }: PapersFile): string => `meaning/papers-${branch}.bin`;

/** Of an archive that is no larger, a question is compared with every paper. */
export const mostWhole = 1_024;

/**
 * Fields are halved until each holds some ten papers: the finer they are, the fewer papers are fetched that lie far
 * from a question beside the one that is near. Where all are fetched, in fewer files.
 */
export function fieldDepth(papers: number, finest: number): number {
  const perField = papers <= mostWhole ? 80 : 10;
  return Math.max(0, Math.min(finest, Math.round(Math.log2(papers / perField))));
}

/** A file of the papers of fields next to each other. */
export interface PapersFile {
  /** Of the tree whose leaves are the fields: the whole is 1, its halves are 2 and 3. */
  readonly branch: number;
  /** Its fields are those from `first` until before `end`. */
  readonly first: number;
  readonly end: number;
  readonly papers: number;
}

/**
 * Papers lie in files of a hundred and some or fewer: the largest branches of the tree of fields that hold no more,
 * or a single field. A file more costs a reader time, and papers that lie far from a question cost bytes; an archive
 * has most of its papers in few of the fields, which were learned from papers of every kind.
 */
export function filesOf(sizes: readonly number[]): readonly PapersFile[] {
  const filesIn = (branch: number, first: number, end: number): readonly PapersFile[] => {
    const papers = sizes.slice(first, end).reduce((sum, size) => sum + size, 0);
    if (papers === 0) return [];
    if (papers <= mostInFile || end - first === 1) return [{ branch, first, end, papers }];
    const middle = (first + end) / 2;
    return [...filesIn(2 * branch, first, middle), ...filesIn(2 * branch + 1, middle, end)];
  };
  return filesIn(1, 0, sizes.length);
}

const mostInFile = 128;

export function writeWordVectors(vectors: WordVectors, files: number): readonly IndexFile[] {
  return packWordVectors(vectors, files).map((bytes, file) => ({ path: wordVectorsPath(file), bytes }));
}

/** One file's bytes for each. */
export function packWordVectors(
  vectors: WordVectors,
  files: number,
  isWanted: (stem: string) => boolean = () => true,
): readonly Uint8Array[] {
  if (files === 0) return [];
  const { dimensions, words, sizes, numbers } = vectors;
  const parts: { readonly number: number; readonly place: number }[][] = Array.from(
    { length: files },
    () => [],
  );
  for (const [place, word] of words.entries())
    if (isWanted(word)) parts[fileOf(word, files)]?.push({ number: numberOf(word), place });
  return parts.map((part) => {
    const out = new Writer();
    let before = 0;
    for (const { number, place } of part.sort((a, b) => a.number - b.number)) {
      out.integer(number - before);
      out.byte(sizes[place] ?? 0);
      out.bytes(numbers.subarray((place * dimensions) / 2, ((place + 1) * dimensions) / 2));
      before = number;
    }
    return out.finish();
  });
}

/** Of those of `stems` that the file has. */
export function readWordVectors(
  bytes: Uint8Array,
  dimensions: number,
  stems: ReadonlySet<string>,
): readonly Float32Array[] {
  const wanted = new Set([...stems].map(numberOf));
  const found: Float32Array[] = [];
  const reader = new Reader(bytes);
  let number = 0;
  while (!reader.isDone) {
    number += reader.integer();
    const size = reader.byte();
    const numbers = reader.bytes(dimensions / 2);
    if (wanted.has(number)) found.push(unpack({ dimensions, sizes: Uint8Array.of(size), numbers }, 0));
  }
  return found;
}

/**
 * The axes, the vectors of the stop words that most questions have (`without` and `how` mean something, too), and the
 * middles of all fields that have papers: of the archive's own, since these lie elsewhere in a field than those that the
 * fields were learned from. Three bits in five of a paper's code find nearly as many papers.
 */
export function writeFields(
  codes: readonly (PaperCode | null)[],
  depth: number,
  finest: number,
  vectors: WordVectors,
): IndexFile {
  const { axes } = vectors;
  const sums = Array.from({ length: 2 ** depth }, () => new Float32Array(axes.bits.length));
  for (const code of codes) {
    const sum = code === null ? undefined : sums[code.field >> (finest - depth)];
    if (code === null || sum === undefined) continue;
    const own = readCode(code.axes, 0, axes);
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (own[k] ?? 0);
  }
  const out = new Writer();
  out.bytes(axes.bits);
  out.bytes(axes.sizes);
  const [stopWords = new Uint8Array()] = packWordVectors(vectors, 1, isAskedStop);
  out.integer(stopWords.length);
  out.bytes(stopWords);
  for (const sum of sums) {
    const middle = unit(sum);
    if (middle !== null) out.bytes(codeOf(middle, coarser(axes)));
  }
  return { path: fieldsPath(depth), bytes: out.finish() };
}

export interface Fields {
  /** Of papers' codes. */
  readonly axes: Axes;
  /** As `packWordVectors` writes them. */
  readonly stopWords: Uint8Array;
  /** Of the middles in turn, along coarser axes; a field without papers has none. */
  readonly codes: Uint8Array;
}

export function readFields(bytes: Uint8Array, dimensions: number): Fields {
  const reader = new Reader(bytes);
  const axes = { bits: reader.bytes(dimensions), sizes: reader.bytes(dimensions) };
  const stopWords = reader.bytes(reader.integer());
  return { axes, stopWords, codes: bytes.subarray(reader.at) };
}

/** The fields' middles, at length one. */
export function allFields(fields: Packed): readonly Float32Array[] {
  return Array.from({ length: fields.sizes.length }, (_, place) => {
    const middle = unpack(fields, place);
    return unit(middle) ?? middle;
  });
}

/** A paper in the index by meaning: which of the finest fields, and its place on every axis. */
export interface PaperCode {
  readonly field: number;
  readonly axes: Uint8Array;
}

/** How many papers fall into each field. */
export function fieldSizes(
  codes: readonly (PaperCode | null)[],
  depth: number,
  finest: number,
): readonly number[] {
  const sizes = Array.from({ length: 2 ** depth }, () => 0);
  for (const code of codes) {
    if (code === null) continue;
    const field = code.field >> (finest - depth);
    sizes[field] = (sizes[field] ?? 0) + 1;
  }
  return sizes;
}

/** In the files of fields of such sizes. A paper without a known word is null: no meaning finds it. */
export function writePapers(
  codes: readonly (PaperCode | null)[],
  sizes: readonly number[],
  finest: number,
): readonly IndexFile[] {
  const depth = Math.log2(sizes.length);
  const fields = sizes.map((): { readonly paper: number; readonly axes: Uint8Array }[] => []);
  for (const [paper, code] of codes.entries())
    if (code !== null) fields[code.field >> (finest - depth)]?.push({ paper, axes: code.axes });
  return filesOf(sizes).map((file) => {
    const own = fields.slice(file.first, file.end).flat();
    own.sort((a, b) => a.paper - b.paper);
    const out = new Writer();
    out.integer(own.length);
    let next = 0;
    for (const { paper } of own) {
      out.integer(paper - next);
      next = paper + 1;
    }
    for (const { axes } of own) out.bytes(axes);
    return { path: papersPath(file), bytes: out.finish() };
  });
}

export interface FieldPapers {
  readonly papers: readonly number[];
  /** Of each paper in turn. */
  readonly codes: Uint8Array;
}

export function readPapers(bytes: Uint8Array, axes: Axes): FieldPapers {
  const reader = new Reader(bytes);
  const count = reader.integer();
  const papers: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    next += reader.integer();
    papers.push(next);
    next += 1;
  }
  return { papers, codes: reader.bytes(count * codeLength(axes)) };
}
