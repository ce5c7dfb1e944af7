// `npm run first-search -- SITE_DIR [PATH_PREFIX]`: what a first search costs over the wire, compressed
// as GitHub Pages does it, in a browser that has the page and nothing else. Prints one line a query: all that the
// page asks for until nothing has been asked for a second, abstracts of the results in view included,
// and how many files.
// Not a test: it wants a large archive, which `npm run bench -- --papers 10000 --keep SITE_DIR` leaves.
import type { Page } from 'playwright-core';
import { onSearchPage } from './search-page.ts';

const queries = [
  'how chatbots do sums internally using sines and cosines',
  'teaching small models to reason by copying the steps of larger ones',
  'why do language models make things up when they do not know',
  'deleting one scalar entry ruins GPT fluency',
  'how to make a large network small enough to run on a phone without losing accuracy',
  'which numerical method conserves energy for a long time when planets move around a star',
  'quantization',
  'LLM',
  'sublinear time algorithm',
  'quantisaton',
  'neural tangent kernel',
  'the',
];

/** Milliseconds. */
const quiet = 1000;

await onSearchPage('first-search', 'Says what a first search costs over the wire.', async (withPage) => {
  for (const query of queries) {
    const { page, search, files } = await withPage((page, open) => costOf(page, open, query));
    console.log(
      `${query}: ${kilobytes(search)} kB in ${files} files, after ${kilobytes(page)} kB for the page`,
    );
  }
});

interface Cost {
  /** Bytes received for the page, heads included. */
  readonly page: number;
  /** The same for the search, until nothing more was asked for. */
  readonly search: number;
  /** How many were asked for by the search. */
  readonly files: number;
}

async function costOf(page: Page, open: () => Promise<unknown>, query: string): Promise<Cost> {
  const sizes: Promise<number>[] = [];
  let last = Date.now();
  page.context().on('requestfinished', (request) => {
    last = Date.now();
    sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize));
  });
  const received = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await open();
  const before = await received();
  const filesBefore = sizes.length;
  // At once, for a machine that is busy makes pauses, in which half of the words would be asked.
  await page.locator('input[type="search"]').fill(query);
  await page.locator('#search-results > li').first().waitFor();
  while (Date.now() - last < quiet) await page.waitForTimeout(quiet / 4);
  return { page: before, search: (await received()) - before, files: sizes.length - filesBefore };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
