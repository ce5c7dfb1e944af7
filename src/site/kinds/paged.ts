// A long list cut into pages: the first at the subject's own address, others at `…/page/2/`.
import type { Page } from './kind.ts';

/** Papers on one page of a long list. */
export const papersPerPage = 50;

export interface Paged<Subject, Item> {
  readonly subject: Subject;
  readonly url: string;
  /** This page's items only. */
  readonly items: readonly Item[];
  /** 1-based place of the first of them in the whole list. */
  readonly from: number;
  /** 1-based. */
  readonly number: number;
  readonly of: number;
  /** Addresses of all pages, this one included. */
  readonly urls: readonly string[];
}

export interface LongList<Subject, Source, Item> {
  readonly url: string;
  readonly list: readonly Source[];
  readonly size: number;
  /** Asked for when a page is written. */
  readonly subject: () => Subject;
  readonly show: (source: Source) => Item;
  /** What decides what is shown of a source. */
  readonly keyOf: (source: Source) => unknown;
}

/** An empty list still has one page, which says so. */
export function pagesOf<Subject, Source, Item>(
  long: LongList<Subject, Source, Item>,
): readonly Page<Paged<Subject, Item>>[] {
  const { url, list, size, subject, show, keyOf } = long;
  const of = Math.max(1, Math.ceil(list.length / size));
  const urls = Array.from({ length: of }, (_, index) => (index === 0 ? url : `${url}page/${index + 1}/`));
  return urls.map((pageUrl, index) => {
    const page = <T>(shown: (source: Source) => T): Paged<Subject, T> => ({
      subject: subject(),
      url: pageUrl,
      items: list.slice(index * size, (index + 1) * size).map(shown),
      from: index * size + 1,
      number: index + 1,
      of,
      urls,
    });
    return { url: pageUrl, item: () => page(show), key: () => page(keyOf) };
  });
}
