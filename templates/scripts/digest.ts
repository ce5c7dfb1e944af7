// A digest's list as a reader wants it: titles, teasers or whole abstracts; as listed, by votes or by
// topic; unread only; one topic's papers. What is chosen is kept in this browser for every digest, but
// for the topic, which belongs to the page and its place in the history. Without this script the list
// stands as listed, with teasers.

import { fetchAbstracts } from './lib/abstracts.ts';
import { base } from './lib/base.ts';
import { chooser, toggle } from './lib/controls.ts';
import { type ListChoices, orders, readChoices, shows, writeChoices } from './lib/list-choices.ts';
import { make } from './lib/make.ts';

const list = document.querySelector<HTMLOListElement>('ol[data-digest]');
const tools = document.querySelector<HTMLElement>('#list-tools');
/** So few are seen at once: nobody sorts or sifts them. */
const fewSeen = 3;
if (list && tools) start(list, tools);

function start(list: HTMLOListElement, tools: HTMLElement): void {
  const entries = [...list.children].filter((child) => child instanceof HTMLLIElement);
  const isSorted = entries.length > fewSeen;
  const status = make('span', { role: 'status' });
  let choices = readChoices(base);

  const show = (): void => {
    const topic = entries.map(topicOf).find(isChosen) ?? null;
    list.classList.toggle('titles', choices.show === 'titles');
    list.classList.toggle('whole', choices.show === 'abstracts');
    if (choices.show === 'abstracts') void showAbstracts(list, entries, status);
    const by = isSorted ? choices.order : 'as listed';
    const sorted = order(entries, by);
    const isByTopic = by === 'by topic';
    for (const entry of entries) setLevel(entry, isByTopic ? 'h3' : 'h2');
    list.replaceChildren(...(isByTopic ? withHeads(sorted) : sorted));
    const shown = narrow(entries, topic, isSorted && choices.unread);
    for (const head of list.querySelectorAll<HTMLElement>('.group'))
      head.hidden = !shown.some((entry) => topicOf(entry) === head.dataset.topic);
    status.textContent = shown.length === entries.length ? '' : `${shown.length} of ${entries.length} papers`;
    markChip(topic);
  };
  const choose = (next: Partial<ListChoices>): void => {
    choices = { ...choices, ...next };
    writeChoices(base, choices);
    show();
  };

  tools.replaceChildren(
    chooser('Show', choices.show, shows, (show) => choose({ show })),
    ...(isSorted ? sortTools(entries, choices, choose) : []),
    status,
  );
  tools.hidden = false;
  watchTopic(show);
  show();
}

/** Where papers are not seen at once. */
function sortTools(
  entries: readonly HTMLElement[],
  choices: ListChoices,
  choose: (next: Partial<ListChoices>) => void,
): readonly HTMLElement[] {
  const possible = orders.filter((order) => order !== 'by votes' || entries.some(hasVotes));
  return [
    chooser('Order', choices.order, possible, (order) => choose({ order })),
    toggle('Unread only', choices.unread, (unread) => choose({ unread })),
  ];
}

/** Those that are shown: of the topic, where one is chosen, and unread, where that is. */
function narrow<Entry extends HTMLElement>(
  entries: readonly Entry[],
  topic: string | null,
  isUnread: boolean,
): readonly Entry[] {
  for (const entry of entries)
    entry.hidden =
      (topic !== null && entry.dataset.topic !== topic) || (isUnread && entry.classList.contains('is-read'));
  return entries.filter((entry) => !entry.hidden);
}

function chips(): Iterable<HTMLAnchorElement> {
  return document.querySelectorAll<HTMLAnchorElement>('[data-chips] a');
}

/** A chip chooses its topic, and once chosen gives it up; the address says which. */
function watchTopic(show: () => void): void {
  for (const chip of chips()) {
    chip.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const slug = chip.dataset.topic ?? '';
      history.replaceState(history.state, '', isChosen(slug) ? location.pathname : `#topic=${slug}`);
      show();
    });
  }
  window.addEventListener('hashchange', show);
}

function markChip(topic: string | null): void {
  for (const chip of chips()) chip.ariaCurrent = chip.dataset.topic === topic ? 'true' : null;
}

/** Whole abstracts stand in the digest's edition for reading in one go; they are fetched once. */
async function showAbstracts(
  list: HTMLElement,
  entries: readonly HTMLElement[],
  status: HTMLElement,
): Promise<void> {
  const { abstracts: address } = list.dataset;
  if (address === undefined) return;
  delete list.dataset.abstracts;
  const abstracts = await fetchAbstracts(address);
  if (abstracts === null) {
    list.dataset.abstracts = address;
    status.textContent = 'The abstracts could not be fetched; are you offline?';
    return;
  }
  for (const entry of entries) {
    const path = entry.querySelector<HTMLAnchorElement>(':is(h2, h3) a')?.pathname ?? '';
    entry.querySelector('.entry-text')?.append(abstracts.get(path) ?? '');
  }
}

/** By the address; a topic that no paper here has leaves the list whole. */
function isChosen(topic: string): boolean {
  return location.hash === `#topic=${topic}`;
}

function hasVotes(entry: HTMLElement): boolean {
  return entry.dataset.votes !== undefined;
}

function topicOf(entry: HTMLElement): string {
  return entry.dataset.topic ?? '';
}

/** Stable: what is equal stays as listed. */
function order(entries: readonly HTMLLIElement[], by: ListChoices['order']): readonly HTMLLIElement[] {
  if (by === 'by votes') {
    return entries.toSorted(
      (one, other) => Number(other.dataset.votes ?? -1) - Number(one.dataset.votes ?? -1),
    );
  }
  if (by !== 'by topic') return entries;
  const sizes = new Map<string, number>();
  for (const entry of entries) sizes.set(topicOf(entry), (sizes.get(topicOf(entry)) ?? 0) + 1);
  /** The commonest topic first, papers of none last. */
  const rank = (entry: HTMLLIElement): number =>
    topicOf(entry) === '' ? 0 : -(sizes.get(topicOf(entry)) ?? 0);
  return entries.toSorted(
    (one, other) => rank(one) - rank(other) || topicOf(one).localeCompare(topicOf(other), 'en'),
  );
}

/** Below the heads of topics papers are a level lower. */
function setLevel(entry: HTMLElement, level: 'h2' | 'h3'): void {
  const title = entry.querySelector<HTMLElement>('h2, h3');
  if (title) title.replaceWith(make(level, { dir: title.dir }, ...title.childNodes));
}

/** A heading before the first paper of each topic, of the level that papers have while the list has no heads. */
function withHeads(entries: readonly HTMLLIElement[]): readonly HTMLLIElement[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    if (before !== undefined && topicOf(before) === topicOf(entry)) return [entry];
    const topic = entry.querySelector('.topic')?.textContent ?? 'Of no topic';
    const head = make('li', { className: 'group' }, make('h2', {}, topic));
    head.dataset.topic = topicOf(entry);
    return [head, entry];
  });
}
