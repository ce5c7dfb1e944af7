// A topic: its introduction, its papers, its share over time, the topics beside it.
import { type PaperRefView, paperRef } from '../views/paper.ts';
import { type TopicRowView, type TopicView, topicRow } from '../views/topic.ts';
import type { PageKind } from './kind.ts';
import { type Paged, pagesOf, papersPerPage } from './paged.ts';

export interface TopicSubject
  extends TopicRowView,
    Pick<TopicView, 'areaTitle' | 'areaUrl' | 'introduction' | 'primaryCount' | 'related' | 'share'> {}

export type TopicPage = Paged<TopicSubject, PaperRefView>;

export const topicKind: PageKind<TopicPage> = {
  name: 'topic',
  at: '/topics/',
  indexed: true,
  pages: ({ topics }) =>
    topics.flatMap((topic) =>
      pagesOf({
        url: topic.url,
        list: topic.papers,
        size: papersPerPage,
        show: paperRef,
        subject: () => ({
          ...topicRow(topic),
          areaTitle: topic.areaTitle,
          areaUrl: topic.areaUrl,
          introduction: topic.introduction,
          primaryCount: topic.primaryCount,
          related: topic.related,
          share: topic.share,
        }),
      }),
    ),
  feeds: {
    title: 'Topics',
    list: ({ topics }) =>
      topics.map((topic) => ({
        id: `topic:${topic.slug}`,
        title: topic.title,
        description: topic.scope,
        url: topic.url,
        papers: () => topic.papers,
      })),
  },
};
