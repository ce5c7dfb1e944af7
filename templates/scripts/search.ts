// The search page: answers as one types, from the index beside it. Keys: arrows go through the
// results, Enter opens one, Escape goes back to the words and then clears them.
import { withoutAccents } from '../../src/site/search/without-accents.ts';
import { excerpt, markedText } from './lib/excerpt.ts';
import { type FilterCounts, loadPagefind, type Pagefind, type SearchHit } from './lib/pagefind.ts';
import { plainWords, type Question, readQuestion, writeQuestion } from './lib/question.ts';
import { correctWord } from './lib/spelling.ts';

const PAGE = 10;
const FEW = 10;
const WAIT = 150;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const { index = '', words: wordsFolder = '', base = '/' } = form.dataset;
  const input = part(form, 'input[type="search"]', HTMLInputElement);
  const sort = part(form, 'select[name="sort"]', HTMLSelectElement);
  const refine = part(form, 'details', HTMLDetailsElement);
  const selects = [...refine.querySelectorAll('select')];
  const status = part(document, '#search-status', HTMLElement);
  const list = part(document, '#search-results', HTMLOListElement);
  const more = part(document, '#search-more', HTMLButtonElement);

  let pagefind: Promise<Pagefind> | undefined;
  let withCounts = false;
  let turn = 0;
  let shown = 0;
  let hits: readonly SearchHit[] = [];
  let marked: readonly string[] = [];
  let timer: number | undefined;

  form.hidden = false;
  show(readQuestion(new URL(location.href)));
  if (input.value || selects.some((select) => select.value)) void answer(false);
  else if (!matchMedia('(pointer: coarse)').matches) input.focus();

  form.addEventListener('input', () => later());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    void answer(true);
  });
  refine.addEventListener('toggle', () => {
    if (refine.open) void countFilters();
  });
  more.addEventListener('click', () => void showMore(true));
  window.addEventListener('popstate', () => {
    show(readQuestion(new URL(location.href)));
    void answer(false);
  });
  document.addEventListener('keydown', walk);

  function load(): Promise<Pagefind> {
    pagefind ??= loadPagefind(index, base);
    return pagefind;
  }

  function later(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void answer(true), WAIT);
  }

  function question(): Question {
    const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
    return { words: plainWords(input.value), filters: Object.fromEntries(chosen), sort: sort.value };
  }

  function show({ words, filters, sort: order }: Question): void {
    input.value = words;
    sort.value = order;
    for (const select of selects) {
      const value = filters[select.name] ?? '';
      if (value && ![...select.options].some((option) => option.value === value))
        select.append(new Option(value, value));
      select.value = value;
    }
    if (Object.keys(filters).length > 0) refine.open = true;
  }

  async function answer(remember: boolean): Promise<void> {
    const asked = question();
    const mine = ++turn;
    if (remember) history.replaceState(null, '', writeQuestion(asked, new URL(location.href)));
    if (!asked.words && Object.keys(asked.filters).length === 0) {
      clear('');
      return;
    }
    try {
      const { found, counts, corrected } = await find(asked);
      if (mine !== turn) return;
      hits = found;
      marked = (corrected ?? asked.words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      if (withCounts) fillCounts(counts);
      const papers = `${found.length.toLocaleString('en')} ${found.length === 1 ? 'paper' : 'papers'}`;
      clear(corrected === null ? papers : `No paper says “${asked.words}”; ${papers} for “${corrected}”`);
      await showMore(false);
    } catch {
      if (mine === turn) clear('The search index could not be read. Are you offline?');
    }
  }

  async function find(asked: Question) {
    const index = await load();
    const options = { filters: asked.filters, sort: asked.sort ? { [asked.sort]: 'desc' as const } : {} };
    const first = await index.search(asked.words || null, options);
    // Pagefind answers an unknown word with the longest beginning it knows: few results may mean a slip.
    if (first.results.length > FEW || !asked.words) {
      return { found: first.results, counts: first.filters, corrected: null };
    }
    const corrected = await correct(asked.words);
    if (corrected === null) return { found: first.results, counts: first.filters, corrected };
    const second = await index.search(corrected, options);
    return { found: second.results, counts: second.filters, corrected };
  }

  async function correct(words: string): Promise<string | null> {
    const each = await Promise.all(
      words.split(' ').map(async (word) => (await correctWord(withoutAccents(word), fetchWords)) ?? word),
    );
    const corrected = each.join(' ');
    return corrected === words ? null : corrected;
  }

  async function fetchWords(length: number): Promise<readonly string[]> {
    const response = await fetch(`${wordsFolder}${length}.txt`);
    return response.ok ? (await response.text()).split('\n') : [];
  }

  function clear(message: string): void {
    if (!message) hits = [];
    shown = 0;
    status.textContent = message;
    list.replaceChildren();
    more.hidden = true;
  }

  async function showMore(moveOn: boolean): Promise<void> {
    const mine = turn;
    const next = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => hit.data()));
    if (mine !== turn) return;
    const items = next.map(({ url, content, meta }) => item(url, meta.title ?? url, content));
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= hits.length;
    if (moveOn) items[0]?.querySelector('a')?.focus();
  }

  function item(url: string, title: string, content: string): HTMLLIElement {
    const link = document.createElement('a');
    link.href = url;
    link.append(markedText(title, marked));
    const heading = document.createElement('h2');
    heading.append(link);
    const text = document.createElement('p');
    text.className = 'teaser';
    const abstract = content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/, '') : content;
    text.append(markedText(excerpt(abstract, marked), marked));
    const entry = document.createElement('li');
    entry.append(heading, text);
    return entry;
  }

  async function countFilters(): Promise<void> {
    if (withCounts) return;
    withCounts = true;
    const index = await load();
    fillCounts(await index.filters());
    if (input.value || selects.some((select) => select.value)) await answer(false);
  }

  function fillCounts(counts: FilterCounts): void {
    for (const select of selects) {
      const chosen = select.value;
      const values = Object.entries(counts[select.name] ?? {}).filter(
        ([value, n]) => n > 0 || value === chosen,
      );
      values.sort(([a, m], [b, n]) =>
        select.name === 'year' ? b.localeCompare(a) : n - m || a.localeCompare(b),
      );
      const options = values.map(
        ([value, n]) => new Option(`${value} (${n})`, value, false, value === chosen),
      );
      select.replaceChildren(select.options[0] ?? new Option('any', ''), ...options);
      select.value = chosen;
    }
  }

  function walk(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((link) => link.matches(':focus'));
    const inWords = document.activeElement === input;
    // `/` asks for the words; asked for again it must not become one.
    if (event.key === '/' && inWords && !input.value) event.preventDefault();
    else if (event.key === 'ArrowDown' && (inWords || at >= 0)) move(event, links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) move(event, at === 0 ? input : links[at - 1]);
    else if (event.key === 'Escape' && at >= 0) move(event, input);
    else if (event.key === 'Escape' && inWords && input.value) {
      event.preventDefault();
      input.value = '';
      void answer(true);
    }
  }

  function move(event: KeyboardEvent, target: HTMLElement | undefined): void {
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}

function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`search: the page has no ${selector}`);
  return element;
}
