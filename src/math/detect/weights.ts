// What detection learned, as it is stored and as it is used.
//
// Stored: one binary, made to be compressed. Rows come in the order of their buckets, as gaps; weights are
// small integers, all of one label together; trees as parallel arrays. Opened: typed arrays to index.
import { ByteReader, ByteWriter } from './bytes.ts';
import { LABELS, PAIRS } from './chain.ts';
import { BUCKETS } from './features.ts';
import type { Forest } from './forest.ts';
import { hashText } from './hash.ts';
import type { KnownWords } from './known-words.ts';
import { type TaggerWeights, wantedBuckets } from './tagger.ts';

export interface WordLists {
  readonly mathematical: readonly string[];
  readonly prose: readonly string[];
}

/** Everything that detection learned. */
export interface DetectorData {
  readonly words: WordLists;
  readonly tagger: TaggerWeights;
  readonly forest: Forest;
}

/** The same, ready for use. */
export interface Detector extends DetectorData {
  readonly known: KnownWords;
}

export function openDetector(bytes: Uint8Array): Detector {
  const reader = new ByteReader(bytes);
  const words = { mathematical: reader.words(), prose: reader.words() };
  const tagger = readTagger(reader);
  const forest = readForest(reader);
  return { words, known: knownWords(words), tagger, forest };
}

export function packDetector({ words, tagger, forest }: DetectorData): Uint8Array {
  const writer = new ByteWriter();
  writer.words(words.mathematical);
  writer.words(words.prose);
  writeTagger(writer, tagger);
  writeForest(writer, forest);
  return writer.bytes();
}

/** The tagger as it is once stored: small weights gone, the others rounded. */
export function storedTagger(tagger: TaggerWeights): TaggerWeights {
  const writer = new ByteWriter();
  writeTagger(writer, tagger);
  return readTagger(new ByteReader(writer.bytes()));
}

export function knownWords({ mathematical, prose }: WordLists): KnownWords {
  return { mathematical: new Set(mathematical.map(hashText)), prose: new Set(prose.map(hashText)) };
}

/** Weights are stored in steps of this size, within ±127 steps. */
const STEP = 1 / 24;
/** A row whose weights are all smaller, in steps, is not stored: four in ten, and no figure changes. */
const LEAST = 2;

function quantised(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / STEP)));
}

function writeTagger(writer: ByteWriter, { rows, emissions, pairs }: TaggerWeights): void {
  const isKept = (row: number): boolean =>
    row > 0 &&
    emissions
      .subarray(row * LABELS, (row + 1) * LABELS)
      .some((weight) => Math.abs(quantised(weight)) >= LEAST);
  const kept: number[] = [];
  for (let bucket = 0; bucket < rows.length; bucket++) if (isKept(rows[bucket] ?? 0)) kept.push(bucket);
  writer.integer(kept.length);
  kept.forEach((bucket, k) => {
    writer.integer(bucket - (k > 0 ? (kept[k - 1] ?? 0) : 0));
  });
  for (let y = 0; y < LABELS; y++)
    for (const bucket of kept) writer.signedByte(quantised(emissions[(rows[bucket] ?? 0) * LABELS + y] ?? 0));
  writer.floats(Float32Array.from(pairs));
}

function readTagger(reader: ByteReader): TaggerWeights {
  const count = reader.integer();
  const rows = new Int32Array(BUCKETS);
  let bucket = 0;
  for (let row = 1; row <= count; row++) {
    bucket += reader.integer();
    rows[bucket] = row;
  }
  const emissions = new Float32Array((count + 1) * LABELS);
  for (let y = 0; y < LABELS; y++)
    for (let row = 1; row <= count; row++) emissions[row * LABELS + y] = reader.signedByte() * STEP;
  return { rows, wanted: wantedBuckets(rows), emissions, pairs: Float64Array.from(reader.floats(PAIRS)) };
}

function writeForest(writer: ByteWriter, { roots, feature, value, left, bias }: Forest): void {
  writer.integer(roots.length);
  writer.integer(feature.length);
  roots.forEach((root, tree) => {
    writer.integer(root - (tree > 0 ? (roots[tree - 1] ?? 0) : 0));
  });
  for (const split of feature) writer.signedByte(split);
  left.forEach((child, node) => {
    writer.integer(child > 0 ? child - node : 0);
  });
  writer.floats(value.map(shortened));
  writer.floats(Float32Array.of(bias));
}

/** A float with 7 bits after the first: whole numbers up to 256 stay, and two bytes of four are 0. */
function shortened(value: number): number {
  const bits = new Int32Array(Float32Array.of(value).buffer);
  return new Float32Array(Int32Array.of(((bits[0] ?? 0) + 0x8000) & ~0xffff).buffer)[0] ?? 0;
}

function readForest(reader: ByteReader): Forest {
  const trees = reader.integer();
  const nodes = reader.integer();
  const roots = new Int32Array(trees);
  for (let tree = 0; tree < trees; tree++)
    roots[tree] = reader.integer() + (tree > 0 ? (roots[tree - 1] ?? 0) : 0);
  const feature = new Int16Array(nodes);
  for (let node = 0; node < nodes; node++) feature[node] = reader.signedByte();
  const left = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const distance = reader.integer();
    left[node] = distance > 0 ? node + distance : 0;
  }
  const value = reader.floats(nodes);
  return { roots, feature, value, left, bias: reader.floats(1)[0] ?? 0 };
}
