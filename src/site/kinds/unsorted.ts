// Papers that fit no topic, newest digest first.
import type { PageKind } from './kind.ts';
import { onePart, type PagedPapers, pagesOfPapers } from './paged.ts';

export type UnsortedPage = PagedPapers<null, null>;

export const unsortedKind: PageKind<UnsortedPage> = {
  name: 'unsorted',
  at: '/topics/',
  indexed: true,
  pages: ({ unsorted }) =>
    pagesOfPapers({
      url: '/topics/unsorted/',
      parts: onePart(unsorted),
      subject: null,
      front: () => null,
    }),
};
