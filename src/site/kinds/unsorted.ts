// Papers that fit no topic, newest digest first.
import { type ListedPaperView, listedPaper } from '../views/paper.ts';
import type { PageKind } from './kind.ts';
import { type Paged, pagesOf, papersPerPage } from './paged.ts';

export type UnsortedPage = Paged<null, null, ListedPaperView>;

export const unsortedKind: PageKind<UnsortedPage> = {
  name: 'unsorted',
  at: '/topics/',
  indexed: true,
  pages: ({ unsorted }) =>
    pagesOf({
      url: '/topics/unsorted/',
      parts: [unsorted],
      size: papersPerPage,
      show: listedPaper,
      keyOf: ({ refKey }) => refKey,
      subject: null,
      front: () => null,
    }),
};
