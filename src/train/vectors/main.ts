// `npm run train:vectors -- DATA_DIR` writes the committed vectors again, byte for byte.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseDump } from '../../dump/index.ts';
import { createRandom } from '../../random.ts';
import { vectorsFile } from '../../search/vectors/load.ts';
import { packSize } from '../../search/vectors/sizes.ts';
import { createMeaning } from '../../search/vectors/vectors.ts';
import { packVectors, writeVectors } from '../../search/vectors/weights.ts';
import { Products, placesAlong, shareBits } from './axes.ts';
import { foldTitle, readCorpus, readTexts } from './corpus.ts';
import { readOtherWords } from './everyday.ts';
import { learnFields } from './fields.ts';
import { learnVectors } from './learn.ts';
import { mergeVectors } from './merge.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the data is: npm run train:vectors -- DATA_DIR');
  process.exit(1);
}

/** A word that fewer papers say has no vector. */
const leastPapers = 4;
/** Papers fall into 2^9 fields, or fewer in a small archive. */
const fieldDepth = 9;
/** One paper in so many shows where papers lie. */
const sampled = 8;
/** Of a paper's code, on the whole. */
const bitsPerAxis = 2;
const settings = { dimensions: 192, epochs: 10, batch: 256, sharpness: 16, rate: 0.05 };
/** What is learned by itself, and then merged. */
const seeds = [7, 8, 9];
/** What an archive of today is like is learned more often than arXiv at large. */
const sources = [
  { path: join(folder, 'archive/papers.jsonl.xz'), times: 1 },
  { path: join(folder, 'daily'), times: 5 },
  { path: join(folder, 'topicbench/background.jsonl'), times: 3 },
];

const texts = readTexts(sources, dumpTitles(new URL('../../../content/dumps/', import.meta.url)));
const corpus = readCorpus(texts, leastPapers);
console.log(`${corpus.examples.length} papers, ${corpus.words.length} words`);
const readLines = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const others = readOtherWords(readLines('everyday.txt'), readLines('everyday-phrases.txt'), corpus.words);
const learned = seeds.map((seed) =>
  learnVectors(corpus, others, settings, createRandom(seed), (epoch, loss) => {
    console.log(`run ${seed}, round ${epoch + 1} of ${settings.epochs}: loss ${loss.toFixed(3)}`);
  }),
);
const merged = mergeVectors(learned, corpus.papers, createRandom(13));
const sample = texts.filter((_, i) => i % sampled === 0);
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

function papersBy(vectors: Float32Array): readonly Float32Array[] {
  const { ofPaper } = createMeaning({ words: corpus.words, ...packVectors(corpus.words.length, vectors) });
  return sample.flatMap(({ title, abstract }) => ofPaper(title, abstract) ?? []);
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

/** Of the publisher's own papers: what the search finds of them is to be measured, not learned. */
function dumpTitles(folder: URL): ReadonlySet<string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return new Set(
    names.flatMap((name) =>
      parseDump(readFileSync(new URL(name, folder)), name).entries.map(({ title }) => foldTitle(title)),
    ),
  );
}
