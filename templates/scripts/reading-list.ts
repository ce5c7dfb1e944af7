// The reading list's page: what is starred, taking it along as a file or a link, and what this browser
// keeps. Lists are merged, never overwritten.

import { counted } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { chooser } from './lib/controls.ts';
import { fetchPage } from './lib/fetch-page.ts';
import { changeFollowed, isFollowed, mostQuestions, readFollowed } from './lib/followed.ts';
import { mergeFollowed, mergeRecords, readListFile, writeListFile } from './lib/list-file.ts';
import { mostLinked, readListLink, writeListLink } from './lib/list-link.ts';
import { make, makeButton } from './lib/make.ts';
import { findMarked } from './lib/marked.ts';
import { isOfflineOff, switchOffline } from './lib/offline.ts';
import { changeRecord, type ReaderRecord, readRecord, type Star } from './lib/record.ts';
import { save } from './lib/save.ts';
import { nothingKept, readStored, store } from './lib/stored.ts';
import { titleNodes } from './lib/title.ts';

/** Papers in one file of citations. */
const citationLimit = 500;
const largestFile = 20_000_000;
const orders = ['last starred', 'unread first', 'by title'] as const;
const orderKey = `offprint-stars ${base}`;

const place = document.querySelector<HTMLElement>('#reading-list');
if (place) start(place);

/** Puts words below the list, in place of those before. */
type Say = (...words: readonly (string | Node)[]) => void;

/** Changes what is kept and shows it; false where the browser does not keep it. */
type Keep = (change: (record: ReaderRecord) => ReaderRecord) => boolean;

function start(place: HTMLElement): void {
  const offer = make('div', {});
  const list = make('ol', { className: 'contents quiet' });
  const status = make('p', { role: 'status' });
  const tools = make('p', { className: 'list-tools' });
  const book = document.querySelector('#book')?.closest('p');
  const day = dayWriter(place);
  const items = new Map<string, HTMLLIElement>();
  /** Those whose star was taken away meanwhile, too: they stay until the next visit, to be starred again. */
  let shown: readonly Star[] = [];
  let order = orders.find((each) => each === readStored(orderKey)) ?? orders[0];
  const say: Say = (...words) => status.replaceChildren(...words);
  const keep: Keep = (change) => {
    const { isKept } = changeRecord(base, change);
    showList();
    return isKept;
  };
  const ofStars = toolsOfStars(say);
  const none = make('p', {}, 'No star yet. A ☆ stands beside each paper of a list, and “Star” on its page.');
  const orderTools = make(
    'p',
    { className: 'list-tools' },
    chooser('Order', order, orders, (next) => {
      order = next;
      store(orderKey, order);
      showList();
    }),
  );
  const showList = (): void => {
    const { stars, read } = readRecord(base);
    const added = stars.filter(({ url }) => !items.has(url));
    for (const star of added) items.set(star.url, item(star, day));
    shown = [...added.toReversed(), ...shown];
    // Moved one by one: an item that stays keeps the focus, and five thousand need not be laid out again.
    let next = list.firstElementChild;
    for (const { url } of inOrder(shown, order, read)) {
      const entry = items.get(url) ?? null;
      if (entry === next) next = next?.nextElementSibling ?? null;
      else if (entry !== null) list.insertBefore(entry, next);
    }
    none.hidden = shown.length > 0;
    orderTools.hidden = shown.length < 2;
    for (const button of ofStars) button.hidden = stars.length === 0;
    if (book) book.hidden = stars.length === 0;
    say();
    window.dispatchEvent(new Event('offprint-papers'));
  };
  const showTools = (): void => tools.replaceChildren(...ofStars, ...toolsOfRecord(say, keep, showTools));
  const offerLinked = (): void => void showLinked(offer, say, keep);
  place.replaceChildren(offer, orderTools, list, none, tools, status);
  showTools();
  showList();
  // A star of the list was pressed, in another tab or, before one came back, on a paper's page.
  list.addEventListener('click', showList);
  window.addEventListener('storage', showList);
  window.addEventListener('offprint-news', showList);
  window.addEventListener('hashchange', offerLinked);
  offerLinked();
}

function starred(): readonly Star[] {
  return readRecord(base).stars;
}

/** `stars` are those that were starred last, first. */
function inOrder(
  stars: readonly Star[],
  order: (typeof orders)[number],
  read: readonly string[],
): readonly Star[] {
  if (order === 'by title') return stars.toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
  const opened = new Set(order === 'unread first' ? read : []);
  return stars.toSorted((one, other) => Number(opened.has(one.url)) - Number(opened.has(other.url)));
}

function item(star: Star, day: (on: string) => Node): HTMLLIElement {
  const margin = make('p', { className: 'entry-margin' });
  if (star.on) margin.append(make('span', {}, 'starred on ', day(star.on)));
  return make('li', {}, make('h2', {}, paperLink(star)), margin);
}

/** There where something is starred, as the book is. */
function toolsOfStars(say: Say): readonly HTMLButtonElement[] {
  return [
    makeButton('BibTeX', () => void cite('bib', '\n', say)),
    makeButton('RIS', () => void cite('ris', '', say)),
    makeButton('CSL-JSON', () => void cite('json', ',', say)),
    makeButton('Copy as a link', () => void copyLink(say)),
  ];
}

