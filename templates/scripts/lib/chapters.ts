// The papers of a book, out of the site's own pages: an edition has a digest's papers, a paper's page has one.

import type { Chapter } from './epub.ts';
import { fetchPage } from './fetch-page.ts';
import { plainLine } from './line.ts';
import { innerXhtml } from './xhtml.ts';

/** Papers in one book; a reader's own list may have as many. */
export const mostChapters = 1000;
const atOnce = 4;

export interface Gathered {
  /** No more than a book has room for. */
  readonly chapters: readonly Chapter[];
  /** Papers that there are on the pages. */
  readonly papers: number;
  /** Pages that could not be read. */
  readonly lost: number;
}

/** Of pages in their order, each paper once. `onProgress` hears how many pages are done. */
export async function gatherChapters(
  pages: readonly string[],
  onProgress: (done: number) => void,
): Promise<Gathered> {
  const found: (readonly Chapter[] | null)[] = pages.map(() => null);
  const waiting = pages.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, url] of waiting) {
      const page = await fetchPage(url);
      found[index] = page === null ? null : chaptersOf(page, url);
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const byUrl = new Map<string, Chapter>();
  for (const chapter of found.flatMap((chapters) => chapters ?? [])) {
    if (!byUrl.has(chapter.url)) byUrl.set(chapter.url, chapter);
  }
  return {
    chapters: [...byUrl.values()].slice(0, mostChapters),
    papers: byUrl.size,
    lost: found.filter((chapters) => chapters === null).length,
  };
}

function chaptersOf(page: Document, url: string): readonly Chapter[] {
  const own = page.querySelector('[data-paper]');
  if (own) return chapterOf(own, url, own.querySelector('.meta'));
  return [...page.querySelectorAll('article')].flatMap((article) => {
    const link = article.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
    return link === null ? [] : chapterOf(article, link.pathname, article.querySelector('.facts'));
  });
}

function chapterOf(article: Element, path: string, facts: Element | null): readonly Chapter[] {
  const title = article.querySelector('h1') ?? article.querySelector(':is(h2, h3) a');
  const abstract = article.querySelector('.abstract');
  if (title === null || abstract === null) return [];
  return [
    {
      url: new URL(path, location.origin).href,
      name: plainLine(title),
      title: innerXhtml(title),
      facts: facts === null ? '' : plainLine(facts),
      abstract: innerXhtml(abstract),
    },
  ];
}
