// Every paper's topics, with the publisher's corrections applied; what digests are about; what the
// papers of no topic share.
import type { Diagnostic } from '../diagnostic.ts';
import type { DigestSlug, Library, Paper, PaperSlug } from '../library/index.ts';
import type { Readings } from '../reading/index.ts';
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
  step: Step,
): ClassifiedPapers {
  const classify = createClassifier(topics);
  const diagnostics: Diagnostic[] = [];
  const classifications = new Map<PaperSlug, Classification>();
  papers.forEach((paper, index) => {
    step(index, papers.length);
    const corrected = applyTopicsCorrection(classify(paper), paper.correction, topics);
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
): ReadonlyMap<DigestSlug, string> {
  const papers = new Map(library.papers.map((paper) => [paper.slug, paper]));
  const themes = new Map<DigestSlug, string>();
  for (const digest of library.digests) {
    if (digest.title !== null) continue;
    const listed = digest.papers.flatMap((slug) => papers.get(slug) ?? []);
    const theme = digestTheme(
      listed.map((paper) => readable(paper, readings)),
      topics,
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
