// The reading list's page: what is starred, taking it along as a file or a link, and what this browser
// keeps. Lists are merged, never overwritten.

import { counted } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { changeFollowed, mergeFollowed, readFollowed } from './lib/followed.ts';
import { readListFile, writeListFile } from './lib/list-file.ts';
import { readListLink, writeListLink } from './lib/list-link.ts';
import { make, makeButton } from './lib/make.ts';
import { findMarked } from './lib/marked.ts';
import { isOfflineOff, switchOffline } from './lib/offline.ts';
import {
  changeRecord,
  mergeRecords,
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
const nothingKept = 'This browser keeps nothing: its storage is full or switched off.';

const place = document.querySelector<HTMLElement>('#reading-list');
if (place) start(place);

function start(place: HTMLElement): void {
  const offer = document.createElement('div');
  const list = make('ol', { className: 'contents quiet' });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const tools = make('p', { className: 'list-tools' });
  const book = document.querySelector('#book')?.closest('p');
  // There where something is starred, as the book is.
  const ofStars = [
    makeButton('BibTeX', () => void cite('bib', '\n')),
    makeButton('RIS', () => void cite('ris', '')),
    makeButton('CSL-JSON', () => void cite('json', ',')),
    makeButton('Copy as a link', () => void copyLink()),
  ];
  const none = make('p', {}, 'No star yet. A ☆ stands beside each paper of a list, and “Star” on its page.');
  place.replaceChildren(offer, list, none, tools, status);
  showTools();
  showList();
  window.addEventListener('storage', showList);
  window.addEventListener('hashchange', () => void offerLinked());
  void offerLinked();

  function showList(): void {
    const { stars } = readRecord(base);
    list.replaceChildren(...stars.toReversed().map(item));
    none.hidden = stars.length > 0;
    for (const button of ofStars) button.hidden = stars.length === 0;
    if (book) book.hidden = stars.length === 0;
    status.textContent = '';
  }

  function item(star: Star): HTMLLIElement {
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

  function showTools(): void {
    tools.replaceChildren(
      ...ofStars,
      makeButton('Save as a file', () =>
        save(
          'reading-list.offprint.json',
          writeListFile({ record: readRecord(base), followed: readFollowed(base) }),
        ),
      ),
      makeButton('Add from a file', addFile),
      makeButton(
        isOfflineOff(base) ? 'Keep pages for reading offline' : 'Keep no pages offline',
        () => void toggleOffline(),
      ),
    );
  }

  /** Shows what is kept then, and says where the browser did not keep it. */
  function keep(change: (record: ReaderRecord) => ReaderRecord): void {
    const { isKept } = changeRecord(base, change);
    showList();
    if (!isKept) status.textContent = nothingKept;
  }

  /** The citations that the papers' pages carry, one after the other. */
  async function cite(format: 'bib' | 'ris' | 'json', between: string): Promise<void> {
    const stars = readRecord(base).stars.slice(-citationLimit);
    status.textContent = 'Gathering citations …';
    const parts: string[] = [];
    let lost = 0;
    for (const { url } of stars) {
      const text = await readCitation(url, format);
      if (text === null) lost++;
      else parts.push(format === 'json' ? text.trim().slice(1, -1) : text);
    }
    const text = parts.join(between);
    save(`reading-list.${format}`, format === 'json' ? `[${text}]\n` : text);
    status.textContent = lost === 0 ? '' : `${lost} of ${stars.length} could not be read; are you offline?`;
  }

  async function copyLink(): Promise<void> {
    const { stars } = readRecord(base);
    const slugs = stars.flatMap(({ url }) => url.slice(base.length).match(/^papers\/([^/]+)\/$/)?.[1] ?? []);
    const link = new URL(`${base}reading-list/#${writeListLink(slugs)}`, location.origin).href;
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    status.textContent = `${counted(slugs.length, 'paper')} in a link${copied ? ', which was copied' : ''}: `;
    if (!copied) status.append(make('a', { href: link }, link));
  }

  /** A link brought papers: they are shown first, and added only when the reader says so. */
  async function offerLinked(): Promise<void> {
    const marks = readListLink(location.hash);
    if (marks === null) return offer.replaceChildren();
    const { found, missing } = await findMarked(marks, base);
    const heading = found.length === 1 ? 'One paper by link' : `${found.length} papers by link`;
    const titles = found.map((star) => make('li', {}, paperLink(star)));
    const add = makeButton('Add them to my list', () => {
      const before = readRecord(base).stars.length;
      keep((record) => mergeRecords(record, { stars: found, read: [], known: null }));
      history.replaceState(null, '', location.pathname);
      offer.replaceChildren();
      status.textContent = `${counted(readRecord(base).stars.length - before, 'paper')} added.`;
    });
    offer.replaceChildren(make('h2', {}, heading), make('ul', {}, ...titles), found.length > 0 ? add : '');
    if (missing > 0)
      offer.append(` ${missing} could not be found on this site, or not while you are offline.`);
  }

  function addFile(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'application/json,.json';
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (!file) return;
      const other = file.size > largestFile ? null : readListFile(await file.text(), base);
      if (other === null) {
        status.textContent = `${file.name} holds no reading list of this site. Save one with "Save as a file".`;
        return;
      }
      const { record, followed } = other;
      const before = readRecord(base).stars.length;
      keep((own) => mergeRecords(own, record));
      if (!changeFollowed(base, (own) => mergeFollowed(own, followed))) {
        status.textContent = nothingKept;
        return;
      }
      const added = readRecord(base).stars.length - before;
      const questions = followed.questions.length;
      status.textContent = `${counted(record.stars.length, 'starred paper')}${questions > 0 ? ` and ${counted(questions, 'followed question')}` : ''} read from ${file.name}; ${counted(added, 'paper')} new.`;
    });
    input.click();
  }

  async function toggleOffline(): Promise<void> {
    const isDone = await switchOffline(isOfflineOff(base), base).then(
      () => true,
      () => false,
    );
    showTools();
    status.textContent = isDone ? '' : nothingKept;
  }
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
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const address = page.querySelector(`a[download$=".${format}"]`)?.getAttribute('href') ?? '';
  return address === '' ? null : decodeURIComponent(address.slice(address.indexOf(',') + 1));
}
