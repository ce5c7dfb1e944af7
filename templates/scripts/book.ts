// The papers of a digest, a month, a topic or the reading list as an EPUB, made here from the pages there are
// anyway: a file for each list would be as many bytes as all pages of its papers together. It is fetched when a
// book is asked for (lib/offer-book.ts).
import { figures } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { gatherChapters, mostChapters } from './lib/chapters.ts';
import { makeEpub } from './lib/epub.ts';
import { fetchPage } from './lib/fetch-page.ts';
import type { MakeBook } from './lib/offer-book.ts';
import { readRecord } from './lib/record.ts';
import { save } from './lib/save.ts';

export const makeBook: MakeBook = async (place, say) => {
  say('Gathering papers …');
  const { editions, starred, papers } = place.dataset;
  const lists = addresses(place.dataset.lists);
  const listed = await papersListed(lists);
  const stars = starred === undefined ? [] : readRecord(base).stars.toReversed();
  const asked = [...stars.map(({ url }) => url), ...addresses(editions), ...listed.papers];
  const pages = asked.slice(0, mostChapters);
  const { chapters, ...gathered } = await gatherChapters(pages, (done) =>
    say(`${done} of ${pages.length} pages …`),
  );
  const lost = listed.lost + gathered.lost;
  const all = Math.max(gathered.papers, asked.length, Number(papers ?? 0));
  if (lost > 0) say(`${lost} of ${lists.length + pages.length} pages could not be read; are you offline?`);
  else if (chapters.length === 0) say('There is no paper to take along.');
  else if (chapters.length < all) say(`In it are the first ${figures(chapters.length)} of ${figures(all)}.`);
  else say('');
  if (chapters.length === 0) return;
  const book = makeEpub({
    title: document.title,
    url: location.origin + location.pathname,
    language: document.documentElement.lang,
    day:
      stars
        .map(({ on }) => on)
        .toSorted()
        .at(-1) || dayOf(document),
    chapters,
  });
  save(`${location.pathname.split('/').at(-2) || 'papers'}.epub`, book, 'application/epub+zip');
};

function addresses(list: string | undefined): readonly string[] {
  return (list ?? '').split(' ').filter((address) => address !== '');
}

/** The addresses of the papers that these pages list; `lost` are pages that could not be read. */
async function papersListed(
  lists: readonly string[],
): Promise<{ readonly papers: readonly string[]; readonly lost: number }> {
  const pages = await Promise.all(lists.map(fetchPage));
  const links = pages.flatMap((page) => [
    ...(page?.querySelectorAll<HTMLAnchorElement>('.contents > li :is(h2, h3, h4) a') ?? []),
  ]);
  return {
    papers: [...new Set(links.map(({ pathname }) => pathname))],
    lost: pages.filter((page) => page === null).length,
  };
}

/** The day that the page is of, where it names one. */
function dayOf(page: Document): string | null {
  const day = page.querySelector('.heading time')?.getAttribute('datetime') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}
