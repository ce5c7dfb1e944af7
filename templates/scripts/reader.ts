// For readers who come back: stars, papers read, keys, what is new, reading offline. Every page works
// without it; nothing leaves the browser.
import { counted } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { listEntries, ownPaper, type PaperEntry } from './lib/entries.ts';
import { freshPapers, readFollowed } from './lib/followed.ts';
import { offerKeys } from './lib/keys.ts';
import { fetchLatest } from './lib/latest.ts';
import { followList } from './lib/list-way.ts';
import { offerListening } from './lib/listen.ts';
import { make, makeButton } from './lib/make.ts';
import { offerBook } from './lib/offer-book.ts';
import { keepOffline, keepPage } from './lib/offline.ts';
import { paperMark } from './lib/paper-mark.ts';
import {
  beginVisits,
  changeRecord,
  markRead,
  newDigests,
  nothingKept,
  openDigests,
  type ReaderRecord,
  readRecord,
  toggleStar,
} from './lib/record.ts';

const own = ownPaper();
const entries = listEntries();
/** `/digests/x/`, also of the page with its abstracts. */
const ownDigest = /^(.*\/digests\/[^/]+\/)(?:abstracts\/)?$/.exec(location.pathname)?.[1];

let latest: readonly string[] = [];
let note = '';

if (own !== null) change((record) => markRead(record, own.url));
show(readRecord(base));
if (own !== null) offerStar(own);
const listen = own === null ? () => undefined : offerVoice(own);
offerListStars();
offerBook();
followList(base);
offerKeys({ base, listen, star: () => star(own) });
window.addEventListener('storage', () => show(readRecord(base)));
// A tab that was left open overnight asks again when it is looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void lookForNews();
});
// Back in the history a page may come as it was left.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void lookForNews();
});
void lookForNews();
keepOffline(base);

async function lookForNews(): Promise<void> {
  // Opened is opened, whether or not the list of digests can be had.
  if (ownDigest !== undefined && newDigests(readRecord(base), [ownDigest]).length > 0)
    change((record) => openDigests(record, [ownDigest]));
  latest = (await fetchLatest(base)) ?? latest;
  if (latest.length === 0) return;
  const record = readRecord(base);
  const isFirst = record.known === null;
  // Read by scripts that come after the visit was noted.
  if (isFirst) document.documentElement.dataset.visit = 'first';
  show(isFirst ? change((kept) => beginVisits(kept, latest)) : record);
  if (await askFollowed()) {
    show(readRecord(base));
    window.dispatchEvent(new Event('offprint-followed'));
  }
}

/** For readers who follow a question: once a day, and when the site has other digests. */
async function askFollowed(): Promise<boolean> {
  const { questions, checked } = readFollowed(base);
  const address = document.querySelector<HTMLElement>('script[data-check]')?.dataset.check;
  const stamp = `${new Date().toISOString().slice(0, 10)} ${paperMark(latest.join(' '))}`;
  if (questions.length === 0 || checked === stamp || address === undefined) return false;
  // Offline: the next page asks again.
  const check: typeof import('./follow-check.ts') | null = await import(address).catch(() => null);
  return (await check?.checkFollowed(base, stamp)) ?? false;
}

function change(by: (record: ReaderRecord) => ReaderRecord): ReaderRecord {
  const { record, isKept } = changeRecord(base, by);
  note = isKept ? '' : ` (${nothingKept})`;
  return record;
}

function show(record: ReaderRecord): void {
  const read = new Set(record.read);
  const starred = new Set(record.stars.map(({ url }) => url));
  for (const { element, url } of entries) {
    element.classList.toggle('is-read', read.has(url));
    element.classList.toggle('is-starred', starred.has(url));
    element.querySelector('.star')?.setAttribute('aria-pressed', String(starred.has(url)));
  }
  const button = document.querySelector('#star');
  if (button && own) {
    button.setAttribute('aria-pressed', String(starred.has(own.url)));
    button.textContent = starred.has(own.url) ? `Starred${note}` : 'Star';
  }
  const followed = freshPapers(readFollowed(base), (slug) => read.has(`${base}papers/${slug}/`));
  showNews(newDigests(record, latest).length, followed.size);
}

/** In every page's head, and in words on the first page. */
function showNews(digests: number, papers: number): void {
  const ways = document.querySelector('.masthead ul');
  ways?.querySelector('.news')?.remove();
  const since = document.querySelector('#since');
  if (digests + papers === 0) {
    since?.replaceChildren();
    return;
  }
  ways?.append(make('li', { className: 'news' }, newsLink(`${digests + papers} new`)));
  const said = [
    digests === 0 ? '' : counted(digests, 'new digest'),
    papers === 0 ? '' : `${counted(papers, 'paper')} that you follow`,
  ];
  since?.replaceChildren(
    newsLink(`${said.filter((part) => part !== '').join(' and ')} since you were last here`),
  );
}

function newsLink(text: string): HTMLAnchorElement {
  return make('a', { href: `${base}new/` }, text);
}

function star(entry: PaperEntry | null): void {
  if (entry === null) return;
  const { url, title } = entry;
  const on = new Date().toISOString().slice(0, 10);
  const record = change((before) => toggleStar(before, { url, title, on }));
  if (record.stars.some((starred) => starred.url === url)) keepPage(url);
  show(record);
}

/** A star beside every paper of a list, for those without a keyboard at hand. */
function offerListStars(): void {
  for (const entry of entries) {
    const place = entry.element.querySelector('.entry-margin') ?? entry.element;
    const button = makeButton('', () => star(entry));
    button.className = 'star';
    button.ariaLabel = `Star ${entry.title}`;
    place.append(button);
  }
  show(readRecord(base));
}

function offerStar(paper: PaperEntry): void {
  const place = document.querySelector('#reader-tools');
  if (place === null) return;
  const button = makeButton('', () => star(paper));
  button.id = 'star';
  const list = make('a', { href: `${base}reading-list/` }, 'Reading list');
  place.replaceChildren(button, ' ', list);
  show(readRecord(base));
}

/** Title and abstract. */
function offerVoice({ element }: PaperEntry): () => void {
  const place = document.querySelector('#reader-tools');
  const parts = [...element.querySelectorAll('h1, .flow > .abstract')];
  return place === null ? () => undefined : offerListening(place, parts);
}
