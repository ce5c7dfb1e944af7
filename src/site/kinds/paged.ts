// A long list cut into pages: the first at the subject's own address, others at `…/page/2/`.
//
// Lists grow at their front, by what is newest. So they are cut from their end, and a page behind the first says
// nothing of the whole: what comes new changes the first page and leaves the others as they are, until there is so
// much of it that it fills a page of its own.
import { type ListedPaperView, listedPaper, type PaperView } from '../views/paper.ts';
import type { Page } from './kind.ts';

/** On one page of a long list; on the first from half of that to half as many again. */
const papersPerPage = 50;

export interface Paged<Subject, Front, Item> {
  /** What every page shows of the list. */
  readonly subject: Subject;
  /** What the first page alone shows, counts above all; null on the others. */
  readonly front: Front | null;
  readonly url: string;
  /** This page's items only. */
  readonly items: readonly Item[];
  /** 1-based. */
  readonly number: number;
  readonly of: number;
  /** Addresses of all pages, this one included. */
  readonly urls: readonly string[];
}

export interface LongList<Subject, Front, Source, Item> {
  readonly url: string;
  /** Parts that grow each at its own front; all on one page where that is enough. */
  readonly parts: readonly (readonly Source[])[];
  readonly size: number;
  readonly subject: Subject;
  /** Asked for when the first page is written. */
  readonly front: () => Front;
  readonly show: (source: Source) => Item;
  /** What decides what is shown of a source. */
  readonly keyOf: (source: Source) => unknown;
}

export type PagedPapers<Subject, Front> = Paged<Subject, Front, ListedPaperView>;

/** A long list of papers. */
export function pagesOfPapers<Subject, Front>(
  list: Pick<LongList<Subject, Front, PaperView, ListedPaperView>, 'url' | 'parts' | 'subject' | 'front'>,
): readonly Page<PagedPapers<Subject, Front>>[] {
  return pagesOf({ ...list, size: papersPerPage, show: listedPaper, keyOf: ({ refKey }) => refKey });
}

/** An empty list still has one page, which says so. */
export function pagesOf<Subject, Front, Source, Item>(
  long: LongList<Subject, Front, Source, Item>,
): readonly Page<Paged<Subject, Front, Item>>[] {
  const { url, parts, size, subject, front, show, keyOf } = long;
  const cut = cutParts(parts, size);
  const urls = cut.map((_, index) => (index === 0 ? url : `${url}page/${index + 1}/`));
  return cut.map((items, index) => {
    const pageUrl = urls[index] ?? url;
    const page = <T>(shown: (source: Source) => T): Paged<Subject, Front, T> => ({
      subject,
      front: index === 0 ? front() : null,
      url: pageUrl,
      items: items.map(shown),
      number: index + 1,
      of: urls.length,
      urls,
    });
    return { url: pageUrl, item: () => page(show), key: () => page(keyOf) };
  });
}

/** The next and the previous of a list that is newest first. */
export function beside<One, Ref>(
  list: readonly One[],
  at: number,
  refTo: (one: One) => Ref,
): { readonly next: Ref | null; readonly previous: Ref | null } {
  const refAt = (place: number): Ref | null => {
    const one = list[place];
    return one === undefined ? null : refTo(one);
  };
  return { next: refAt(at - 1), previous: refAt(at + 1) };
}

function cutParts<T>(parts: readonly (readonly T[])[], size: number): readonly (readonly T[])[] {
  const whole = parts.flat();
  if (whole.length < 1.5 * size) return [whole];
  return parts.filter((part) => part.length > 0).flatMap((part) => cutFromEnd(part, size));
}

/** Whole pages but for the first. */
function cutFromEnd<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const rest = list.length % size;
  const first = rest < size / 2 ? rest + size : rest;
  const pages = [list.slice(0, first)];
  for (let at = first; at < list.length; at += size) pages.push(list.slice(at, at + size));
  return pages;
}
