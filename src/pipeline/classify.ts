// Every paper's topics, with the publisher's corrections applied; what digests are about; what the
// papers of no topic share. What texts and topics alone decide is kept under both.
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import type { DigestSlug, Library, Paper, PaperSlug } from '../library/index.ts';
import type { Readings, RecordCache } from '../reading/index.ts';
import {
  applyTopicsCorrection,
  type Classification,
  createClassifier,
  digestTheme,
  type PaperText,
  type Topic,
} from '../topics/index.ts';
import type { Step } from './progress.ts';

export interface ClassifiedPapers {
  readonly classifications: ReadonlyMap<PaperSlug, Classification>;
  readonly diagnostics: readonly Diagnostic[];
}

export function classifyPapers(
  papers: readonly Paper[],
  topics: readonly Topic[],
  cache: RecordCache,
  step: Step,
): ClassifiedPapers {
  const classify = createClassifier(topics);
  const under = nameOf(topics);
  const diagnostics: Diagnostic[] = [];
  const classifications = new Map<PaperSlug, Classification>();
  papers.forEach((paper, index) => {
    step(index, papers.length);
    const { title, abstract } = paper;
    const found = keep(cache, ['topics', under, title, abstract], () => classify({ title, abstract }));
    const corrected = applyTopicsCorrection(found, paper.correction, topics);
    diagnostics.push(...corrected.diagnostics);
    classifications.set(paper.slug, corrected.classification);
  });
  return { classifications, diagnostics };
}

/** For digests that the publisher gave no title, where their papers share a term. */
export function findThemes(
  library: Library,
  topics: readonly Topic[],
  readings: Readings,
  cache: RecordCache,
): ReadonlyMap<DigestSlug, string> {
  const papers = new Map(library.papers.map((paper) => [paper.slug, paper]));
  const under = nameOf(topics);
  const themes = new Map<DigestSlug, string>();
  for (const digest of library.digests) {
    if (digest.title !== null) continue;
    const listed = digest.papers.flatMap((slug) => papers.get(slug) ?? []);
    const texts = listed.flatMap(({ title, abstract }) => [title, abstract]);
    const theme = keep(cache, ['theme', under, ...texts], () =>
      digestTheme(
        listed.map((paper) => readable(paper, readings)),
        topics,
      ),
    );
    if (theme !== null) themes.set(digest.slug, theme);
  }
  return themes;
}

/** Papers that no topic claimed, as their words are compared. */
export function unsortedTexts(
  library: Library,
  classifications: ReadonlyMap<PaperSlug, Classification>,
  readings: Readings,
): readonly PaperText[] {
  return library.papers
    .filter(({ slug }) => (classifications.get(slug)?.primary ?? null) === null)
    .map((paper) => readable(paper, readings));
}

function readable({ title, abstract }: Paper, readings: Readings): PaperText {
  return { title: readings.words(title).plain, abstract: readings.words(abstract).prose };
}

function nameOf(topics: readonly Topic[]): string {
  return createHash('sha256').update(JSON.stringify(topics)).digest('hex');
}

/** What was made of `inputs`, or is made now; they begin with what it is. `T` must survive JSON. */
function keep<T>(cache: RecordCache, inputs: readonly string[], make: () => T): T {
  const name = JSON.stringify(inputs);
  const kept = cache.get(name);
  if (kept !== undefined) return JSON.parse(kept.toString());
  const made = make();
  cache.set(name, Buffer.from(JSON.stringify(made)));
  return made;
}
