// "For you": the papers of the last months in the order in which this reader would like them, learned in this
// browser from stars, papers put aside and topics followed, with the words that decided. Off until asked for;
// nothing is left out, and nothing is sent.

import type { Piece, TopicName } from '../../src/follow/piece.ts';
import type { Likes, RankedPaper } from '../../src/follow/rank.ts';
import { foldedTerms } from '../../src/related/fold.ts';
import { counted } from '../../src/text/counted.ts';
import { base } from './lib/base.ts';
import { toggle } from './lib/controls.ts';
import { dated } from './lib/dated.ts';
import { fetchJson } from './lib/fetch-json.ts';
import { make, makeButton } from './lib/make.ts';
import { fetchPaperText } from './lib/paper-text.ts';
import { rankedEntry } from './lib/ranked-entry.ts';
import { readRecord } from './lib/record.ts';
import { nothingKept } from './lib/stored.ts';
import { forgetTaste, keepTaste, readTaste, type TasteRecord, toggled } from './lib/taste.ts';
import type { TasteQuestion } from './taste-worker.ts';

/** Papers that the first look takes in, at least: the last month, and those before it until there are so many. */
const enough = 400;
const page = 30;
const unfetched = 'The months could not be fetched; are you offline?';
/** Starred papers of other months whose pages are read, the last ones. */
const mostTexts = 30;

interface Month {
  readonly name: string;
  readonly title: string;
  /** Of the title, where it is another one than the page's. */
  readonly lang?: string;
  readonly papers: number;
}

const place = document.querySelector<HTMLElement>('#for-you');
if (place) show(place);

function show(place: HTMLElement): void {
  if (readTaste(base).isOn) void start(place);
  else {
    place.replaceChildren(
      makeButton('Rank the last months for me', () => {
        keepTaste(base, { ...readTaste(base), isOn: true });
        void start(place);
        // What was pressed is gone: who goes by keys or listens stays where it says what happens.
        place.querySelector<HTMLElement>('[role="status"]')?.focus();
      }),
    );
  }
}

async function start(place: HTMLElement): Promise<void> {
  let taste: TasteRecord = { ...readTaste(base), isOn: true };
  let ranked: readonly RankedPaper[] = [];
  let shown = page;
  const pieces: Piece[] = [];
  const status = make('p', { className: 'search-status', role: 'status' });
  status.tabIndex = -1;
  const tools = make('div', { className: 'list-tools' });
  const topics = make('details', { className: 'topics-followed' });
  const list = make('ol', { className: 'contents quiet' });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('.star')) showTools(true);
  });
  const more = make('p', { className: 'list-more' });
  place.replaceChildren(status, tools, topics, list, more);
  status.textContent = 'Reading the last months …';

  const months = await fetchJson<readonly Month[]>(`${base}for-you/months.json`);
  if (months === null) {
    status.textContent = unfetched;
    return;
  }
  await addMonths(enough);
  if (pieces.length > 0 || months.length === 0) await rank();

  /** Further months until there are `least` papers more; false where one cannot be fetched. */
  async function addMonths(least: number): Promise<boolean> {
    let count = 0;
    while (count < least && months !== null) {
      const next = months[pieces.length];
      if (next === undefined) break;
      const piece = await fetchJson<Piece>(`${base}for-you/${next.name}.json`);
      if (piece === null) {
        status.textContent = unfetched;
        return false;
      }
      pieces.push(piece);
      count += next.papers;
    }
    return true;
  }

  async function rank(): Promise<void> {
    status.textContent = 'Learning what you like …';
    const likes = await likesOf(pieces, taste);
    const answer = await askWorker(place.dataset.worker ?? '', { pieces, likes });
    if (answer === null) {
      status.textContent = 'The papers could not be ranked; are you offline? Reload this page to try again.';
      return;
    }
    ranked = answer;
    shown = page;
    status.replaceChildren(...describe(likes, months?.slice(0, pieces.length) ?? []));
    showTools(false);
    showTopics();
    showList();
  }

  function rankAgain(): void {
    status.focus();
    void rank();
  }

  function showTools(hasChanged: boolean): void {
    tools.replaceChildren(
      ...(hasChanged ? [makeButton('Rank again', rankAgain)] : []),
      makeButton('Switch off and forget', () => {
        forgetTaste(base);
        show(place);
        // What was pressed is gone; in its place is what takes it back.
        place.querySelector('button')?.focus();
      }),
    );
  }

  /** What is kept may have been changed in another tab; where nothing is, this page alone knows. */
  function changed(change: (own: TasteRecord) => TasteRecord): void {
    const kept = readTaste(base);
    taste = change(kept.isOn ? kept : taste);
    if (!keepTaste(base, taste)) status.textContent = nothingKept;
    showTools(true);
  }

  function showTopics(): void {
    const known = new Map<string, TopicName>(
      pieces.flatMap((piece) => piece.topics.map((topic) => [topic.slug, topic])),
    );
    const sorted = [...known.values()].sort((one, other) => one.title.localeCompare(other.title, 'en'));
    const summary = make('summary', {});
    summary.textContent = 'Topics that you follow';
    const choices = make('p', { className: 'cluster small' });
    choices.append(
      ...sorted.flatMap(({ slug, title }) => [
        toggle(title, taste.topics.includes(slug), () =>
          changed((own) => ({ ...own, topics: toggled(own.topics, slug) })),
        ),
        ' ',
      ]),
    );
    topics.replaceChildren(summary, choices);
  }

  function entryOf(paper: RankedPaper): HTMLElement {
    return rankedEntry(paper, base, {
      isAside: taste.aside.includes(paper.slug),
      onAside: () => changed((own) => ({ ...own, aside: toggled(own.aside, paper.slug) })),
    });
  }

  function append(from: number, to: number): void {
    list.append(...ranked.slice(from, to).map(entryOf));
    window.dispatchEvent(new Event('offprint-papers'));
  }

  function showList(): void {
    list.replaceChildren();
    append(0, shown);
    const papers = makeButton('More papers', () => {
      append(shown, shown + page);
      list.children[shown]?.querySelector('a')?.focus();
      shown += page;
      if (shown >= ranked.length) papers.remove();
    });
    const earlier = makeButton('Earlier months, too', async () => {
      // Pressed twice it would bring a month twice.
      earlier.disabled = true;
      if (await addMonths(1)) rankAgain();
      else earlier.disabled = false;
    });
    more.replaceChildren(
      ...(ranked.length > shown ? [papers, ' '] : []),
      ...((months?.length ?? 0) > pieces.length ? [earlier] : []),
    );
  }
}

