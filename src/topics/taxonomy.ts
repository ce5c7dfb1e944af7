// All topics together: what one file cannot see. A topic file that cannot be used is left out
// with its diagnostics; a related topic that does not exist is left out with a warning.
//
// Topics form a tree of two levels: a file that names a parent is a part of that topic.
import type { Diagnostic, TopicCode } from '../diagnostic.ts';
import { compareTexts } from '../text/compare.ts';
import { parseTopic, type TopicEntry } from './parse-topic.ts';
import type { Topic } from './types.ts';

export interface TopicFile {
  /** Path as the publisher knows it: `content/topics/pruning.md`. */
  readonly file: string;
  readonly text: string;
}

export interface Taxonomy {
  /** Those of the first level, in the order of their slugs; their parts are their `subtopics`. */
  readonly topics: readonly Topic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A usable file, and how to report what its neighbours reveal about it. */
interface Entry {
  readonly entry: TopicEntry;
  readonly report: (
    code: TopicCode,
    severity: Diagnostic['severity'],
    field: string,
    message: string,
  ) => void;
}

/** Reads and checks the topic files, in any order. */
export function loadTaxonomy(files: readonly TopicFile[]): Taxonomy {
  const sorted = [...files].sort((a, b) => compareTexts(a.file, b.file));
  const diagnostics: Diagnostic[] = [];
  const entries: Entry[] = sorted.flatMap(({ file, text }) => {
    const { topic, diagnostics: own, lineOf } = parseTopic(text, file);
    diagnostics.push(...own);
    if (topic === null) return [];
    return {
      entry: topic,
      report: (code, severity, field, message) =>
        diagnostics.push({
          code,
          severity,
          file,
          line: lineOf(field),
          message: `Field "${field}": ${message}`,
        }),
    };
  });
  const roots = new Set<string>(entries.flatMap(({ entry }) => (entry.parent === null ? [entry.slug] : [])));
  const placed = entries.filter((each) => isPlaced(each, roots));
  const slugs = new Set<string>(placed.map(({ entry }) => entry.slug));
  const areas = new Map<string, string>();
  const topics = placed.flatMap(({ entry, report }) => {
    if (entry.area === null) return [];
    const { slug: area, title } = entry.area;
    const areaTitle = areas.get(area) ?? title;
    areas.set(area, areaTitle);
    if (areaTitle !== title) {
      const message = `other topics call the area "${area}" "${areaTitle}", which is used in place of "${title}". Write one title in all of them.`;
      report('area-title-differs', 'warning', 'areaTitle', message);
    }
    const place = { area, areaTitle };
    const subtopics = placed
      .filter((part) => part.entry.parent === entry.slug)
      .map((part) => ({ ...part.entry, ...place, subtopics: [], related: knownRelated(part, slugs) }));
    return [{ ...entry, ...place, subtopics, related: knownRelated({ entry, report }, slugs) }];
  });
  return { topics, diagnostics };
}

/** The topics and their parts in one list: first all topics, then all parts. */
export function flattenTopics(topics: readonly Topic[]): readonly Topic[] {
  return [...topics, ...topics.flatMap(({ subtopics }) => subtopics)];
}

function isPlaced({ entry, report }: Entry, roots: ReadonlySet<string>): boolean {
  if (entry.parent === null || roots.has(entry.parent)) return true;
  const message = `there is no topic "${entry.parent}" that has an area; this part of it is left out. Name one that has, or give this topic an area and an areaTitle in place of a parent.`;
  report('unknown-parent-topic', 'error', 'parent', message);
  return false;
}

function knownRelated({ entry, report }: Entry, slugs: ReadonlySet<string>): Topic['related'] {
  return entry.related.filter((slug) => {
    if (slugs.has(slug) && slug !== entry.slug) return true;
    report(
      'unknown-related-topic',
      'warning',
      'related',
      `there is no other topic "${slug}"; the name is left out. Correct it, or delete it.`,
    );
    return false;
  });
}
