// What the network learned, as it is stored and as it is used.
//
// Stored: the names, then each matrix as signed bytes in steps of an eighth of its own spread, made to be
// compressed (about five bits a weight). All figures are those of the rounded weights.
import { labelWeights, unlabelWeights, type WeightsLabel } from '../../../weights-label.ts';
import { learnedBy } from '../../fingerprint.ts';
import { WeightsReader, WeightsWriter } from '../bytes.ts';
import { cnnFingerprint } from './fingerprint.ts';
import { type Block, layOut, type Shape } from './shape.ts';
import type { Vocabulary } from './words.ts';

export interface CnnData {
  readonly vocabulary: Vocabulary;
  readonly shape: Shape;
  /** [row][embedding] */
  readonly table: Float32Array;
  /** See `Layout`. */
  readonly weights: Float32Array;
}

/** Steps to a standard deviation: finer ones cost a bit a weight for each doubling. */
const steps = 8;

function labelOf(): WeightsLabel {
  return { name: 'network', version: 2, features: cnnFingerprint(), learnedBy };
}

/** The stored form, which `openCnn` reads: see above. */
export function packCnn({ vocabulary, shape, table, weights }: CnnData): Uint8Array {
  const writer = new WeightsWriter();
  writer.words(vocabulary.words);
  writer.words(vocabulary.affixes);
  const candidates = new Set(vocabulary.candidates);
  for (const word of vocabulary.words) writer.integer(candidates.has(word) ? 1 : 0);
  writer.integer(shape.rows);
  writer.integer(shape.embedding);
  writer.integer(shape.channels);
  writer.integer(shape.blocks.length);
  for (const { dilation, width, far } of shape.blocks) {
    writer.integer(dilation);
    writer.integer(width);
    writer.integer(far ? 1 : 0);
  }
  packColumns(writer, table, shape.embedding);
  for (const [from, to] of sections(shape)) packColumns(writer, weights.subarray(from, to), 1);
  return labelWeights(labelOf(), writer.finish());
}

/** Throws when the weights were learned with other features. */
export function openCnn(bytes: Uint8Array): CnnData {
  const reader = new WeightsReader(unlabelWeights(labelOf(), bytes));
  const words = reader.words();
  const affixes = reader.words();
  const candidates = words.filter(() => reader.integer() === 1);
  const rows = reader.integer();
  const embedding = reader.integer();
  const channels = reader.integer();
  const blocks = Array.from({ length: reader.integer() }, (): Block => {
    const dilation = reader.integer();
    const width = reader.integer();
    return { dilation, width, far: reader.integer() === 1 };
  });
  const shape: Shape = { rows, embedding, channels, blocks };
  const table = openColumns(reader, rows * embedding, embedding);
  const weights = new Float32Array(layOut(shape).size);
  for (const [from, to] of sections(shape)) weights.set(openColumns(reader, to - from, 1), from);
  return { vocabulary: { words, affixes, candidates }, shape, table, weights };
}

/** The matrices of the network, each with its own scale. */
function sections(shape: Shape): readonly (readonly [number, number])[] {
  const { projectionBias, blocks, output, outputBias, transitions, size } = layOut(shape);
  const starts = [0, projectionBias, ...blocks.flatMap(blockStarts), output, outputBias, transitions, size];
  return starts.slice(1).map((end, i) => [starts[i] ?? 0, end]);
}

function blockStarts({
  taps,
  twin,
  partner,
  mean,
  bias,
  out,
}: ReturnType<typeof layOut>['blocks'][number]): readonly number[] {
  return [...taps.map(({ weights }) => weights), twin, partner, mean, bias, out].filter(
    (start) => start >= 0,
  );
}

/** One matrix, column by column; vectors (which are short, and matter more) in finer steps. */
function packColumns(writer: WeightsWriter, values: Float32Array, columns: number): void {
  const square = values.reduce((sum, value) => sum + value * value, 0) / Math.max(1, values.length);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const step = Math.fround(values.length < 128 ? largest / 127 : Math.sqrt(square) / steps) || 1;
  writer.floats(Float32Array.of(step));
  for (let column = 0; column < columns; column++)
    for (let i = column; i < values.length; i += columns)
      writer.signedByte(Math.max(-127, Math.min(127, Math.round((values[i] ?? 0) / step))));
}

function openColumns(reader: WeightsReader, count: number, columns: number): Float32Array {
  const step = reader.floats(1)[0] ?? 0;
  const values = new Float32Array(count);
  for (let column = 0; column < columns; column++)
    for (let i = column; i < count; i += columns) values[i] = reader.signedByte() * step;
  return values;
}
