// A digest: its papers in the dump's order, all on one page, so that it can be read, sorted and searched as
// the one list it is.
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import { type PaperRefView, paperRef } from '../views/paper.ts';
import { editionUrl } from './edition.ts';
import type { PageKind } from './kind.ts';

/** A digest's own feed is the whole digest, unless it is very long. */
const feedLimit = 250;

export interface DigestPage extends DigestRowView {
  readonly papers: readonly PaperRefView[];
  /** Topics by number of papers, most first. */
  readonly topics: DigestView['topics'];
  readonly next: DigestRowView | null;
  readonly previous: DigestRowView | null;
  /** The same papers with whole abstracts. */
  readonly edition: string;
}

export const digestKind: PageKind<DigestPage> = {
  name: 'digest',
  at: '/digests/',
  indexed: true,
  pages: ({ digests }) =>
    digests.map((digest, at) => {
      const around = () => ({
        ...digestRow(digest),
        topics: digest.topics,
        next: rowAt(digests, at - 1),
        previous: rowAt(digests, at + 1),
        edition: editionUrl(digest.url),
      });
      return {
        url: digest.url,
        item: () => ({ ...around(), papers: digest.papers.map(paperRef) }),
        key: () => ({ ...around(), papers: digest.papers.map(({ refKey }) => refKey) }),
      };
    }),
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

function rowAt(digests: readonly DigestView[], at: number): DigestRowView | null {
  const digest = digests[at];
  return digest === undefined ? null : digestRow(digest);
}
