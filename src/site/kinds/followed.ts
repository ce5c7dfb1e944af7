// A standing question of the publisher's: what is asked, and the papers that answer it.
import type { FollowedView } from '../views/followed.ts';
import type { RefView } from '../views/parts.ts';
import type { PageKind } from './kind.ts';
import { onePart, type PagedPapers, pagesOfPapers } from './paged.ts';

export interface FollowedFront extends Pick<FollowedView, 'introduction' | 'match' | 'asks'> {
  readonly count: number;
}

export type FollowedPage = PagedPapers<RefView, FollowedFront>;

export const followedKind: PageKind<FollowedPage> = {
  name: 'followed',
  at: '/follow/',
  indexed: true,
  pages: ({ followed }) =>
    followed.flatMap(({ url, title, introduction, match, asks, papers }) =>
      pagesOfPapers({
        url,
        parts: onePart(papers),
        subject: { title, url },
        front: () => ({ introduction, match, asks, count: papers.length }),
      }),
    ),
  feeds: {
    title: 'Standing questions',
    list: ({ followed }) =>
      followed.map(({ slug, title, url, papers }) => ({
        id: `follow:${slug}`,
        title,
        description: `Papers that answer the standing question “${title}”.`,
        url,
        papers: () => papers,
      })),
  },
};
