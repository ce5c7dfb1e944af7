// The beginning of where a link leads, beside the link: a paper's abstract, a topic's introduction, the
// first titles of a digest or a term, read from that page itself. It comes when the pointer rests on the
// link, when the link has the focus, or when a finger stays on it; Escape and going away close it. One
// switch below every page turns all of them off, and is kept.
import { base } from './lib/base.ts';
import { copyContent } from './lib/copy-in.ts';
import { fetchPage, styleFormulas } from './lib/fetch-page.ts';
import { make, makeButton } from './lib/make.ts';
import { readStored, store } from './lib/stored.ts';

const key = `offprint-previews ${base}`;
const leads = /^(?:papers|topics|terms|digests|follow)\/[^/]+\/$/;
const wait = 400;
const mostTitles = 6;

const panel = make('aside', { id: 'preview', className: 'preview screen-only', role: 'tooltip' });
let timer = 0;
let shown: HTMLAnchorElement | null = null;
let isHeld = false;
let isOff = readStored(key) === 'off';

offerSwitch();
listen('pointerover', ({ pointerType, target }) => {
  if (pointerType === 'mouse') over(target);
});
listen('focusin', ({ target }) => {
  // At once: the panel of the link before would lie over this one.
  if (target !== shown) close();
  if (document.querySelector(':focus-visible')) over(target);
});
listen('touchstart', ({ target }) => {
  over(target, true);
});
listen('touchmove', () => clearTimeout(timer));
listen('touchend', (event) => {
  clearTimeout(timer);
  keepFromLeading(event);
});
listen('contextmenu', keepFromLeading);
listen('keydown', ({ key }) => {
  if (key === 'Escape') close();
});

function listen<T extends keyof DocumentEventMap>(type: T, act: (event: DocumentEventMap[T]) => void): void {
  document.addEventListener(type, act, { passive: type === 'touchstart' });
}

/** A finger that asked for a preview follows no link, and asks for no menu. */
function keepFromLeading(event: Event): void {
  if (isHeld) event.preventDefault();
}

/** The pointer, the focus or a finger comes to a link, to the panel, or to something else, which closes it. */
function over(target: EventTarget | null, byTouch = false): void {
  clearTimeout(timer);
  isHeld = false;
  if (!(target instanceof Element) || panel.contains(target)) return;
  const link = target.closest('a');
  if (link === shown) return;
  timer = window.setTimeout(() => {
    close();
    if (link && isPreviewed(link)) {
      isHeld = byTouch;
      void open(link);
    }
  }, wait);
}

/** Not where the beginning stands below the link already, or where the link turns or filters this page. */
function isPreviewed(link: HTMLAnchorElement): boolean {
  const { origin, pathname } = link;
  return (
    !isOff &&
    origin === location.origin &&
    pathname !== location.pathname &&
    leads.test(pathname.replace(base, '')) &&
    link.matches('main a:not([data-chips] *, .turning *)') &&
    !link.closest('li')?.querySelector<HTMLElement>('.teaser, .abstract')?.offsetHeight
  );
}

async function open(link: HTMLAnchorElement): Promise<void> {
  shown = link;
  const content = contentOf(await fetchPage(link.href), link);
  if (shown !== link || content.length === 0) return;
  panel.replaceChildren(...content);
  document.body.append(panel);
  link.setAttribute('aria-describedby', panel.id);
  const { left, top, bottom } = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = panel;
  const isBelow = bottom + offsetHeight < innerHeight || top < offsetHeight;
  style.left = `${Math.min(left, innerWidth - offsetWidth)}px`;
  style.top = `${(isBelow ? bottom : top - offsetHeight) + scrollY}px`;
}

function close(): void {
  shown?.removeAttribute('aria-describedby');
  shown = null;
  panel.remove();
}

function contentOf(page: Document | null, link: HTMLAnchorElement): readonly Node[] {
  const mark = page?.querySelector('[data-preview]');
  if (!page || !mark) return [];
  styleFormulas(page);
  const title = page.querySelector('h1');
  const titles = [...mark.querySelectorAll(':is(h2, h3) > a')].slice(0, mostTitles);
  return [
    ...(title?.textContent === link.textContent ? [] : line('title', title)),
    ...line('meta', page.querySelector('.lead, .meta')),
    ...(titles.length > 0 ? titles.flatMap((each) => line('entry', each)) : line('text', mark)),
  ];
}

function line(name: string, from: Element | null): readonly Node[] {
  const made = make('p', { className: `preview-${name}` }, ...(from ? copyContent(from) : []));
  return made.textContent ? [made] : [];
}

/** Where the browser keeps nothing it switches this page alone. */
function offerSwitch(): void {
  const button = makeButton('', () => {
    isOff = !isOff;
    say();
    close();
    store(key, isOff ? 'off' : '');
  });
  const say = (): void => {
    button.textContent = `Turn previews ${isOff ? 'on' : 'off'}`;
  };
  say();
  document.querySelector('#previews')?.append(button, '.');
}