/** `again` shows them anew, where one of them is called otherwise then. */
function toolsOfRecord(say: Say, keep: Keep, again: () => void): readonly HTMLButtonElement[] {
  const toggleOffline = async (): Promise<void> => {
    const said = await switchOffline(isOfflineOff(base), base).then(
      () => '',
      () => nothingKept,
    );
    again();
    say(said);
  };
  return [
    makeButton('Save as a file', () =>
      save(
        'reading-list.offprint.json',
        writeListFile({ record: readRecord(base), followed: readFollowed(base) }),
      ),
    ),
    makeButton('Add from a file', () => pickFile(async (file) => say(await addFrom(file, keep)))),
    makeButton(
      isOfflineOff(base) ? 'Keep pages for reading offline' : 'Keep no pages offline',
      () => void toggleOffline(),
    ),
  ];
}

/** The citations that the papers' pages carry, one after the other. */
async function cite(format: 'bib' | 'ris' | 'json', between: string, say: Say): Promise<void> {
  const all = starred();
  const stars = all.slice(-citationLimit);
  say('Gathering citations …');
  const parts: string[] = [];
  for (const { url } of stars) {
    const text = await readCitation(url, format);
    if (text !== null) parts.push(format === 'json' ? text.trim().slice(1, -1) : text);
  }
  const lost = stars.length - parts.length;
  const text = parts.join(between);
  save(`reading-list.${format}`, format === 'json' ? `[${text}]\n` : text);
  if (lost > 0) say(`${lost} of ${stars.length} could not be read; are you offline?`);
  else say(all.length > citationLimit ? `The last ${citationLimit} are cited.` : '');
}

async function copyLink(say: Say): Promise<void> {
  const slugs = starred()
    .flatMap(({ url }) => url.slice(base.length).match(/^papers\/([^/]+)\/$/)?.[1] ?? [])
    .slice(-mostLinked);
  const link = new URL(`${base}reading-list/#${writeListLink(slugs)}`, location.origin).href;
  const said = `${counted(slugs.length, 'paper')} in a link`;
  try {
    await navigator.clipboard.writeText(link);
    say(`${said}, which was copied.`);
  } catch {
    say(`${said}: `, make('a', { href: link }, link));
  }
}

/** A link brought papers: they are shown first, and added only when the reader says so. */
async function showLinked(offer: HTMLElement, say: Say, keep: Keep): Promise<void> {
  const marks = readListLink(location.hash);
  if (marks === null) return offer.replaceChildren();
  const { found, missing } = await findMarked(marks, base);
  const heading = `${counted(found.length, 'paper')} by link`;
  const titles = found.map((star) => make('li', {}, paperLink(star)));
  const add = makeButton('Add them to my list', () => {
    const before = starred().length;
    const isKept = keep((record) => mergeRecords(record, { stars: found, read: [], known: null }));
    if (!isKept) return say(nothingKept);
    history.replaceState(null, '', location.pathname);
    offer.replaceChildren();
    say(`${counted(starred().length - before, 'paper')} added.`);
  });
  offer.replaceChildren(make('h2', {}, heading), make('ul', {}, ...titles), found.length > 0 ? add : '');
  if (missing > 0) offer.append(` ${missing} could not be found; are you offline?`);
}

function pickFile(use: (file: File) => void): void {
  const input = make('input', { type: 'file' });
  input.accept = 'application/json,.json';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) use(file);
  };
  input.click();
}

/** Adds what a saved list holds to what is kept, and tells how that went. */
async function addFrom(file: File, keep: Keep): Promise<string> {
  const other = file.size > largestFile ? null : readListFile(await file.text(), base);
  if (other === null) return `${file.name} holds no reading list of this site.`;
  const { record, followed } = other;
  const before = starred().length;
  const isKept = keep((own) => mergeRecords(own, record));
  if (!isKept || !changeFollowed(base, (own) => mergeFollowed(own, followed))) return nothingKept;
  const added = starred().length - before;
  const { questions } = followed;
  const kept = readFollowed(base);
  const left = questions.filter(({ query }) => !isFollowed(kept, query)).length;
  return [
    counted(record.stars.length, 'starred paper'),
    questions.length > 0 ? ` and ${counted(questions.length, 'followed question')}` : '',
    ` read from ${file.name}; ${counted(added, 'paper')} new.`,
    left > 0 ? ` ${counted(left, 'question')} left out: at most ${mostQuestions} are followed.` : '',
  ].join('');
}

/** Days as the site writes them, which its page tells the list. */
function dayWriter({ dataset: { locale = 'en', length } }: HTMLElement): (on: string) => Node {
  const month = length === 'short' ? 'short' : 'long';
  const { format } = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return (on) => make('span', { lang: locale }, length === 'iso' ? on : format(new Date(on)));
}

function paperLink({ url, title }: Star): HTMLAnchorElement {
  return make('a', { href: url }, ...titleNodes(title));
}

/** The file that a paper's page carries in a link; null where the page cannot be read. */
async function readCitation(url: string, format: string): Promise<string | null> {
  const page = await fetchPage(url);
  const address = page?.querySelector(`a[download$=".${format}"]`)?.getAttribute('href') ?? '';
  return address === '' ? null : decodeURIComponent(address.slice(address.indexOf(',') + 1));
}
