// "EPUB": the papers of a digest, a month or a topic as a book, made here from the pages there are anyway. A
// file for each list would be as many bytes as all pages of its papers together.
import { fetchPage, gatherChapters, mostChapters } from './lib/chapters.ts';
import { makeEpub } from './lib/epub.ts';
import { save } from './lib/save.ts';

const place = document.querySelector<HTMLElement>('#book');
if (place) offerBook(place);

function offerBook(place: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'as an e-book (EPUB)';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = ' Gathering papers …';
    const pages = [
      ...addresses(place.dataset.editions),
      ...(await papersListed(addresses(place.dataset.lists))),
    ];
    const { chapters, lost } = await gatherChapters(pages.slice(0, mostChapters), (done) => {
      status.textContent = ` ${done} of ${pages.length} pages …`;
    });
    button.disabled = false;
    status.textContent =
      lost === 0 ? '' : ` ${lost} of ${pages.length} pages could not be read; are you offline?`;
    if (chapters.length === 0) return;
    const book = makeEpub({
      title: document.title,
      url: location.origin + location.pathname,
      language: document.documentElement.lang,
      day: dayOf(document),
      chapters,
    });
    save(`${location.pathname.split('/').at(-2) || 'papers'}.epub`, book, 'application/epub+zip');
  });
  place.replaceChildren(button, status);
}

function addresses(list: string | undefined): readonly string[] {
  return (list ?? '').split(' ').filter((address) => address !== '');
}

/** The addresses of the papers that these pages list. */
async function papersListed(lists: readonly string[]): Promise<readonly string[]> {
  const pages = await Promise.all(lists.map(fetchPage));
  const links = pages.flatMap((page) => [
    ...(page?.querySelectorAll<HTMLAnchorElement>('.contents > li :is(h2, h3, h4) a') ?? []),
  ]);
  return [...new Set(links.map(({ pathname }) => pathname))];
}

/** The day that the page is of, where it names one. */
function dayOf(page: Document): string | null {
  const day = page.querySelector('.heading time')?.getAttribute('datetime') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}
