// What a paper brings into what all papers are compared by: made of its own words, kept by the group.
import type { Library, Paper } from '../library/index.ts';
import type { Pool, Readings, RecordCache } from '../reading/index.ts';
import { type Profile, profileTerms, type WeightedTerm } from '../related/index.ts';
import type { PaperUses } from '../terms/index.ts';
import { groupPapers, textsOfGroup } from './groups.ts';
import findGists, { type PackedGist } from './jobs/gist.ts';
import { type Kept, keepEach, nameOfWork } from './kept.ts';
import { packPaper } from './packed-paper.ts';
import type { Step } from './progress.ts';
import { readingJob } from './texts.ts';

export interface Gist {
  readonly profile: Profile;
  readonly uses: PaperUses;
}

export const gistJob = 'src/pipeline/jobs/gist.ts';

export function openGists(kept: Kept): RecordCache {
  return kept.open('gists', [readingJob, gistJob]);
}

/** One for each paper of the library, in its order. */
export async function gistPapers(
  library: Library,
  readings: Readings,
  cache: RecordCache,
  pool: Pool,
  step: Step,
): Promise<readonly Gist[]> {
  const groups = groupPapers(library);
  const works = groups.map((papers) => ({
    inputs: inputsOf(papers),
    item: () => itemOf(papers, readings),
  }));
  const bySlug = new Map<string, Gist>();
  const onMade = (at: number, made: Buffer): void => {
    const packed: readonly PackedGist[] = JSON.parse(made.toString());
    for (const [place, { slug }] of (groups[at] ?? []).entries()) {
      const own = packed[place];
      if (own !== undefined) bySlug.set(slug, unpackGist(own, slug));
    }
  };
  await keepEach(cache, pool, import.meta.resolve('./jobs/gist.ts'), works, onMade, step);
  return library.papers.flatMap(({ slug }) => bySlug.get(slug) ?? []);
}

function inputsOf(papers: readonly Paper[]): readonly string[] {
  return ['gists', ...textsOfGroup(papers)];
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

function profilesIn(made: Uint8Array): readonly Profile[] {
  const packed: readonly PackedGist[] = JSON.parse(Buffer.from(made).toString());
  return packed.map((own) => unpackGist(own, '').profile);
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

function unpackGist({ profile, uses }: PackedGist, slug: string): Gist {
  const { titleKey, terms, surfaces, compounds } = profile;
  const weights = unpackNumbers(profile.weights);
  const meaning = profile.meaning === null ? null : unpackNumbers(profile.meaning);
  // Not by a spread: V8 gives each object that begins with one a shape of its own, which takes a hundred times as
  // long to read from where all papers are compared.
  return {
    profile: { slug, titleKey, terms, surfaces, compounds, weights, meaning },
    uses: { slug, ...uses },
  };
}

function unpackNumbers(packed: string): Float32Array {
  return new Float32Array(new Uint8Array(Buffer.from(packed, 'base64')).buffer);
}
