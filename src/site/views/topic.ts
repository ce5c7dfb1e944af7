// Topics and areas: in a list, and with their papers.
import { groupBy } from '../../group-by.ts';
import type { PaperSlug } from '../../library/types.ts';
import { flattenTopics } from '../../topics/taxonomy.ts';
import type { Topic, TopicSlug } from '../../topics/types.ts';
import { renderProse } from '../render/prose.ts';
import { areaUrl, topicRef, type ViewContext } from './context.ts';
import type { PaperView } from './paper.ts';
import type { RefView, RichText, TopicRefView } from './parts.ts';
import { withoutExclusions } from './scope.ts';

/** A topic in a list. */
export interface TopicRowView extends TopicRefView {
  /** As readers see it. */
  readonly scope: string;
  /** Papers of the topic. */
  readonly count: number;
}

export interface TopicView extends TopicRowView {
  readonly areaTitle: string;
  readonly areaUrl: string;
  /** Block HTML. */
  readonly introduction: RichText;
  /** Primary ones before the others, newest digest first in each. */
  readonly papers: readonly PaperView[];
  readonly primaryCount: number;
  /** The topic that this one is a part of. */
  readonly parent: TopicRefView | null;
  /** Its own parts that have papers. */
  readonly subtopics: readonly TopicRowView[];
  readonly related: readonly TopicRefView[];
}

/** An area in a list. */
export interface AreaRowView extends RefView {
  readonly slug: string;
  /** Papers of its topics, each once. */
  readonly count: number;
}

export interface AreaView extends AreaRowView {
  readonly topics: readonly TopicView[];
}

export function topicRow({ slug, area, title, url, scope, count }: TopicRowView): TopicRowView {
  return { slug, area, title, url, scope, count };
}

export function areaRow({ slug, title, url, count }: AreaRowView): AreaRowView {
  return { slug, title, url, count };
}

/** Papers of a topic, those whose primary topic it is apart. */
interface Members {
  readonly primary: PaperSlug[];
  readonly other: PaperSlug[];
}

/** The topics of the first level, and their parts, in the order of their titles. */
export function viewTopics(
  context: ViewContext,
  papers: ReadonlyMap<string, PaperView>,
): { readonly topics: readonly TopicView[]; readonly subtopics: readonly TopicView[] } {
  const members = gatherMembers(context);
  const view = (topic: Topic, subtopics: readonly TopicRowView[]): TopicView => {
    const { primary, other } = members.get(topic.slug) ?? { primary: [], other: [] };
    const parent = topic.parent === null ? undefined : context.topicBySlug.get(topic.parent);
    return {
      ...topicRef(topic),
      areaTitle: topic.areaTitle,
      areaUrl: areaUrl(topic.area),
      scope: withoutExclusions(topic.scope),
      introduction: renderProse(topic.introduction, context.pathPrefix),
      count: primary.length + other.length,
      papers: [...primary, ...other].flatMap((slug) => papers.get(slug) ?? []),
      primaryCount: primary.length,
      parent: parent === undefined ? null : topicRef(parent),
      subtopics: subtopics.filter(({ count }) => count > 0).map(topicRow),
      related: topic.related.flatMap((slug) => {
        const related = context.topicBySlug.get(slug);
        return related === undefined ? [] : [topicRef(related)];
      }),
    };
  };
  const families = inOrder(context.topics).map((topic) => {
    const parts = inOrder(topic.subtopics).map((part) => view(part, []));
    return { topic: view(topic, parts), parts };
  });
  return {
    topics: families.map(({ topic }) => topic),
    subtopics: families.flatMap(({ parts }) => parts),
  };
}

function inOrder(topics: readonly Topic[]): readonly Topic[] {
  return topics.toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
}

/** In the order of areas' titles; an area gathers the topics that name it. */
export function viewAreas(topics: readonly TopicView[]): readonly AreaView[] {
  return [...groupBy(topics, ({ area }) => area)]
    .map(([slug, own]) => ({
      slug,
      url: areaUrl(slug),
      title: own[0]?.areaTitle ?? slug,
      topics: own,
      count: new Set(own.flatMap((topic) => topic.papers.map((paper) => paper.slug))).size,
    }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
}

/** Walks the digests newest first, so that the lists come out in that order. */
function gatherMembers(context: ViewContext): ReadonlyMap<TopicSlug, Members> {
  const members = new Map<TopicSlug, Members>(
    flattenTopics(context.topics).map(({ slug }) => [slug, { primary: [], other: [] }]),
  );
  const seen = new Set<PaperSlug>();
  for (const slug of context.library.digests.flatMap((digest) => digest.papers)) {
    if (seen.has(slug)) continue;
    seen.add(slug);
    const classification = context.classifications.get(slug);
    for (const topic of classification?.topics ?? []) {
      for (const own of [topic.slug, ...(topic.subtopic === null ? [] : [topic.subtopic])]) {
        const list = members.get(own);
        (topic.slug === classification?.primary ? list?.primary : list?.other)?.push(slug);
      }
    }
  }
  return members;
}
