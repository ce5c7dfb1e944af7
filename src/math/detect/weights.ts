// What detection learned, as it is stored and as it is used.
//
// Stored: one binary, made to be compressed. Rows come in the order of their buckets, as gaps; weights are
// small integers, all of one label together; trees as parallel arrays. Opened: typed arrays to index.
import { labelWeights, unlabelWeights, type WeightsLabel } from '../../weights-label.ts';
import { learnedBy } from '../fingerprint.ts';
import { WeightsReader, WeightsWriter } from './bytes.ts';
import { labelCount, transitionCount } from './chain.ts';
import type { CrfWeights } from './crf/crf.ts';
import { bucketsOf, rowsOf } from './crf/rows.ts';
import { detectorFingerprint } from './fingerprint.ts';
import { hashToken } from './hash.ts';
import type { KnownWords } from './known-words.ts';
import type { Trees } from './trees/trees.ts';

export interface WordLists {
  readonly mathematical: readonly string[];
  readonly prose: readonly string[];
}

/** Everything that detection learned. */
export interface DetectorData {
  readonly words: WordLists;
  readonly crf: CrfWeights;
  readonly trees: Trees;
}

/** The same, ready for use. */
export interface Detector extends DetectorData {
  readonly known: KnownWords;
}

function labelOf(): WeightsLabel {
  return { name: 'detector', version: 2, features: detectorFingerprint(), learnedBy };
}

/** Throws when the weights were learned with other features. */
export function openDetector(bytes: Uint8Array): Detector {
  const reader = new WeightsReader(unlabelWeights(labelOf(), bytes));
  const words = { mathematical: reader.words(), prose: reader.words() };
  const crf = readCrf(reader);
  const trees = readTrees(reader);
  return { words, known: knownWords(words), crf, trees };
}

/** The stored form, which `openDetector` reads: see above. */
export function packDetector({ words, crf, trees }: DetectorData): Uint8Array {
  const writer = new WeightsWriter();
  writer.words(words.mathematical);
  writer.words(words.prose);
  writeCrf(writer, crf);
  writeTrees(writer, trees);
  return labelWeights(labelOf(), writer.finish());
}

/** The lists as detection looks words up. */
export function knownWords({ mathematical, prose }: WordLists): KnownWords {
  return { mathematical: new Set(mathematical.map(hashToken)), prose: new Set(prose.map(hashToken)) };
}

/** Weights are stored in steps of this size, within ±127 steps. */
const step = 1 / 24;
/** A row whose weights are all smaller, in steps, is not stored: four in ten, and no figure changes. */
const least = 2;

function quantised(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / step)));
}

/** Rounded to steps; rows of hardly any weight are left out. */
export function writeCrf(writer: WeightsWriter, { rows, emissions, transitions }: CrfWeights): void {
  const isKept = (row: number): boolean =>
    emissions
      .subarray(row * labelCount, (row + 1) * labelCount)
      .some((weight) => Math.abs(quantised(weight)) >= least);
  const kept = bucketsOf(rows)
    .map((bucket, place) => ({ bucket, row: place + 1 }))
    .filter(({ row }) => isKept(row));
  writer.integer(kept.length);
  kept.forEach(({ bucket }, k) => {
    writer.integer(bucket - (kept[k - 1]?.bucket ?? 0));
  });
  for (let y = 0; y < labelCount; y++)
    for (const { row } of kept) writer.signedByte(quantised(emissions[row * labelCount + y] ?? 0));
  writer.floats(Float32Array.from(transitions));
}

/** What `writeCrf` wrote. */
export function readCrf(reader: WeightsReader): CrfWeights {
  const count = reader.integer();
  let bucket = 0;
  const wanted = Array.from({ length: count }, () => {
    bucket += reader.integer();
    return bucket;
  });
  const emissions = new Float32Array((count + 1) * labelCount);
  for (let y = 0; y < labelCount; y++)
    for (let row = 1; row <= count; row++) emissions[row * labelCount + y] = reader.signedByte() * step;
  return { rows: rowsOf(wanted), emissions, transitions: Float64Array.from(reader.floats(transitionCount)) };
}

function writeTrees(writer: WeightsWriter, { roots, feature, value, left, bias }: Trees): void {
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

function readTrees(reader: WeightsReader): Trees {
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
