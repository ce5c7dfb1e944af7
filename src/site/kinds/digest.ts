// A digest: its papers in the dump's order.
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import { type PaperRefView, paperRef } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import type { PageKind } from './kind.ts';
import { type Paged, pagesOf, papersPerPage } from './paged.ts';

/** A digest's own feed is the whole digest, unless it is very long. */
const feedLimit = 250;

export interface DigestSubject extends DigestRowView {
  /** Topics by number of papers, most first. */
  readonly topics: DigestView['topics'];
  readonly next: RefView | null;
  readonly previous: RefView | null;
}

export type DigestPage = Paged<DigestSubject, PaperRefView>;

export const digestKind: PageKind<DigestPage> = {
  name: 'digest',
  at: '/digests/',
  indexed: true,
  pages: ({ digests }) =>
    digests.flatMap((digest) =>
      pagesOf({
        url: digest.url,
        list: digest.papers,
        size: papersPerPage,
        show: paperRef,
        subject: () => ({
          ...digestRow(digest),
          topics: digest.topics,
          next: digest.next,
          previous: digest.previous,
        }),
      }),
    ),
  feeds: {
    title: 'Digests',
    list: ({ digests }) =>
      digests.map((digest) => ({
        id: `digest:${digest.slug}`,
        title: digest.title,
        description: `Papers of the digest “${digest.title}”.`,
        url: digest.url,
        papers: () => digest.papers,
        limit: feedLimit,
      })),
  },
};
