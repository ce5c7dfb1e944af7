// Writes the committed vectors again, byte for byte, from the folder that ../DATA.md describes.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineScript, runScript } from '../../cli/script.ts';
import { createRandom } from '../../random.ts';
import { vectorsFile } from '../../search/vectors/load.ts';
import { packSize } from '../../search/vectors/sizes.ts';
import { createMeaning } from '../../search/vectors/vectors.ts';
import { packVectors, writeVectors } from '../../search/vectors/weights.ts';
import { askProcess } from '../process.ts';
import { Products, placesAlong, shareBits } from './axes.ts';
import { readData } from './data.ts';
import { learnFields } from './fields.ts';
import { settings } from './learn.ts';
import { mergeVectors } from './merge.ts';
import type { RunOrder } from './run-process.ts';

/** Papers fall into 2^9 fields, or fewer in a small archive. */
const fieldDepth = 9;
/** One paper in so many shows where papers lie. */
const sampled = 8;
/** Of a paper's code, on the whole. */
const bitsPerAxis = 2;
/** What is learned by itself, side by side, and then merged. */
const seeds = [7, 8, 9];

await runScript(
  defineScript('train:vectors', 'Learns what words mean, for the search (src/train/DATA.md).')
    .argument('<DATA_DIR>', 'the folder with archive/, daily/ and topicbench/')
    .action(train),
);

async function train(folder: string): Promise<void> {
  const { texts, corpus } = readData(folder);
  console.log(`${corpus.examples.length} examples, ${corpus.words.length} words`);
  const learned = await Promise.all(
    seeds.map(async (seed) => {
      const order: RunOrder = { folder, seed };
      const bytes = await askProcess(new URL('./run-process.ts', import.meta.url), order, console.log);
      return new Float32Array(Uint8Array.from(bytes).buffer);
    }),
  );
  const merged = mergeVectors(learned, corpus.papers, createRandom(13));
  const sample = texts.filter((_, i) => i % sampled === 0);
  const papersBy = (vectors: Float32Array): readonly Float32Array[] => {
    const meaning = createMeaning({ words: corpus.words, ...packVectors(corpus.words.length, vectors) });
    return sample.flatMap(({ title, abstract }) => meaning(title, abstract) ?? []);
  };
  const turned = alongPapers(merged, papersBy(merged));
  const packed = packVectors(corpus.words.length, turned);
  const papers = papersBy(turned);
  const fields = packVectors(2 ** fieldDepth, learnFields(papers, fieldDepth, createRandom(11)));
  const sizes = deviations(papers);
  const axes = { bits: shareBits(sizes, bitsPerAxis * settings.dimensions), sizes };
  const bytes = writeVectors({ words: corpus.words, ...packed, fields, axes });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  };
  writeFileSync(vectorsFile, brotliCompressSync(bytes, { params }));
}

/** The words' vectors along the papers' principal axes. */
function alongPapers(vectors: Float32Array, papers: readonly Float32Array[]): Float32Array {
  const { dimensions } = settings;
  const products = new Products(dimensions);
  for (const paper of papers) products.add(Float64Array.from(paper));
  const axes = products.principalAxes(dimensions, createRandom(17));
  const turned = new Float32Array(vectors.length);
  for (let at = 0; at < vectors.length; at += dimensions)
    turned.set(placesAlong(axes, Float64Array.from(vectors.subarray(at, at + dimensions))), at);
  return turned;
}

/** Of each axis how far papers lie along it, as a size. */
function deviations(papers: readonly Float32Array[]): Uint8Array {
  return Uint8Array.from({ length: settings.dimensions }, (_, k) =>
    packSize(Math.sqrt(papers.reduce((sum, paper) => sum + (paper[k] ?? 0) ** 2, 0) / papers.length)),
  );
}
