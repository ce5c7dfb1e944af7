// `npm run first-search -- SITE_DIR [PATH_PREFIX]`: what a first search costs over the wire, compressed
// as GitHub Pages does it, in a browser that has the page and nothing else. Prints one line a query: all that the
// page asks for until nothing has been asked for a second, abstracts of the results in view included. The service
// worker is not let in: what it keeps for reading offline it keeps whatever is asked.
// Not a test: it wants a large archive, which `npm run bench -- --papers 10000 --keep SITE_DIR` leaves.
import { chromium, type Page } from 'playwright-core';
import { serve } from '../setup/serve.ts';

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

const [folder = '_site', pathPrefix = '/'] = process.argv.slice(2);
const served = await serve({ folder, pathPrefix });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const query of queries) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const { page, search } = await costOf(await context.newPage(), query);
    console.log(`${query}: ${kilobytes(search)} kB, after ${kilobytes(page)} kB for the page`);
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}

/** Bytes received, heads included, until nothing more was asked for. */
async function costOf(
  page: Page,
  query: string,
): Promise<{ readonly page: number; readonly search: number }> {
  const sizes: Promise<number>[] = [];
  let last = Date.now();
  page.context().on('requestfinished', (request) => {
    last = Date.now();
    sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize));
  });
  const received = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.goto(new URL('search/', served.root).href, { waitUntil: 'networkidle' });
  const before = await received();
  // At once, for a machine that is busy makes pauses, in which half of the words would be asked.
  await page.locator('input[type="search"]').fill(query);
  await page.locator('#search-results > li').first().waitFor();
  while (Date.now() - last < quiet) await page.waitForTimeout(quiet / 4);
  return { page: before, search: (await received()) - before };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
