// A topic, or a part of one: its introduction, its parts, its papers, its share over time, the topics beside it.
import type { TopicRefView } from '../views/parts.ts';
import type { TopicView } from '../views/topic.ts';
import type { PageKind } from './kind.ts';
import { type PagedPapers, pagesOfPapers } from './paged.ts';
import { leastCharted, type ShareView, shareOf } from './share.ts';

export type TopicSubject = TopicRefView & Pick<TopicView, 'scope' | 'areaTitle' | 'areaUrl' | 'parent'>;

export interface TopicFront
  extends Pick<TopicView, 'introduction' | 'count' | 'primaryCount' | 'related' | 'subtopics'> {
  readonly share: ShareView | null;
}

/** A reader of feeds asks every day; a topic has a handful of papers a day. */
const feedLimit = 20;

export type TopicPage = PagedPapers<TopicSubject, TopicFront>;

export const topicKind: PageKind<TopicPage> = {
  name: 'topic',
  at: '/topics/',
  indexed: true,
  pages: (site) =>
    [...site.topics, ...site.subtopics].flatMap((topic) =>
      pagesOfPapers({
        url: topic.url,
        parts: [
          { title: 'Mainly about this', at: '', sources: topic.papers.slice(0, topic.primaryCount) },
          { title: 'Also about this', at: 'also/', sources: topic.papers.slice(topic.primaryCount) },
        ],
        subject: subjectOf(topic),
        front: () => ({
          introduction: topic.introduction,
          count: topic.count,
          primaryCount: topic.primaryCount,
          subtopics: topic.subtopics,
          related: topic.related,
          share: topic.parent === null && topic.count >= leastCharted ? shareOf(site, topic) : null,
        }),
      }),
    ),
  feeds: {
    title: 'Topics',
    list: ({ topics, subtopics }) =>
      [...topics, ...subtopics].map((topic) => ({
        id: `topic:${topic.slug}`,
        title: topic.title,
        description: topic.scope,
        url: topic.url,
        papers: () => topic.papers,
        limit: feedLimit,
      })),
  },
};

function subjectOf(topic: TopicView): TopicSubject {
  const { slug, area, title, url, scope, areaTitle, areaUrl, parent } = topic;
  return { slug, area, title, url, scope, areaTitle, areaUrl, parent };
}
