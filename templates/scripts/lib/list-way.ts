// Previous and next stay in the list one came from: a paper that was opened from a topic's list turns to
// that list's next paper, not to its digest's. The list is kept for the tab, until another one is used.
import { plainLine } from './line.ts';
import { make } from './make.ts';
import { sitePath } from './site-path.ts';

interface ListWay {
  /** The list's page, and what was asked of it: `?q=flow`, `#topic=agents`. */
  readonly from: { readonly url: string; readonly asked: string; readonly title: string };
  readonly papers: readonly (readonly [url: string, title: string])[];
}

const key = 'offprint-way';
const most = 300;

export function followList(base: string): void {
  // A script may make the list later.
  document.addEventListener('click', ({ target }) => {
    const list = target instanceof Element && target.closest(':is(h2, h3) a')?.closest('.contents');
    if (list) keepWay(list, base);
  });
  const place = document.querySelector('[data-paper] .turning');
  const way = place ? readWay(base) : null;
  if (place && way) turnBy(place, way);
}

/** The first page is called by the site's name, which says less than its heading, and is shorter. */
function nameOfPage(base: string): string {
  const name = document.querySelector(location.pathname === base ? '.masthead .name' : 'h1');
  return name ? plainLine(name) : '';
}

function keepWay(list: Element, base: string): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) :is(h2, h3) a')].slice(
    0,
    most,
  );
  const way: ListWay = {
    from: {
      url: location.pathname,
      asked: location.search + location.hash,
      title: nameOfPage(base),
    },
    papers: links.map((link) => [link.pathname, plainLine(link)]),
  };
  try {
    sessionStorage.setItem(key, JSON.stringify(way));
  } catch {
    // No room, or storage is forbidden: previous and next stay the digest's.
  }
}

/** Null where there is none, or where this paper is not of it. */
function readWay(base: string): ListWay | null {
  try {
    const way: ListWay = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const links = [[way.from.url, way.from.title], ...way.papers];
    const isOurs = links.every(([url, title]) => sitePath(url, base) !== null && typeof title === 'string');
    // Not there in what an earlier version kept, before the site was renewed.
    const isWhole = isOurs && typeof way.from.asked === 'string';
    return isWhole && way.papers.some(([url]) => url === location.pathname) ? way : null;
  } catch {
    return null;
  }
}

function turnBy(place: Element, { from, papers }: ListWay): void {
  const at = papers.findIndex(([url]) => url === location.pathname);
  const sides = [
    [papers[at - 1], 'prev', 'Previous'],
    [papers[at + 1], 'next', 'Next'],
  ] as const;
  place.replaceChildren(
    ...sides.flatMap(([paper, rel, word]) => {
      if (paper === undefined) return [];
      const [href, title] = paper;
      return [make('a', { href, rel, className: rel }, direction(word), ` ${title}`)];
    }),
    make('a', { href: from.url + from.asked, className: 'list' }, direction('In'), ` ${from.title}`),
  );
}

function direction(word: string): HTMLElement {
  return make('span', { className: 'direction' }, word);
}
