// The search page: answers as one types, from the index beside it.
import { orderNames } from '../../src/paper/choices.ts';
import type { Hit } from '../../src/search/ask/ask.ts';
import { countFilters, narrow } from '../../src/search/ask/narrow.ts';
import { answerQuestion, newestAnswers } from './lib/answers.ts';
import { showFollowLine } from './lib/follow-line.ts';
import { openIndexFiles, unreadIndex } from './lib/index-files.ts';
import { fetchPaperText } from './lib/paper-text.ts';
import { part } from './lib/part.ts';
import { keepPlace, lastPlace } from './lib/place.ts';
import { type Question, readQuestion, writeQuestion } from './lib/question.ts';
import { createResults } from './lib/results.ts';
import { openSearchForm } from './lib/search-form.ts';
import { describeAnswer } from './lib/status.ts';
import { walkResults } from './lib/walk-results.ts';

const page = 10;
const atOnce = 4;
const wait = 150;
/** Newest answers that are no news to one who follows a question. */
const known = 300;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const { index = '', base = '/', report = '' } = form.dataset;
  const { words, refine, question, isAsked, show, offer } = openSearchForm(form);
  const status = part(document, '#search-status', HTMLElement);
  const list = part(document, '#search-results', HTMLOListElement);
  const onMap = part(document, '.search-map', HTMLElement);
  const more = part(document, '#search-more', HTMLButtonElement);
  const { open, forget } = openIndexFiles(index);
  const results = createResults(list, base);
  const followLine = {
    place: part(document, '#search-follow', HTMLElement),
    base,
    report,
    answers: async (asked: Question) => newestAnswers(await open(), asked, known),
  };

  const isTouched = matchMedia('(pointer: coarse)').matches;
  let turn = 0;
  let shown = 0;
  let hits: readonly Hit[] = [];
  let stems: ReadonlySet<string> = new Set();
  let timer: number | undefined;

  form.hidden = false;
  history.scrollRestoration = 'manual';
  show(readQuestion(new URL(location.href)));
  if (isAsked()) void answer(false, lastPlace());
  else if (!isTouched) words.focus();

  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void answer(true), wait);
    // Whether the index is still the same is asked while the reader types.
    open().catch(() => {});
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    void answer(true);
    // A phone's keyboard stands before the answer.
    if (isTouched) words.blur();
  });
  // A form of two fields and no button is not sent by Enter.
  words.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) form.requestSubmit();
  });
  refine.addEventListener('toggle', () => {
    if (refine.open) void offerFilters();
  });
  more.addEventListener('click', () => void showMore(page, true));
  window.addEventListener('popstate', () => {
    show(readQuestion(new URL(location.href)));
    void answer(false, lastPlace());
  });
  window.addEventListener('pagehide', () => keepPlace({ shown, focused: focusedLink() }));
  walkResults(words, list, () => {
    words.value = '';
    void answer(true);
  });

  async function readAbstract(slug: string): Promise<string | null> {
    return (await fetchPaperText(`${base}papers/${slug}/`))?.abstract ?? null;
  }

  /** Asks what stands in the form, and shows the first results, or as many as there were. */
  async function answer(
    remember: boolean,
    place: ReturnType<typeof lastPlace> = null,
    isSecond = false,
  ): Promise<void> {
    const asked = question();
    const mine = ++turn;
    try {
      if (!isAsked()) {
        clear('');
        return;
      }
      const opened = await open();
      const isTyping = remember && !asked.words.endsWith(' ');
      const options = { isTyping, readAbstract };
      const { answer: found, hits: left } = await answerQuestion(opened, asked, options);
      const order = orderNames.find((each) => each === asked.sort) ?? null;
      if (mine !== turn) return;
      hits = left;
      stems = found?.stems ?? new Set();
      clear(describeAnswer(left, found, order !== null && !opened.has(order) ? order : null));
      showFollowLine(followLine, asked);
      await showMore(Math.max(page, place?.shown ?? 0), false);
      if (place !== null && mine === turn) {
        window.scrollTo(0, place.scroll);
        list.querySelectorAll('a')[place.focused]?.focus({ preventScroll: true });
      }
      if (refine.open) await offerFilters();
    } catch {
      if (mine !== turn) return;
      // The index may have been replaced in the midst of the question; what fails twice is no such thing.
      forget();
      if (!isSecond && navigator.onLine) await answer(remember, place, true);
      else clear(unreadIndex);
    } finally {
      // Last, since a browser that is told of another address takes its time, and asks for the site's icon again.
      if (remember && mine === turn)
        history.replaceState(null, '', writeQuestion(asked, new URL(location.href)));
    }
  }

  function clear(message: string): void {
    if (!message) hits = [];
    showFollowLine(followLine, null);
    shown = 0;
    status.textContent = message;
    offerMap();
    results.clear();
    more.hidden = true;
  }

  /** The map knows words alone, no filters. */
  function offerMap(): void {
    const asked = question().words.trim();
    onMap.hidden = hits.length === 0 || asked === '';
    part(onMap, 'a', HTMLAnchorElement).search = new URLSearchParams({ q: asked }).toString();
  }

  async function showMore(count: number, moveOn: boolean): Promise<void> {
    const mine = turn;
    const opened = await open();
    const next = hits
      .slice(shown, shown + count)
      .map(async (hit) => ({ hit, card: await opened.card(hit.paper) }));
    // Those that fill a screen are not kept waiting for those below, of which one that fails is told of in its turn.
    void Promise.allSettled(next);
    for (const some of [next.slice(0, atOnce), next.slice(atOnce)]) {
      const cards = await Promise.all(some);
      if (mine !== turn) return;
      const items = results.add(cards, stems);
      if (moveOn && some[0] === next[0]) items[0]?.querySelector('a')?.focus();
      shown += items.length;
    }
    results.readInView();
    more.hidden = shown >= hits.length;
  }

  /** By keys alone: after a click, nothing is shown to have the focus. */
  function focusedLink(): number {
    return [...list.querySelectorAll('a')].findIndex((link) => link.matches(':focus-visible'));
  }

  async function offerFilters(): Promise<void> {
    const mine = turn;
    const opened = await open();
    const counts = await countFilters(
      opened,
      isAsked() ? hits : await narrow(opened, null, { filters: {}, order: null }),
    );
    if (mine !== turn) return;
    offer(counts, opened.has('author'));
  }
}
