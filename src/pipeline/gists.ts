// What a paper brings into what all papers are compared by: made of its own words, kept by the group.
import type { Library, Paper } from '../library/index.ts';
import type { Pool, Readings, RecordCache } from '../reading/index.ts';
import type { Profile } from '../related/index.ts';
import type { PaperUses } from '../terms/index.ts';
import { groupPapers, textsOfGroup } from './groups.ts';
import type { PackedGist, WordsOfPaper } from './jobs/gist.ts';
import { type Kept, keepEach, nameOfWork } from './kept.ts';
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
    item: () => JSON.stringify(papers.map((paper) => wordsOf(paper, readings))),
  }));
  const made = await keepEach(cache, pool, import.meta.resolve('./jobs/gist.ts'), works, step);
  const bySlug = new Map<string, Gist>();
  for (const [at, papers] of groups.entries()) {
    const packed: readonly PackedGist[] = JSON.parse(made[at]?.toString() ?? '[]');
    for (const [place, { slug }] of papers.entries()) {
      const own = packed[place];
      if (own !== undefined) bySlug.set(slug, unpackGist(own, slug));
    }
  }
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
  if (kept === undefined) return null;
  const packed: readonly PackedGist[] = JSON.parse(kept.toString());
  return packed.map((own) => unpackGist(own, '').profile);
}

function wordsOf({ title, abstract }: Paper, readings: Readings): WordsOfPaper {
  return { title: readings.words(title).plain, prose: readings.words(abstract).prose };
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
