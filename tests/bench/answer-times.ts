// `npm run answer-times -- SITE_DIR [PATH_PREFIX]`: how long a new question takes in a browser that has asked one, from
// the moment it is sent until the first results are shown and until all of the page's are: milliseconds, the median
// and nine in ten.
// Each question is asked once, in one page, so that all its own files are fetched, from this machine.
// Not a test: it wants a large archive, which `npm run bench -- --papers 10000 --keep SITE_DIR` leaves, and idle cores.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { onSearchPage } from './search-page.ts';

const first = 'how to make a large network small enough to run on a phone without losing accuracy';
/** Results that a page shows at once; to every question a large archive has as many. */
const shown = 10;

await onSearchPage('answer-times', 'Says how long a new question takes.', (withPage) =>
  withPage(async (page, open) => {
    await open();
    await timesOf(page, first);
    const times: Times[] = [];
    for (const question of await questions()) times.push(await timesOf(page, question));
    console.log(`${times.length} questions`);
    console.log(`the first results: ${spread(times.map((each) => each.first))}`);
    console.log(`all of the page's: ${spread(times.map((each) => each.all))}`);
  }),
);

async function questions(): Promise<readonly string[]> {
  const text = await readFile(new URL('search/meaning.tsv', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
}

interface Times {
  readonly first: number;
  readonly all: number;
}

/** The list is watched in the page: what asks it from here would wait for its turn. */
async function timesOf(page: Page, question: string): Promise<Times> {
  const times = await page.evaluate(
    ({ words, enough }) =>
      new Promise<Times>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>('input[type="search"]');
        const list = document.querySelector('#search-results');
        if (!input?.form || !list) return reject(new Error('This is no page of the search.'));
        const sent = performance.now();
        let earliest = 0;
        const watch = new MutationObserver(() => {
          const count = list.children.length;
          if (count > 0 && earliest === 0) earliest = performance.now() - sent;
          if (count < enough) return;
          watch.disconnect();
          resolve({ first: earliest, all: performance.now() - sent });
        });
        list.replaceChildren();
        watch.observe(list, { childList: true });
        input.value = words;
        input.form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
      }),
    { words: question, enough: shown },
  );
  // What comes into view is read before the next is asked.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  return times;
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `${at(0.5)} ms, ${at(0.9)} ms`;
}
