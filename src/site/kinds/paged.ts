// A long list cut into pages: the first at the subject's own address, others at `…/page/7/`.
//
// Lists grow at their front, by what is newest. So they are cut from their end and numbered from there, and a page
// behind the first says nothing of the whole: what comes new changes the first page and leaves the others as they
// are, where they are. Where there is so much of it that it fills a page of its own, that one gets the next number.
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
  /** From the oldest of its part, which is 1; null for what is newest there. */
  readonly number: number | null;
  /** What tells it from the first: `page 7`, or `also about this, page 3`. Null for the first. */
  readonly name: string | null;
  /** Ways to other pages in the order of the list, this one among them; null is a gap. None where this is all. */
  readonly turns: readonly (Turn | null)[];
  /** Addresses of all pages; known to the first alone. */
  readonly urls: readonly string[];
}

export interface Turn {
  /** `Newest`, or a number. */
  readonly label: string;
  readonly url: string;
}

/** Papers that grow in number at their front. */
export interface Part<Source> {
  /** What the way to it is called. */
  readonly title: string;
  /** Where its pages are, below the list's address, if it is not the first. */
  readonly at: string;
  readonly sources: readonly Source[];
}

export interface LongList<Subject, Front, Source, Item> {
  readonly url: string;
  /** All on one page where that is enough. */
  readonly parts: readonly Part<Source>[];
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

/** What has no parts. */
export function onePart<Source>(sources: readonly Source[]): readonly Part<Source>[] {
  return [{ title: '', at: '', sources }];
}

/** An empty list still has one page, which says so, and which no crawler need list. */
export function pagesOf<Subject, Front, Source, Item>(
  long: LongList<Subject, Front, Source, Item>,
): readonly Page<Paged<Subject, Front, Item>>[] {
  const { subject, front, show, keyOf } = long;
  const parts = cutParts(long);
  const pages = parts.flat();
  const urls = pages.map(({ url }) => url);
  const firstOf = ([first]: readonly CutPage<Source>[]) => turnTo(first);
  return parts.flatMap((own, place) =>
    own.map(({ url, number, name, sources }, at) => {
      const isFirst = url === long.url;
      const turns = () => [
        ...parts.slice(0, place).flatMap(firstOf),
        ...listedPlaces(at, own.length).flatMap((listed) => (listed === null ? null : turnTo(own[listed]))),
        ...parts.slice(place + 1).flatMap(firstOf),
      ];
      const page = <T>(shown: (source: Source) => T): Paged<Subject, Front, T> => ({
        subject,
        front: isFirst ? front() : null,
        url,
        items: sources.map(shown),
        number,
        name,
        turns: pages.length === 1 ? [] : turns(),
        urls: isFirst ? urls : [],
      });
      return { url, indexed: sources.length > 0, item: () => page(show), key: () => page(keyOf) };
    }),
  );
}

interface CutPage<Source> extends Turn, Pick<Paged<null, null, null>, 'number' | 'name'> {
  readonly sources: readonly Source[];
}

function turnTo(page: Turn | undefined): readonly Turn[] {
  return page === undefined ? [] : [{ label: page.label, url: page.url }];
}

/** Part by part; what is no part has the name of none. */
function cutParts<Subject, Front, Source, Item>({
  url,
  parts,
  size,
}: LongList<Subject, Front, Source, Item>): readonly (readonly CutPage<Source>[])[] {
  const filled = parts.filter(({ sources }) => sources.length > 0);
  const whole = filled.flatMap(({ sources }) => sources);
  const [first, ...others] = filled;
  const newest = 'Newest';
  if (first === undefined || whole.length < 1.5 * size) return [cutPart(url, newest, [], [whole])];
  return [
    cutPart(url, others.length === 0 ? newest : first.title, [], cutFromEnd(first.sources, size)),
    ...others.map(({ title, at, sources }) =>
      cutPart(`${url}${at}`, title, [title.toLowerCase()], cutFromEnd(sources, size)),
    ),
  ];
}

/** `names` tell the part from the first. */
function cutPart<Source>(
  url: string,
  label: string,
  names: readonly string[],
  pages: readonly (readonly Source[])[],
): readonly CutPage<Source>[] {
  return pages.map((sources, at) => {
    const number = pages.length - at;
    return at === 0
      ? { label, url, number: null, name: names[0] ?? null, sources }
      : {
          label: String(number),
          url: `${url}page/${number}/`,
          number,
          name: [...names, `page\u00a0${number}`].join(', '),
          sources,
        };
  });
}

/** First, last and the neighbours of the shown one; null is a gap: `(6, 20)` is 0 … 4 5 6 7 8 … 19. */
export function listedPlaces(shown: number, of: number): readonly (number | null)[] {
  const listed: (number | null)[] = [];
  for (let at = 0; at < of; at++) {
    if (at === 0 || at === of - 1 || Math.abs(at - shown) <= 2) listed.push(at);
    else if (listed.at(-1) !== null) listed.push(null);
  }
  return listed;
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

/** Whole pages but for the first. */
function cutFromEnd<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const rest = list.length % size;
  const first = rest < size / 2 ? rest + size : rest;
  const pages = [list.slice(0, first)];
  for (let at = first; at < list.length; at += size) pages.push(list.slice(at, at + size));
  return pages;
}
