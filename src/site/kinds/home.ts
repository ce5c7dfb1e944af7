// The first page: what this is, the newest digest, the ways in.
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import { type PaperRefView, paperRef } from '../views/paper.ts';
import type { RichText } from '../views/parts.ts';
import type { Totals } from '../views/site.ts';
import { type AreaRowView, areaRow } from '../views/topic.ts';
import { type FeedGroup, onePage, type PageKind } from './kind.ts';

export interface HomePage {
  readonly totals: Totals;
  /** Papers that the publisher wants here. */
  readonly pinned: readonly PaperRefView[];
  readonly newest: { readonly digest: DigestRowView; readonly papers: readonly PaperRefView[] } | null;
  readonly earlier: readonly LedDigest[];
  /** Whether there are digests besides these. */
  readonly hasMore: boolean;
  readonly areas: readonly AreaRowView[];
  /** Standing questions. */
  readonly followed: number;
  /** The publisher's words; block HTML, empty where there are none. */
  readonly welcome: RichText;
}

/** A digest with the papers of it that were voted for most, or, where nobody voted, stand first. */
export interface LedDigest extends DigestRowView {
  readonly leading: readonly Pick<PaperRefView, 'url' | 'title' | 'upvotes'>[];
}

const shownPapers = 8;
const shownDigests = 5;
const shownLeading = 3;

const feeds: FeedGroup = {
  title: 'Everything',
  list: ({ config, newest, digests }) => [
    {
      id: 'all',
      title: 'All papers',
      description: config.description,
      url: '/',
      papers: () => newest,
    },
    {
      id: 'digests',
      title: 'Digest by digest',
      description: 'A digest an entry: its list, with topics and votes.',
      url: '/digests/',
      digests: () => digests,
    },
  ],
};

export const homeKind: PageKind<HomePage> = {
  ...onePage('home', '/', ({ totals, digests, papers, areas, followed, welcome }) => {
    const [newest, ...earlier] = digests;
    return {
      totals,
      pinned: papers.filter(({ isPinned }) => isPinned).map(paperRef),
      newest:
        newest === undefined
          ? null
          : { digest: digestRow(newest), papers: newest.papers.slice(0, shownPapers).map(paperRef) },
      earlier: earlier.slice(0, shownDigests).map(led),
      hasMore: earlier.length > shownDigests,
      followed: followed.length,
      areas: areas.filter(({ count }) => count > 0).map(areaRow),
      welcome,
    };
  }),
  feeds,
};

function led(digest: DigestView): LedDigest {
  const votesOf = ({ facts }: DigestView['papers'][number]): number => facts.upvotes ?? 0;
  const papers = digest.papers.toSorted((one, other) => votesOf(other) - votesOf(one)).slice(0, shownLeading);
  const leading = papers.map(paperRef).map(({ url, title, upvotes }) => ({ url, title, upvotes }));
  return { ...digestRow(digest), leading };
}
