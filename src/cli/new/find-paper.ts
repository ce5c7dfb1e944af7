// Which paper `offprint new correction NAME` is about.
import type { Dump } from '../../dump/index.ts';
import { buildLibrary, type Paper, parseCorrection } from '../../library/index.ts';
import { readContent } from '../../pipeline/content.ts';
import { createDumpReader } from '../../pipeline/dumps.ts';
import { nearestSlugs } from '../../text/nearest-slugs.ts';
import { readKnownDumps } from '../known-dumps.ts';

/** Slugs told of where no paper has the one that is asked for. */
const mostNear = 3;

export interface FoundPaper {
  /** The paper that has the slug, or once had it. */
  readonly paper: Paper | null;
  /** Where there is none: the slugs that come nearest. */
  readonly near: readonly string[];
}

export async function findPaper(content: string, cache: string, asked: string): Promise<FoundPaper> {
  const dumps: Dump[] = [];
  const { read, textOf } = createDumpReader(cache);
  await readKnownDumps(content, read, (dump) => dumps.push(dump));
  const { corrections } = await readContent(content);
  const known = corrections.flatMap(({ text, file }) => parseCorrection(text, file).correction ?? []);
  // What a correction hides is a paper, too.
  const { papers } = buildLibrary(
    dumps,
    known.map((correction) => ({ ...correction, hide: false })),
    { textOf },
  );
  const slugs = papers.map(({ slug }) => slug);
  const paper = papers.find(({ slug, aliases }) => [slug, ...aliases].some((own) => own === asked)) ?? null;
  return { paper, near: paper === null ? nearestSlugs(asked, slugs, mostNear) : [] };
}
