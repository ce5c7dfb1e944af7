// What a paper brings into what all papers are compared by: made of its own words, kept by the group.
import type { Library, Paper } from '../library/index.ts';
import type { Pool, Readings, RecordCache } from '../reading/index.ts';
import { type Profile, profileTerms, type WeightedTerm } from '../related/index.ts';
import type { PaperUses } from '../terms/index.ts';
import { groupPapers, keysOfGroup } from './groups.ts';
import findGists from './jobs/gist.ts';
import { type Kept, keepEach, nameOfWork } from './kept.ts';
import { profilesIn, usesIn } from './packed-gists.ts';
import { packPaper } from './packed-paper.ts';
import type { Step } from './progress.ts';
import { readingJob } from './texts.ts';

export interface Gists {
  /** Of each paper of the library, in the order of its groups. */
  readonly uses: readonly PaperUses[];
  /** In the same order; unpacked when they are asked for. */
  readonly profiles: () => readonly Profile[];
}

export const gistJob = 'src/pipeline/jobs/gist.ts';

export function openGists(kept: Kept): RecordCache {
  return kept.open('gists', [readingJob, gistJob]);
}

export async function gistPapers(
  library: Library,
  readings: Readings,
  cache: RecordCache,
  pool: Pool,
  step: Step,
): Promise<Gists> {
  const groups = groupPapers(library);
  const works = groups.map((papers) => ({
    inputs: inputsOf(papers),
    item: () => itemOf(papers, readings),
  }));
  const packed: Buffer[] = [];
  const onMade = (at: number, made: Buffer): void => {
    packed[at] = made;
  };
  await keepEach(cache, pool, import.meta.resolve('./jobs/gist.ts'), works, onMade, step);
  const slugs = groups.map((papers) => papers.map(({ slug }) => slug));
  return {
    uses: packed.flatMap((made, at) => usesIn(made, slugs[at])),
    profiles: () => packed.flatMap((made, at) => profilesIn(made, slugs[at])),
  };
}

function inputsOf(papers: readonly Paper[]): readonly string[] {
  return ['gists', ...keysOfGroup(papers)];
}

/** What a group's gists are kept under. */
export function nameOfGists(papers: readonly Paper[]): string {
  return nameOfWork(inputsOf(papers));
}

/** The profiles of a group that an earlier build knew by this name, without slugs; null where they are lost. */
export function recallProfiles(cache: RecordCache, name: string): readonly Profile[] | null {
  const kept = cache.get(name);
  return kept === undefined ? null : profilesIn(kept);
}

/**
 * Tells a paper's weightiest words. They are read again, group by group: those of all papers together are a third of
 * what a build would hold while it writes pages.
 */
export function recallWords(
  library: Library,
  readings: Readings,
  cache: RecordCache,
): (slug: string) => readonly WeightedTerm[] {
  const groupOf = new Map<string, readonly Paper[]>(
    groupPapers(library).flatMap((papers) => papers.map(({ slug }) => [slug, papers])),
  );
  let last: readonly Paper[] = [];
  let profiles: readonly Profile[] = [];
  return (slug) => {
    const papers = groupOf.get(slug) ?? [];
    if (papers !== last) {
      last = papers;
      profiles =
        recallProfiles(cache, nameOfGists(papers)) ?? profilesIn(findGists(itemOf(papers, readings)));
    }
    const own = profiles[papers.findIndex((paper) => paper.slug === slug)];
    return own === undefined ? [] : profileTerms(own);
  };
}

function itemOf(papers: readonly Paper[], readings: Readings): string {
  return JSON.stringify(papers.map((paper) => packPaper(paper, readings)));
}
