// All topics together: what one file cannot see. A topic file that cannot be used is left out
// with its diagnostics; a related topic that does not exist is left out with a warning.
import type { Diagnostic, TopicCode } from '../diagnostic.ts';
import { lineOfField, parseTopic } from './parse-topic.ts';
import type { Topic } from './types.ts';

export interface TopicFile {
  /** Path as the publisher knows it: `content/topics/pruning.md`. */
  readonly file: string;
  readonly text: string;
}

export interface Taxonomy {
  /** In the order of their slugs. */
  readonly topics: readonly Topic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the topic files, in any order. */
export function loadTaxonomy(files: readonly TopicFile[]): Taxonomy {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const parsed = sorted.map(({ file, text }) => ({ file, text, ...parseTopic(text, file) }));
  const diagnostics: Diagnostic[] = parsed.flatMap((each) => each.diagnostics);
  const good = parsed.flatMap(({ file, text, topic }) => (topic === null ? [] : [{ file, text, topic }]));
  const slugs = new Set<string>(good.map(({ topic }) => topic.slug));
  const areaTitles = new Map<string, string>();
  const topics: Topic[] = [];
  for (const { file, text, topic } of good) {
    const warn = (code: TopicCode, field: string, message: string) =>
      diagnostics.push({ code, severity: 'warning', file, line: lineOfField(text, [field]), message });
    const areaTitle = areaTitles.get(topic.area) ?? topic.areaTitle;
    areaTitles.set(topic.area, areaTitle);
    if (areaTitle !== topic.areaTitle) {
      const message = `Field "areaTitle": the area "${topic.area}" is called "${areaTitle}" elsewhere; that is used, not "${topic.areaTitle}". Give all its topics one title.`;
      warn('area-title-differs', 'areaTitle', message);
    }
    const unknown = topic.related.filter((slug) => !slugs.has(slug) || slug === topic.slug);
    for (const slug of unknown) {
      const message = `Field "related": there is no other topic "${slug}"; it is left out. Correct its slug, or delete it.`;
      warn('unknown-related-topic', 'related', message);
    }
    topics.push({ ...topic, areaTitle, related: topic.related.filter((slug) => !unknown.includes(slug)) });
  }
  return { topics, diagnostics };
}