/** Stars of months that are not here are read from their own pages. */
async function likesOf(pieces: readonly Piece[], { aside, topics }: TasteRecord): Promise<Likes> {
  const here = new Set(pieces.flatMap(({ papers }) => papers.map(([slug]) => slug)));
  const stars = readRecord(base).stars.map(({ url, title }) => ({
    url,
    title,
    slug: url.slice(`${base}papers/`.length, -1),
  }));
  const elsewhere = stars.filter(({ slug }) => !here.has(slug)).slice(-mostTexts);
  const texts = await Promise.all(
    elsewhere.map(async ({ url, title }) => {
      const text = `${title}\n${(await fetchPaperText(url))?.abstract ?? ''}`;
      return [...foldedTerms(text)].map(({ term }) => term);
    }),
  );
  return { starred: stars.map(({ slug }) => slug), texts, aside, topics };
}

/** Null where the worker cannot be had. */
function askWorker(address: string, question: TasteQuestion): Promise<readonly RankedPaper[] | null> {
  return new Promise((resolve) => {
    const worker = new Worker(address, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly RankedPaper[]>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', () => resolve(null));
    worker.postMessage(question);
  });
}

/** ` of May 2026 to June 2026`; lists without a whole date have no order in time. */
function spanOf(months: readonly Month[]): readonly (string | Node)[] {
  const [first, last] = [months.at(-1), months[0]];
  if (first === undefined || last === undefined) return [];
  const name = ({ title, lang = '' }: Month): Node => dated(title, lang);
  if (first === last) return [' of ', name(last)];
  return months.every((month) => /^\d{4}-\d\d$/.test(month.name))
    ? [' of ', name(first), ' to ', name(last)]
    : [];
}

function describe({ starred, aside, topics }: Likes, months: readonly Month[]): readonly (string | Node)[] {
  const papers = months.reduce((sum, month) => sum + month.papers, 0);
  const where = [counted(papers, 'paper'), ...spanOf(months)];
  if (starred.length + topics.length === 0) {
    return [...where, ', as they came: star a few papers that you like, or follow a topic, and rank again.'];
  }
  const from = [
    counted(starred.length, 'star'),
    ...(aside.length > 0 ? [`${counted(aside.length, 'paper')} put aside`] : []),
    ...(topics.length > 0 ? [counted(topics.length, 'topic')] : []),
  ];
  return [...where, `, ranked from ${from.join(', ')}.`];
}
