// Every paper's topics: the classifier's, or the publisher's where a correction names them.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Paper, PaperSlug } from '../../library/index.ts';
import { type Classification, createClassifier, type Topic } from '../../topics/index.ts';
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
  const bySlug = new Map<string, Topic>(topics.map((topic) => [topic.slug, topic]));
  const diagnostics: Diagnostic[] = [];
  const classifications = new Map<PaperSlug, Classification>();
  papers.forEach((paper, index) => {
    step(index, papers.length);
    const { correction } = paper;
    const overruled = correction?.topics === undefined ? null : correction;
    if (overruled !== null)
      diagnostics.push(...reportUnknown(overruled.topics ?? [], overruled.file, bySlug));
    classifications.set(
      paper.slug,
      overruled === null ? classify(paper) : overrule(overruled.topics ?? [], bySlug),
    );
  });
  return { classifications, diagnostics };
}

/** The first named is primary; there is no word of the paper to give as a reason. */
function overrule(slugs: readonly string[], topics: ReadonlyMap<string, Topic>): Classification {
  const named = slugs.flatMap((slug) => topics.get(slug)?.slug ?? []);
  return { primary: named[0] ?? null, topics: named.map((slug) => ({ slug, score: 1, because: [] })) };
}

function reportUnknown(
  slugs: readonly string[],
  file: string,
  topics: ReadonlyMap<string, Topic>,
): readonly Diagnostic[] {
  return slugs
    .filter((slug) => !topics.has(slug))
    .map((slug) => ({
      code: 'unknown-topic-in-correction',
      severity: 'warning',
      file,
      line: null,
      message: `There is no topic "${slug}"; it is left out. Name one of the files in content/topics.`,
    }));
}
