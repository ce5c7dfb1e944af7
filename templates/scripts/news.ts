// What is new: papers that answer what the reader follows, and the papers of digests that were not opened
// yet, those of digests the reader knows left out. Both stay here until they are opened, or until the
// reader says that all were seen.
import { base } from './lib/base.ts';
import {
  changeFollowed,
  type FollowedQuestion,
  nameOf,
  readFollowed,
  seeAll,
  unfollow,
} from './lib/followed.ts';
import { make, makeButton } from './lib/make.ts';
import { fetchRecent, type RecentDigest } from './lib/recent.ts';
import { changeRecord, newDigests, openDigests, type ReaderRecord, readRecord } from './lib/record.ts';
import { nothingKept } from './lib/stored.ts';
import { titleNodes } from './lib/title.ts';

const place = document.querySelector<HTMLElement>('#news');
if (place) start(place);

function start(place: HTMLElement): void {
  const tools = make('p', {});
  const news = make('div', {});
  const followed = make('div', {});
  place.replaceChildren(tools, news, followed);
  // What all pages run notes the visit meanwhile, or has.
  const isFirstVisit = document.documentElement.dataset.visit === 'first' || readRecord(base).known === null;
  const look = async (): Promise<void> => {
    const digests = await fetchRecent(place.dataset.recent ?? '');
    show(digests ?? []);
  };
  void look();
  // A tab that was left open, or that one comes back to, shows what is new by then, and answers of what is followed
  // arrive while the page is open.
  window.addEventListener('offprint-news', () => void look());

  function show(digests: readonly RecentDigest[]): void {
    const record = readRecord(base);
    const { questions } = readFollowed(base);
    const urls = newDigests(
      record,
      digests.map(({ url }) => url),
    );
    const sections = [
      ...questions.flatMap((question) => answersOf(question, record)),
      ...digestSections(digests, urls),
    ];
    news.replaceChildren(...sections);
    window.dispatchEvent(new Event('offprint-papers'));
    if (sections.length > 0) tools.replaceChildren(seenButton(urls, () => show(digests)));
    else tools.replaceChildren(...nothingNew(isFirstVisit, digests));
    followed.replaceChildren(...followedList(questions, () => show(digests)));
  }
}

/** Who came for something to read is led to the digest that the first page shows. */
function nothingNew(isFirstVisit: boolean, [first]: readonly RecentDigest[]): readonly (string | Node)[] {
  if (first === undefined) return ['What is new could not be fetched; are you offline?'];
  const said = isFirstVisit
    ? 'This is your first visit: everything is new.'
    : 'Nothing new since you were last here.';
  return [said, ' On the first page stands ', digestLink(first), '.'];
}

function digestLink({ url, title, lang }: RecentDigest): HTMLAnchorElement {
  return make('a', lang === undefined ? { href: url } : { href: url, lang }, title);
}

function seenButton(news: readonly string[], done: () => void): HTMLElement {
  const button = makeButton('I have seen these', () => {
    const { isKept } = changeRecord(base, (record) => openDigests(record, news));
    if (isKept && changeFollowed(base, seeAll)) done();
    else button.after(make('span', { role: 'alert' }, ` ${nothingKept}`));
  });
  return button;
}

function digestSections(digests: readonly RecentDigest[], news: readonly string[]): readonly HTMLElement[] {
  const known = new Set(
    digests.filter(({ url }) => !news.includes(url)).flatMap(({ papers }) => papers.map(([url]) => url)),
  );
  return digests
    .filter(({ url }) => news.includes(url))
    .map((digest) => {
      const own = digest.papers.filter(([paper]) => !known.has(paper));
      for (const [paper] of own) known.add(paper);
      return section(digestLink(digest), own);
    });
}

function answersOf({ query, fresh }: FollowedQuestion, { read }: ReaderRecord): readonly HTMLElement[] {
  const papers = fresh
    .map(([slug, title]) => [`${base}papers/${slug}/`, title] as const)
    .filter(([url]) => !read.includes(url));
  return papers.length === 0
    ? []
    : [section(make('a', { href: `${base}search/?${query}` }, `You follow: ${nameOf(query)}`), papers)];
}

function section(title: Node, papers: readonly (readonly [url: string, title: string])[]): HTMLElement {
  const entries = papers.map(([url, name]) =>
    make('li', {}, make('h3', {}, make('a', { href: url }, ...titleNodes(name)))),
  );
  const list = make('ol', { className: 'contents titles quiet' }, ...entries);
  return make('section', { className: 'part quiet' }, make('h2', {}, title), list);
}

/** What this browser follows, each to be looked at or given up. */
function followedList(questions: readonly FollowedQuestion[], done: () => void): readonly HTMLElement[] {
  if (questions.length === 0) return [];
  const entries = questions.map(({ query }) => {
    const stop = makeButton('stop', () => {
      changeFollowed(base, (kept) => unfollow(kept, query));
      done();
      // Who goes by keys stays in the list.
      document.querySelector<HTMLElement>('.followed-here button')?.focus();
    });
    stop.setAttribute('aria-label', `Stop following ${nameOf(query)}`);
    return make('li', {}, make('a', { href: `${base}search/?${query}` }, nameOf(query)), ' ', stop);
  });
  const list = make('ul', { className: 'plain' }, ...entries);
  return [
    make('section', { className: 'part quiet followed-here' }, make('h2', {}, 'What you follow'), list),
  ];
}
