// The publisher overrules: topics named in a paper's correction replace the ones that were found.
import type { Diagnostic } from '../diagnostic.ts';
import { nearestSlugs } from '../text/nearest-slugs.ts';
import { flattenTopics } from './taxonomy.ts';
import type { Classification, Topic, TopicScore, TopicSlug } from './types.ts';

/** What a correction says about topics; `Correction` of the library is one. */
export interface TopicsCorrection {
  readonly file: string;
  /** Primary first; absent where the publisher says nothing, empty for "none". */
  readonly topics?: readonly WantedTopic[] | undefined;
}

export interface WantedTopic {
  /** Of a topic or of a part of one. */
  readonly slug: string;
  /** 1-based, where it stands in the file. */
  readonly line: number | null;
}

export interface Corrected {
  readonly classification: Classification;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The classification as the publisher wants it. A part of a topic stands for the topic, too. A topic that was also found
 * keeps its words as reasons; one that was not has none. A slug that no topic has is left out with a warning.
 */
export function applyTopicsCorrection(
  found: Classification,
  correction: TopicsCorrection | null,
  topics: readonly Topic[],
): Corrected {
  if (correction?.topics === undefined) return { classification: found, diagnostics: [] };
  const bySlug = new Map<string, Topic>(flattenTopics(topics).map((topic) => [topic.slug, topic]));
  const wanted = new Map<TopicSlug, TopicScore>();
  const diagnostics: Diagnostic[] = [];
  for (const { slug, line } of correction.topics) {
    const topic = bySlug.get(slug);
    if (topic === undefined) {
      const [nearest] = nearestSlugs(slug, bySlug.keys(), 1);
      const hint = nearest === undefined ? '' : ` The nearest is "${nearest}".`;
      const message = `Field "topics": there is no topic "${slug}"; it is left out.${hint} Topics are called as their files in topics/.`;
      const { file } = correction;
      diagnostics.push({
        code: 'unknown-topic-in-correction',
        severity: 'warning',
        file,
        line,
        message,
      });
      continue;
    }
    const root = topic.parent ?? topic.slug;
    const known = found.topics.find((each) => each.slug === root);
    const part = topic.parent === null ? null : topic.slug;
    wanted.set(root, {
      slug: root,
      score: 1,
      because: known?.because ?? [],
      subtopic: wanted.get(root)?.subtopic ?? part ?? known?.subtopic ?? null,
    });
  }
  // A correction of which nothing is left says nothing: what was found stays.
  if (wanted.size === 0 && correction.topics.length > 0) return { classification: found, diagnostics };
  const scores = [...wanted.values()];
  return { classification: { primary: scores[0]?.slug ?? null, topics: scores }, diagnostics };
}
