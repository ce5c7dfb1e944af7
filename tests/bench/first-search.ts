// `npm run first-search -- SITE_DIR [PATH_PREFIX]`: what a first search costs over the wire, compressed
// as GitHub Pages does it, in a browser that has the page and nothing else. Prints one line a query.
// Not a test: it wants a large archive, which `npm run bench -- --papers 10000 --keep SITE_DIR` leaves.
import { chromium, type Page } from 'playwright-core';
import { serve } from '../setup/serve.ts';

const queries = [
  'how chatbots do sums internally using sines and cosines',
  'quantization',
  'LLM',
  'sublinear time algorithm',
  'quantisaton',
  'neural tangent kernel',
  'the',
];

const [folder = '_site', pathPrefix = '/'] = process.argv.slice(2);
const served = await serve({ folder, pathPrefix, summary: '' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const query of queries) {
    const context = await browser.newContext();
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
  page.context().on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize));
  });
  const received = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.goto(new URL('search/', served.root).href, { waitUntil: 'networkidle' });
  const before = await received();
  await page.keyboard.press('/');
  await page.keyboard.type(query, { delay: 60 });
  await page.locator('#search-results > li').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page: before, search: (await received()) - before };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
