// For readers who come back: stars, papers read, keys, what is new, reading offline. Every page works
// without it; nothing leaves the browser.
import { counted } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { freshPapers, readFollowed } from './lib/followed.ts';
import { offerKeys } from './lib/keys.ts';
import { fetchLatest } from './lib/latest.ts';
import { followList } from './lib/list-way.ts';
import { offerListening } from './lib/listen.ts';
import { make } from './lib/make.ts';
import { offerBook } from './lib/offer-book.ts';
import { keepOffline } from './lib/offline.ts';
import { paperMark } from './lib/paper-mark.ts';
import { beginVisits, changeRecord, markRead, newDigests, openDigests, readRecord } from './lib/record.ts';
import { makeStar, showMarks } from './lib/stars.ts';

/** `/digests/x/`, also of the page with its abstracts. */
const ownDigest = /^(.*\/digests\/[^/]+\/)(?:abstracts\/)?$/.exec(location.pathname)?.[1];

let latest: readonly string[] = [];

const paper = document.querySelector('[data-paper]');
if (paper !== null) openPaper(paper);
show();
offerBook();
followList(base);
offerKeys(base);
window.addEventListener('storage', show);
// A script of the page has shown papers.
window.addEventListener('offprint-papers', show);
// A tab that was left open overnight asks again when it is looked at.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void lookAgain();
});
// Back in the history a page may come as it was left.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void lookAgain();
});
void lookForNews();
keepOffline(base);

/** The page's own paper is read, and can be starred and listened to. */
function openPaper(paper: Element): void {
  changeRecord(base, (record) => markRead(record, location.pathname));
  const title = paper.querySelector('h1');
  const place = document.querySelector('#reader-tools');
  if (title === null || place === null) return;
  const star = makeStar(location.pathname, title);
  star.id = 'star';
  place.replaceChildren(star, ' ', make('a', { href: `${base}reading-list/` }, 'Reading list'));
  offerListening(place, [title, ...paper.querySelectorAll('.flow > .abstract')]);
}

async function lookAgain(): Promise<void> {
  show();
  await lookForNews();
  tellOfNews();
}

async function lookForNews(): Promise<void> {
  // Opened is opened, whether or not the list of digests can be had.
  if (ownDigest !== undefined) changeRecord(base, (record) => openDigests(record, [ownDigest]));
  latest = (await fetchLatest(base)) ?? latest;
  if (latest.length === 0) return;
  if (readRecord(base).known === null) {
    // Read by scripts that come after the visit was noted.
    document.documentElement.dataset.visit = 'first';
    changeRecord(base, (record) => beginVisits(record, latest));
  }
  show();
  if (await askFollowed()) tellOfNews();
}

/** On the page of what is new it is shown anew. */
function tellOfNews(): void {
  show();
  window.dispatchEvent(new Event('offprint-news'));
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

function show(): void {
  const record = readRecord(base);
  showMarks(record);
  const read = new Set(record.read);
  const followed = freshPapers(readFollowed(base), (slug) => read.has(`${base}papers/${slug}/`));
  showNews(newDigests(record, latest).length, followed.size);
}

/** In every page's head, and in words on the first page. */
function showNews(digests: number, papers: number): void {
  const since = document.querySelector('#since');
  const news = [
    ...(digests > 0 ? [counted(digests, 'new digest')] : []),
    ...(papers > 0 ? [`${counted(papers, 'paper')} that you follow`] : []),
  ].join(' and ');
  document.querySelector('.masthead .news')?.remove();
  since?.replaceChildren();
  if (news === '') return;
  const item = make('li', { className: 'news' }, newsLink(`${digests + papers} new`));
  document.querySelector('.masthead ul')?.append(item);
  since?.append(newsLink(`${news} since you were last here`));
}

function newsLink(text: string): HTMLAnchorElement {
  return make('a', { href: `${base}new/` }, text);
}
