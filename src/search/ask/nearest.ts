// A question's meaning against the papers': those of the nearest fields are read and compared.

import { stemWord } from '../../text/stem.ts';
import type { ManifestOfMeaning } from '../index/manifest.ts';
import {
  type Fields,
  fieldsPath,
  filesOf,
  mostWhole,
  type PapersFile,
  papersPath,
  readFields,
  readPapers,
  readWordVectors,
} from '../index/meaning.ts';
import { coarser, compareWith } from '../vectors/code.ts';
import { balancedSum } from '../vectors/vectors.ts';
import { isAskedStop, meaningWords } from '../vectors/words.ts';
import type { Archive } from './archive.ts';
import type { NearPaper } from './meaning.ts';
import { saidOtherwise } from './otherwise.ts';

/** So many papers are compared, where there are more: as many as a first search has room for. A small archive is whole. */
function enoughOf(papers: number): number {
  if (papers <= mostWhole) return papers;
  if (papers < 8_192) return 500;
  return papers < 32_768 ? 700 : 1_000;
}

const mostNear = 60;

/**
 * The papers nearest in meaning, best first; none where the archive has no vectors. A word without a vector
 * stands for what it was taken for. `words` are those to be said, if only in other words.
 */
export async function searchByMeaning(
  archive: Archive,
  text: string,
  mended: ReadonlyMap<string, string>,
  words: readonly string[],
): Promise<readonly NearPaper[]> {
  const { meaning, papers } = archive.manifest;
  if (meaning === null) return [];
  const { dimensions, fields: sizes } = meaning;
  const depth = Math.log2(sizes.length);
  const stems = words.map((word) => stemWord(mended.get(word) ?? word));
  const reading = archive.read(fieldsPath(depth), (bytes) => readFields(bytes, dimensions));
  const [vector, fields, said] = await Promise.all([
    vectorOf(archive, text, mended, meaning, reading),
    reading,
    saidOtherwise(archive, stems),
  ]);
  if (vector === null || fields === null) return [];
  const { axes, codes } = fields;
  const files = filesNear(compareWith(vector, coarser(axes))(codes), sizes, enoughOf(papers));
  const compare = compareWith(vector, axes);
  const parts = await Promise.all(
    files.map((file) => archive.read(papersPath(file), (bytes) => readPapers(bytes, axes))),
  );
  const near = parts.flatMap((part) => {
    if (part === null) return [];
    const likenesses = compare(part.codes);
    return part.papers.map((paper, i) => ({ paper, near: (likenesses[i] ?? 0) + (said.get(paper) ?? 0) }));
  });
  return near.sort((a, b) => b.near - a.near || a.paper - b.paper).slice(0, mostNear);
}

/**
 * The files that promise most, until they hold enough papers. A field promises the more papers, the more it has and the
 * nearer they lie; what counts of a file is how many it promises, whatever share of its papers that is, since what a
 * question costs a browser is, above all, how many files it asks for.
 * `nearness` is of the fields that have papers.
 */
function filesNear(
  nearness: readonly number[],
  sizes: readonly number[],
  enough: number,
): readonly PapersFile[] {
  let next = 0;
  const promised = sizes.map((size) =>
    size === 0 ? 0 : size * Math.exp(steepness * (nearness[next++] ?? 0)),
  );
  const files = filesOf(sizes).map((file) => {
    const near = promised.slice(file.first, file.end).reduce((sum, own) => sum + own, 0);
    return { file, near };
  });
  files.sort((a, b) => b.near - a.near || a.file.first - b.file.first);
  let papers = 0;
  return files.flatMap(({ file }) => {
    if (papers >= enough) return [];
    papers += file.papers;
    return [file];
  });
}

/** A field whose papers lie nearer by a thirtieth promises e times as many: tuned on what is near to 1,500 questions. */
const steepness = 30;

async function vectorOf(
  archive: Archive,
  text: string,
  mended: ReadonlyMap<string, string>,
  of: ManifestOfMeaning,
  fields: Promise<Fields | null>,
): Promise<Float32Array | null> {
  const meant = new Map([...mended].map(([typed, word]) => [stemWord(typed), stemWord(word)]));
  const parts = await Promise.all(
    [...new Set(meaningWords(text))].map(async (stem) => {
      if (isAskedStop(stem))
        return readWordVectors((await fields)?.stopWords ?? new Uint8Array(), of.dimensions, new Set([stem]));
      const own = await vectorsOf(archive, stem, of);
      const other = meant.get(stem);
      return own.length > 0 || other === undefined ? own : vectorsOf(archive, other, of);
    }),
  );
  return balancedSum(parts.flat());
}

/** Whether a word means something to those who write abstracts, though no paper here says it. */
export async function isWord(archive: Archive, word: string): Promise<boolean> {
  const { meaning } = archive.manifest;
  return meaning !== null && (await vectorsOf(archive, stemWord(word), meaning)).length > 0;
}

async function vectorsOf(archive: Archive, stem: string, { dimensions }: ManifestOfMeaning) {
  const bytes = await archive.vectorsWith(stem);
  return bytes === null ? [] : readWordVectors(bytes, dimensions, new Set([stem]));
}
