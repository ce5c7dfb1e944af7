// The reading list's page: what is starred, taking it along as a file or a link, and what this browser
// keeps. Lists are merged, never overwritten.

import { counted } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { fetchPage } from './lib/fetch-page.ts';
import { changeFollowed, mergeFollowed, readFollowed } from './lib/followed.ts';
import { readListFile, writeListFile } from './lib/list-file.ts';
import { readListLink, writeListLink } from './lib/list-link.ts';
import { make, makeButton } from './lib/make.ts';
import { findMarked } from './lib/marked.ts';
import { isOfflineOff, switchOffline } from './lib/offline.ts';
import {
  changeRecord,
  mergeRecords,
  nothingKept,
  type ReaderRecord,
  readRecord,
  type Star,
  toggleStar,
} from './lib/record.ts';
import { save } from './lib/save.ts';
import { titleNodes } from './lib/title.ts';

/** Papers in one file of citations. */
const citationLimit = 500;
const largestFile = 20_000_000;

const place = document.querySelector<HTMLElement>('#reading-list');
if (place) start(place);

/** Puts words below the list, in place of those before. */
type Say = (...words: readonly (string | Node)[]) => void;

/** Changes what is kept and shows it; says where the browser did not keep it. */
type Keep = (change: (record: ReaderRecord) => ReaderRecord) => void;

function start(place: HTMLElement): void {
  const offer = make('div', {});
  const list = make('ol', { className: 'contents quiet' });
  const status = make('p', { role: 'status' });
  const tools = make('p', { className: 'list-tools' });
  const book = document.querySelector('#book')?.closest('p');
  const say: Say = (...words) => status.replaceChildren(...words);
  const keep: Keep = (change) => {
    const { isKept } = changeRecord(base, change);
    showList();
    if (!isKept) say(nothingKept);
  };
  const ofStars = toolsOfStars(say);
  const none = make('p', {}, 'No star yet. A ☆ stands beside each paper of a list, and “Star” on its page.');
  const showList = (): void => {
    const stars = starred();
    // Who goes by keys stays at the same place of the list.
    const at = [...list.children].findIndex((item) => item.contains(document.activeElement));
    list.replaceChildren(...stars.toReversed().map((star) => item(star, place, keep)));
    list.children[Math.min(at, stars.length - 1)]?.querySelector('button')?.focus();
    none.hidden = stars.length > 0;
    for (const button of ofStars) button.hidden = stars.length === 0;
    if (book) book.hidden = stars.length === 0;
    say();
  };
  const showTools = (): void => tools.replaceChildren(...ofStars, ...toolsOfRecord(say, keep, showTools));
  const offerLinked = (): void => void showLinked(offer, say, keep);
  place.replaceChildren(offer, list, none, tools, status);
  showTools();
  showList();
  window.addEventListener('storage', showList);
  window.addEventListener('hashchange', offerLinked);
  offerLinked();
}

function starred(): readonly Star[] {
  return readRecord(base).stars;
}

function item(star: Star, place: HTMLElement, keep: Keep): HTMLLIElement {
  const { title, on } = star;
  const remove = makeButton('Take the star away', () => keep((record) => toggleStar(record, star)));
  remove.setAttribute('aria-label', `Take the star away: ${title}`);
  const meta = make('p', { className: 'teaser' });
  if (on) {
    const day = make('span', { lang: place.dataset.locale ?? 'en' }, dayOf(on, place));
    meta.append(make('span', {}, 'starred on ', day), ' ');
  }
  meta.append(remove);
  return make('li', {}, make('h2', {}, paperLink(star)), meta);
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
  const stars = starred().slice(-citationLimit);
  say('Gathering citations …');
  const parts: string[] = [];
  let lost = 0;
  for (const { url } of stars) {
    const text = await readCitation(url, format);
    if (text === null) lost++;
    else parts.push(format === 'json' ? text.trim().slice(1, -1) : text);
  }
  const text = parts.join(between);
  save(`reading-list.${format}`, format === 'json' ? `[${text}]\n` : text);
  say(lost === 0 ? '' : `${lost} of ${stars.length} could not be read; are you offline?`);
}

async function copyLink(say: Say): Promise<void> {
  const slugs = starred().flatMap(
    ({ url }) => url.slice(base.length).match(/^papers\/([^/]+)\/$/)?.[1] ?? [],
  );
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
  const heading = found.length === 1 ? 'One paper by link' : `${found.length} papers by link`;
  const titles = found.map((star) => make('li', {}, paperLink(star)));
  const add = makeButton('Add them to my list', () => {
    const before = starred().length;
    keep((record) => mergeRecords(record, { stars: found, read: [], known: null }));
    history.replaceState(null, '', location.pathname);
    offer.replaceChildren();
    say(`${counted(starred().length - before, 'paper')} added.`);
  });
  offer.replaceChildren(make('h2', {}, heading), make('ul', {}, ...titles), found.length > 0 ? add : '');
  if (missing > 0) offer.append(` ${missing} could not be found on this site, or not while you are offline.`);
}

function pickFile(use: (file: File) => void): void {
  const input = make('input', {});
  input.type = 'file';
  input.accept = 'application/json,.json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) use(file);
  });
  input.click();
}

/** Adds what a saved list holds to what is kept, and tells how that went. */
async function addFrom(file: File, keep: Keep): Promise<string> {
  const other = file.size > largestFile ? null : readListFile(await file.text(), base);
  if (other === null)
    return `${file.name} holds no reading list of this site. Save one with "Save as a file".`;
  const { record, followed } = other;
  const before = starred().length;
  keep((own) => mergeRecords(own, record));
  if (!changeFollowed(base, (own) => mergeFollowed(own, followed))) return nothingKept;
  const added = starred().length - before;
  const questions = followed.questions.length;
  return `${counted(record.stars.length, 'starred paper')}${questions > 0 ? ` and ${counted(questions, 'followed question')}` : ''} read from ${file.name}; ${counted(added, 'paper')} new.`;
}

/** As the site writes days, which its page tells the list. */
function dayOf(on: string, { dataset: { locale, length } }: HTMLElement): string {
  const month = length === 'short' ? 'short' : 'long';
  if (length === 'iso') return on;
  return new Date(on).toLocaleDateString(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
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
