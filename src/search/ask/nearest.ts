// A question's meaning against the papers': the fields nearest to it are read, and their papers compared.

import { stemWord } from '../../text/stem.ts';
import type { ManifestOfMeaning } from '../index/manifest.ts';
import {
  fieldPath,
  fieldsPath,
  readPapers,
  readWordVectors,
  wordFile,
  wordVectorsPath,
} from '../index/meaning.ts';
import { codeLength, nearness } from '../vectors/code.ts';
import { unit } from '../vectors/vectors.ts';
import { addPacked } from '../vectors/weights.ts';
import { meaningWords } from '../vectors/words.ts';
import type { Archive } from './archive.ts';
import type { NearPaper } from './meaning.ts';

/** So many papers are compared, where there are more. */
const enough = 500;
const mostNear = 60;

/**
 * The papers nearest in meaning, best first; none where the archive has no vectors. A word without a vector
 * stands for what it was taken for.
 */
export async function searchByMeaning(
  archive: Archive,
  text: string,
  mended: ReadonlyMap<string, string>,
): Promise<readonly NearPaper[]> {
  const { meaning } = archive.manifest;
  if (meaning === null) return [];
  const { dimensions, fields: sizes } = meaning;
  const depth = Math.log2(sizes.length);
  const [vector, fields] = await Promise.all([
    vectorOf(archive, text, mended, meaning),
    archive.read(fieldsPath(depth), (bytes) => bytes),
  ]);
  if (vector === null || fields === null) return [];
  const order = sizes
    .map((_, place) => ({ place, near: nearness(vector, fields, place * codeLength(dimensions)) }))
    .sort((a, b) => b.near - a.near || a.place - b.place);
  let papers = 0;
  const chosen = order.filter(({ place }) => {
    const size = sizes[place] ?? 0;
    const isWanted = papers < enough && size > 0;
    if (isWanted) papers += size;
    return isWanted;
  });
  const parts = await Promise.all(
    chosen.map(({ place }) =>
      archive.read(fieldPath(depth, place), (bytes) => readPapers(bytes, dimensions)),
    ),
  );
  const near = parts.flatMap((part) =>
    part === null
      ? []
      : part.papers.map((paper, i) => ({
          paper,
          near: nearness(vector, part.codes, i * codeLength(dimensions)),
        })),
  );
  return near.sort((a, b) => b.near - a.near || a.paper - b.paper).slice(0, mostNear);
}

async function vectorOf(
  archive: Archive,
  text: string,
  mended: ReadonlyMap<string, string>,
  of: ManifestOfMeaning,
): Promise<Float32Array | null> {
  const meant = new Map([...mended].map(([typed, word]) => [stemWord(typed), stemWord(word)]));
  const parts = await Promise.all(
    [...new Set(meaningWords(text))].map(async (stem) => {
      const own = await vectorsOf(archive, stem, of);
      const other = meant.get(stem);
      return own.length > 0 || other === undefined ? own : vectorsOf(archive, other, of);
    }),
  );
  const sum = new Float32Array(of.dimensions);
  for (const { size, numbers } of parts.flat()) addPacked(sum, size, numbers, 0);
  return unit(sum);
}

/** Whether a word means something to those who write abstracts, though no paper here says it. */
export async function isWord(archive: Archive, word: string): Promise<boolean> {
  const { meaning } = archive.manifest;
  return meaning !== null && (await vectorsOf(archive, stemWord(word), meaning)).length > 0;
}

async function vectorsOf(archive: Archive, stem: string, { dimensions, words }: ManifestOfMeaning) {
  const bytes = await archive.read(wordVectorsPath(wordFile(stem, words)), (bytes) => bytes);
  return bytes === null ? [] : readWordVectors(bytes, dimensions, new Set([stem]));
}
