// The publisher overrules: topics named in a paper's correction replace the ones that were found.
import type { Diagnostic } from '../diagnostic.ts';
import type { Classification, Topic, TopicScore } from './types.ts';

/** What a correction says about topics; `Correction` of the library is one. */
export interface TopicsCorrection {
  readonly file: string;
  /** Slugs, primary first; absent where the publisher says nothing, empty for "none of them". */
  readonly topics?: readonly string[];
}

export interface Corrected {
  readonly classification: Classification;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The classification as the publisher wants it. A topic that was also found keeps its words as reasons;
 * one that was not has none. A slug that no topic has is left out with a warning.
 */
export function applyTopicsCorrection(
  found: Classification,
  correction: TopicsCorrection | null,
  topics: readonly Topic[],
): Corrected {
  if (correction?.topics === undefined) return { classification: found, diagnostics: [] };
  const bySlug = new Map<string, Topic>(topics.map((topic) => [topic.slug, topic]));
  const wanted: TopicScore[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const slug of new Set(correction.topics)) {
    const topic = bySlug.get(slug);
    if (topic === undefined) {
      const message = `Field "topics": there is no topic "${slug}"; it is left out. The topics are the files in content/topics.`;
      const { file } = correction;
      diagnostics.push({
        code: 'unknown-topic-in-correction',
        severity: 'warning',
        file,
        line: null,
        message,
      });
      continue;
    }
    const because = found.topics.find((each) => each.slug === slug)?.because ?? [];
    wanted.push({ slug: topic.slug, score: 1, because });
  }
  // A correction of which nothing is left says nothing: what was found stays.
  if (wanted.length === 0 && correction.topics.length > 0) return { classification: found, diagnostics };
  return { classification: { primary: wanted[0]?.slug ?? null, topics: wanted }, diagnostics };
}
