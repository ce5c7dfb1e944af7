// A digest: its papers in the dump's order, all on one page, so that it can be read, sorted and searched as
// the one list it is. It has no feed of its own: it is one entry of what can be followed, and brings nothing new.
import { monthOf } from '../../trends/index.ts';
import { digestsMailed } from '../exports/mail-view.ts';
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import { type PaperRefView, paperRef } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import { editionUrl } from './edition.ts';
import type { PageKind } from './kind.ts';
import { beside } from './paged.ts';
import { monthRef } from './time.ts';

export interface DigestPage extends DigestRowView {
  readonly papers: readonly PaperRefView[];
  /** Of its day; null where no whole date is known. */
  readonly month: RefView | null;
  /** Topics by number of papers, most first. */
  readonly topics: DigestView['topics'];
  readonly next: DigestRowView | null;
  readonly previous: DigestRowView | null;
  /** The same papers with whole abstracts. */
  readonly edition: string;
  /** Whether mails stand beside it. */
  readonly mails: boolean;
}

export const digestKind: PageKind<DigestPage> = {
  name: 'digest',
  at: '/digests/',
  indexed: true,
  pages: (site) =>
    site.digests.map((digest, at) => {
      const month = monthOf(digest.date?.value ?? null);
      const around = () => ({
        ...digestRow(digest),
        month: month === null ? null : monthRef(site, month),
        topics: digest.topics,
        ...beside(site.digests, at, digestRow),
        edition: editionUrl(digest.url),
        mails: at < digestsMailed,
      });
      return {
        url: digest.url,
        item: () => ({ ...around(), papers: digest.papers.map(paperRef) }),
        key: () => ({ ...around(), papers: digest.papers.map(({ refKey }) => refKey) }),
      };
    }),
};
