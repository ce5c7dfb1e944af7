// For readers who come back: stars, papers read, keys, what is new, reading offline. Every page works
// without it; nothing leaves the browser.
import { listEntries, ownPaper, type PaperEntry } from './lib/entries.ts';
import { offerKeys } from './lib/keys.ts';
import { keepOffline } from './lib/offline.ts';
import { beginVisit, changeShelf, markRead, readShelf, type Shelf, toggleStar } from './lib/shelf.ts';

const root = document.documentElement;
const base = root.dataset.base ?? '/';
const own = ownPaper();
const entries = listEntries();

if (own !== null) changeShelf((shelf) => markRead(shelf, own.url));
show(own === null ? beginVisitOnce() : readShelf());
if (own !== null) offerStar(own);
offerKeys({ entries, base, star: (entry) => star(entry ?? own) });
window.addEventListener('storage', () => show(readShelf()));
keepOffline(base);

/** A visit is a tab's session; what is new stays new until it ends. */
function beginVisitOnce(): Shelf {
  const digests = document.querySelector<HTMLElement>('[data-digests]')?.dataset.digests?.split(' ');
  if (digests === undefined || !isNewSession()) return readShelf();
  return changeShelf((shelf) => beginVisit(shelf, digests));
}

/** Once in a tab; never where a browser forbids storage. */
function isNewSession(): boolean {
  try {
    if (sessionStorage.getItem('offprint') !== null) return false;
    sessionStorage.setItem('offprint', 'visit');
    return true;
  } catch {
    return false;
  }
}

function show(shelf: Shelf): void {
  const read = new Set(shelf.read);
  const starred = new Set(shelf.stars.map(({ url }) => url));
  for (const { element, url } of entries) {
    element.classList.toggle('is-read', read.has(url));
    element.classList.toggle('is-starred', starred.has(url));
  }
  const button = document.querySelector('#star');
  if (button && own) {
    button.setAttribute('aria-pressed', String(starred.has(own.url)));
    button.textContent = starred.has(own.url) ? 'Starred' : 'Star';
  }
  const news = document.querySelector<HTMLElement>('#since');
  const fresh = shelf.before.length === 0 ? [] : shelf.now.filter((digest) => !shelf.before.includes(digest));
  if (news && fresh.length > 0) {
    const link = document.createElement('a');
    link.href = `${base}new/`;
    link.textContent = `${fresh.length} new ${fresh.length === 1 ? 'digest' : 'digests'} since you were last here`;
    news.replaceChildren(link);
  }
}

function star(entry: PaperEntry | null): void {
  if (entry === null) return;
  const { url, title } = entry;
  show(changeShelf((shelf) => toggleStar(shelf, { url, title, on: new Date().toISOString().slice(0, 10) })));
}

function offerStar(paper: PaperEntry): void {
  const place = document.querySelector('#reader-tools');
  if (place === null) return;
  const button = document.createElement('button');
  button.id = 'star';
  button.type = 'button';
  button.addEventListener('click', () => star(paper));
  const list = document.createElement('a');
  list.href = `${base}reading-list/`;
  list.textContent = 'reading list';
  place.replaceChildren(button, ' ', list);
  show(readShelf());
}
