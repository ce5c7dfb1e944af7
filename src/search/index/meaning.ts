// What a search by meaning reads: the words' vectors in small files, and the papers by the fields they fall
// into. The files of words are the same for every archive of about the size; one more paper changes the file of its field.
import { Reader, Writer } from '../bytes.ts';
import { hashWord } from '../hash.ts';
import { type Axes, coarser, codeLength, codeOf, readCode } from '../vectors/code.ts';
import { unit } from '../vectors/vectors.ts';
import { type Packed, unpack, type WordVectors } from '../vectors/weights.ts';
import type { IndexFile } from './segment.ts';

/**
 * A large archive's readers fetch less for a word; a small one has fewer files, which would be most of its own. From
 * 8,192 papers on there are none: the vectors lie in the shards of the first segment, which then has two thousand or more.
 */
export function wordFiles(papers: number): number {
  return papers < 4_096 ? 512 : papers < 8_192 ? 1_024 : 0;
}

export const wordVectorsPath = (file: number): string => `meaning/words-${file}.bin`;
export const fieldsPath = (depth: number): string => `meaning/fields-${depth}.bin`;
export const papersPath = (depth: number, file: number): string => `meaning/papers-${depth}-${file}.bin`;

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

/**
 * Papers lie in 2^n files of some sixty, each of fields that are near each other: a file more costs a reader more time
 * than the papers in it that lie far from a question.
 */
export function fileDepth(papers: number, depth: number): number {
  return Math.min(depth, Math.max(5, Math.round(Math.log2(papers / 64))));
}

export function wordFile(stem: string, files: number): number {
  return hashWord(stem) % files;
}

function numberOf(stem: string): number {
  return hashWord(`${stem}\n`) & 0xffffff;
}

export function writeWordVectors(vectors: WordVectors, files: number): readonly IndexFile[] {
  return packWordVectors(vectors, files).map((bytes, file) => ({ path: wordVectorsPath(file), bytes }));
}

/** One file's bytes for each. */
export function packWordVectors(vectors: WordVectors, files: number): readonly Uint8Array[] {
  const { dimensions, words, sizes, numbers } = vectors;
  const parts: { readonly number: number; readonly place: number }[][] = Array.from(
    { length: files },
    () => [],
  );
  for (const [place, word] of words.entries())
    parts[wordFile(word, files)]?.push({ number: numberOf(word), place });
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

/** Sizes and numbers of those of `stems` that the file has. */
export function readWordVectors(
  bytes: Uint8Array,
  dimensions: number,
  stems: ReadonlySet<string>,
): readonly { readonly size: number; readonly numbers: Uint8Array }[] {
  const wanted = new Set([...stems].map(numberOf));
  const found: { size: number; numbers: Uint8Array }[] = [];
  const reader = new Reader(bytes);
  let number = 0;
  while (!reader.isDone) {
    number += reader.integer();
    const size = reader.byte();
    const numbers = reader.bytes(dimensions / 2);
    if (wanted.has(number)) found.push({ size, numbers });
  }
  return found;
}

/**
 * The axes, and the middles of all fields: of the archive's own papers, since these lie elsewhere in a field than those
 * that the fields were learned from. A third of the bits of a paper's code finds as many papers, in one small file.
 */
export function writeFields(
  codes: readonly (PaperCode | null)[],
  depth: number,
  finest: number,
  axes: Axes,
): IndexFile {
  const sums = Array.from({ length: 2 ** depth }, () => new Float32Array(axes.bits.length));
  for (const code of codes) {
    const sum = code === null ? undefined : sums[code.field >> (finest - depth)];
    if (code === null || sum === undefined) continue;
    for (const [k, value] of readCode(code.axes, 0, axes).entries()) sum[k] = (sum[k] ?? 0) + value;
  }
  const out = new Writer();
  out.bytes(axes.bits);
  out.bytes(axes.sizes);
  for (const sum of sums) out.bytes(codeOf(unit(sum) ?? sum, coarser(axes)));
  return { path: fieldsPath(depth), bytes: out.finish() };
}

export interface Fields {
  /** Of papers' codes. */
  readonly axes: Axes;
  /** Of the middles in turn, along coarser axes. */
  readonly codes: Uint8Array;
}

export function readFields(bytes: Uint8Array, dimensions: number): Fields {
  const axes = { bits: bytes.subarray(0, dimensions), sizes: bytes.subarray(dimensions, 2 * dimensions) };
  return { axes, codes: bytes.subarray(2 * dimensions) };
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

/** A paper without a known word is null: no meaning finds it. */
export function writePapers(
  codes: readonly (PaperCode | null)[],
  depth: number,
  finest: number,
): readonly IndexFile[] {
  const files: { readonly paper: number; readonly axes: Uint8Array }[][] = Array.from(
    { length: 2 ** depth },
    () => [],
  );
  for (const [paper, code] of codes.entries())
    if (code !== null) files[code.field >> (finest - depth)]?.push({ paper, axes: code.axes });
  return files.map((papers, file) => {
    const out = new Writer();
    out.integer(papers.length);
    let next = 0;
    for (const { paper } of papers) {
      out.integer(paper - next);
      next = paper + 1;
    }
    for (const { axes } of papers) out.bytes(axes);
    return { path: papersPath(depth, file), bytes: out.finish() };
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
