// Every paper's topics, with the publisher's corrections applied; what digests are about; what the papers of
// no topic share. What texts and topics decide is kept under both.
import type { Diagnostic } from '../diagnostic.ts';
import type { DigestSlug, Library, PaperSlug } from '../library/index.ts';
import type { Pool, Readings, RecordCache } from '../reading/index.ts';
import { applyTopicsCorrection, type Classification, type sharedTerms, type Topic } from '../topics/index.ts';
import { groupPapers, keysOfGroup } from './groups.ts';
import findTermsHere from './jobs/unsorted.ts';
import { keep, keepEach } from './kept.ts';
import { packPaper } from './packed-paper.ts';
import type { Step } from './progress.ts';

export interface ClassifiedPapers {
  readonly classifications: ReadonlyMap<PaperSlug, Classification>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function classifyPapers(
  library: Library,
  topics: readonly Topic[],
  cache: RecordCache,
  pool: Pool,
  step: Step,
): Promise<ClassifiedPapers> {
  const groups = groupPapers(library);
  const works = groups.map((papers) => ({
    inputs: ['topics', ...keysOfGroup(papers)],
    item: () => JSON.stringify(papers.map(({ title, abstract }) => ({ title, abstract }))),
  }));
  const job = import.meta.resolve('./jobs/classify.ts');
  const found: (readonly Classification[])[] = [];
  const onMade = (at: number, made: Buffer): void => {
    found[at] = JSON.parse(made.toString());
  };
  await keepEach(cache, pool, job, works, onMade, step, { shared: decidingPart(topics), fewApart: true });
  const diagnostics: Diagnostic[] = [];
  const classifications = new Map<PaperSlug, Classification>();
  for (const [at, papers] of groups.entries()) {
    for (const [place, { slug, correction }] of papers.entries()) {
      const own = found[at]?.[place];
      if (own === undefined) continue;
      const corrected = applyTopicsCorrection(own, correction, topics);
      diagnostics.push(...corrected.diagnostics);
      classifications.set(slug, corrected.classification);
    }
  }
  return { classifications, diagnostics };
}

/** For digests that the publisher gave no title, where their papers share a term. */
export async function findThemes(
  library: Library,
  readings: Readings,
  cache: RecordCache,
  pool: Pool,
  step: Step,
): Promise<ReadonlyMap<DigestSlug, string>> {
  const bySlug = new Map(library.papers.map((paper) => [paper.slug, paper]));
  const untitled = library.digests.filter(({ title }) => title === null);
  const works = untitled.map(({ papers }) => {
    const listed = papers.flatMap((slug) => bySlug.get(slug) ?? []);
    return {
      inputs: ['theme', ...keysOfGroup(listed)],
      item: () => JSON.stringify(listed.map((paper) => packPaper(paper, readings))),
    };
  });
  const themes = new Map<DigestSlug, string>();
  const onMade = (at: number, made: Buffer): void => {
    const theme: string | null = JSON.parse(made.toString());
    const slug = untitled[at]?.slug;
    if (theme !== null && slug !== undefined) themes.set(slug, theme);
  };
  await keepEach(cache, pool, import.meta.resolve('./jobs/theme.ts'), works, onMade, step);
  return themes;
}

/** So many show what is missing of late, however large the archive; and so few are looked at here. */
const [mostUnsorted, fewUnsorted] = [500, 50];

/** Terms that the latest papers without a topic share. */
export function findUnsortedTerms(
  library: Library,
  classifications: ReadonlyMap<PaperSlug, Classification>,
  readings: Readings,
  cache: RecordCache,
  pool: Pool,
): Promise<ReturnType<typeof sharedTerms>> {
  const bySlug = new Map(library.papers.map((paper) => [paper.slug, paper]));
  const listed = new Set(library.digests.flatMap(({ papers }) => papers));
  const isUnsorted = (slug: PaperSlug) => (classifications.get(slug)?.primary ?? null) === null;
  const unsorted = [...listed]
    .filter(isUnsorted)
    .slice(0, mostUnsorted)
    .flatMap((slug) => bySlug.get(slug) ?? []);
  return keep(cache, ['unsorted', ...keysOfGroup(unsorted)], async () => {
    const item = JSON.stringify(unsorted.map((paper) => packPaper(paper, readings)));
    if (unsorted.length <= fewUnsorted) return readUnsorted(findTermsHere(item));
    // Beside what every core is at: whoever is at that may be ended once it is done.
    const [made] = await pool.apart(import.meta.resolve('./jobs/unsorted.ts'), [item]);
    return readUnsorted(made);
  });
}

function readUnsorted(made: Uint8Array = Buffer.alloc(0)): ReturnType<typeof sharedTerms> {
  return JSON.parse(Buffer.from(made).toString());
}

/** A topic's own words are for its readers, and decide nothing. */
function decidingPart(topics: readonly Topic[]): string {
  const bare = (topic: Topic): Topic => ({
    ...topic,
    introduction: '',
    subtopics: topic.subtopics.map(bare),
  });
  return JSON.stringify(topics.map(bare));
}
