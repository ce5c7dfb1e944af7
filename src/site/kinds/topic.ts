// A topic, or a part of one: its introduction, its parts, its papers, its share over time, the topics beside it.
import { type ListedPaperView, listedPaper } from '../views/paper.ts';
import { type TopicRowView, type TopicView, topicRow } from '../views/topic.ts';
import type { PageKind } from './kind.ts';
import { type Paged, pagesOf, papersPerPage } from './paged.ts';
import { type ShareView, shareOf } from './share.ts';

export interface TopicSubject
  extends TopicRowView,
    Pick<
      TopicView,
      'areaTitle' | 'areaUrl' | 'introduction' | 'parent' | 'primaryCount' | 'related' | 'subtopics'
    > {
  readonly share: ShareView | null;
}

/** A reader of feeds asks every day; a topic has a handful of papers a day. */
const feedLimit = 30;

export type TopicPage = Paged<TopicSubject, ListedPaperView>;

export const topicKind: PageKind<TopicPage> = {
  name: 'topic',
  at: '/topics/',
  indexed: true,
  pages: (site) =>
    [...site.topics, ...site.subtopics].flatMap((topic) =>
      pagesOf({
        url: topic.url,
        list: topic.papers,
        size: papersPerPage,
        show: listedPaper,
        keyOf: ({ refKey }) => refKey,
        subject: () => ({
          ...topicRow(topic),
          areaTitle: topic.areaTitle,
          areaUrl: topic.areaUrl,
          introduction: topic.introduction,
          parent: topic.parent,
          primaryCount: topic.primaryCount,
          subtopics: topic.subtopics,
          related: topic.related,
          share: topic.parent === null ? shareOf(site, topic) : null,
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
