// A standing question of the publisher's: what is asked, and the papers that answer it.
import type { FollowedView } from '../views/followed.ts';
import { type ListedPaperView, listedPaper } from '../views/paper.ts';
import type { PageKind } from './kind.ts';
import { type Paged, pagesOf, papersPerPage } from './paged.ts';

export interface FollowedSubject extends Omit<FollowedView, 'papers'> {
  readonly count: number;
}

export type FollowedPage = Paged<FollowedSubject, ListedPaperView>;

export const followedKind: PageKind<FollowedPage> = {
  name: 'followed',
  at: '/follow/',
  indexed: true,
  pages: ({ followed }) =>
    followed.flatMap(({ papers, ...asked }) =>
      pagesOf({
        url: asked.url,
        list: papers,
        size: papersPerPage,
        show: listedPaper,
        keyOf: ({ refKey }) => refKey,
        subject: () => ({ ...asked, count: papers.length }),
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
