// A question's meaning against the papers': of the areas nearest to it the nearest fields are read, and their papers
// compared.

import { stemWord } from '../../text/stem.ts';
import type { ManifestOfMeaning } from '../index/manifest.ts';
import {
  areaDepth,
  areasPath,
  fieldsPath,
  fileDepth,
  mostWhole,
  papersPath,
  readAreas,
  readPapers,
  readWordVectors,
} from '../index/meaning.ts';
import { compareWith } from '../vectors/code.ts';
import { unit } from '../vectors/vectors.ts';
import { addPacked } from '../vectors/weights.ts';
import { meaningWords } from '../vectors/words.ts';
import type { Archive } from './archive.ts';
import type { NearPaper } from './meaning.ts';

/** So many papers are compared, where there are more: as many as a first search has room for. A small archive is whole. */
function enoughOf(papers: number): number {
  if (papers <= mostWhole) return papers;
  if (papers < 8_192) return 500;
  return papers < 32_768 ? 700 : 1_000;
}

const mostNear = 60;
/** Areas looked into, and more until they hold so many times the papers that are compared. */
const leastAreas = 5;
const areasHold = 4;

/**
 * The papers nearest in meaning, best first; none where the archive has no vectors. A word without a vector
 * stands for what it was taken for.
 */
export async function searchByMeaning(
  archive: Archive,
  text: string,
  mended: ReadonlyMap<string, string>,
): Promise<readonly NearPaper[]> {
  const { meaning, papers } = archive.manifest;
  if (meaning === null) return [];
  const { dimensions, fields: sizes } = meaning;
  const enough = enoughOf(papers);
  const depth = Math.log2(sizes.length);
  const [vector, areas] = await Promise.all([
    vectorOf(archive, text, mended, meaning),
    archive.read(areasPath(areaDepth(depth)), (bytes) => readAreas(bytes, dimensions)),
  ]);
  if (vector === null || areas === null) return [];
  const compare = compareWith(vector, areas.axes);
  const fields = await fieldsNear(archive, compare, areas.codes, meaning, enough);
  const depthOfFiles = fileDepth(papers, depth);
  const files = new Set(fields.map((field) => field >> (depth - depthOfFiles)));
  const chosen = takeUntil([...files], (file) => papersIn(sizes, file, depthOfFiles), 1, enough);
  const parts = await Promise.all(
    chosen.map((file) =>
      archive.read(papersPath(depthOfFiles, file), (bytes) => readPapers(bytes, areas.axes)),
    ),
  );
  const near = parts.flatMap((part) => {
    if (part === null) return [];
    const likenesses = compare(part.codes);
    return part.papers.map((paper, i) => ({ paper, near: likenesses[i] ?? 0 }));
  });
  return near.sort((a, b) => b.near - a.near || a.paper - b.paper).slice(0, mostNear);
}

type Compare = ReturnType<typeof compareWith>;

interface NearPlace {
  readonly place: number;
  readonly near: number;
}

/** Fields of the areas nearest to the question, the nearest first. */
async function fieldsNear(
  archive: Archive,
  compare: Compare,
  codesOfAreas: Uint8Array,
  { fields: sizes }: ManifestOfMeaning,
  enough: number,
): Promise<readonly number[]> {
  const depth = Math.log2(sizes.length);
  const depthOfAreas = areaDepth(depth);
  const share = 2 ** (depth - depthOfAreas);
  const byArea = inOrder(placesBy(compare, codesOfAreas, 0));
  if (share === 1) return byArea;
  const open = takeUntil(
    byArea,
    (area) => papersIn(sizes, area, depthOfAreas),
    leastAreas,
    areasHold * enough,
  );
  const parts = await Promise.all(
    open.map(async (area) => {
      const middles = await archive.read(fieldsPath(depth, area), (bytes) => bytes);
      return middles === null ? [] : placesBy(compare, middles, area * share);
    }),
  );
  return inOrder(parts.flat().filter(({ place }) => sizes[place] !== 0));
}

/** The middles whose codes stand one after the other, the first of them at the place `first`. */
function placesBy(compare: Compare, codes: Uint8Array, first: number): readonly NearPlace[] {
  return compare(codes).map((near, i) => ({ place: first + i, near }));
}

/** The nearest first. */
function inOrder(places: readonly NearPlace[]): readonly number[] {
  return places.toSorted((a, b) => b.near - a.near || a.place - b.place).map(({ place }) => place);
}

/** Of the 2^n parts into which the fields of these sizes fall, how many papers one holds. */
function papersIn(sizes: readonly number[], part: number, depth: number): number {
  const share = sizes.length / 2 ** depth;
  return sizes.slice(part * share, (part + 1) * share).reduce((sum, size) => sum + size, 0);
}

/** The first ones that hold any papers, at least so many, until they hold enough. */
function takeUntil(
  places: readonly number[],
  sizeOf: (place: number) => number,
  least: number,
  enough: number,
): readonly number[] {
  let papers = 0;
  let count = 0;
  return places.filter((place) => {
    const size = sizeOf(place);
    if (size === 0 || (count >= least && papers >= enough)) return false;
    papers += size;
    count += 1;
    return true;
  });
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

async function vectorsOf(archive: Archive, stem: string, { dimensions }: ManifestOfMeaning) {
  const bytes = await archive.vectorsWith(stem);
  return bytes === null ? [] : readWordVectors(bytes, dimensions, new Set([stem]));
}
