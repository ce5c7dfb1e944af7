// `npm run lighthouse -- SITE_DIR [PATH_PREFIX]`: Lighthouse over five kinds of pages of a built site. Prints
// one line a page. Not a test: the figure for speed depends on the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../setup/serve.ts';

const [folder = '_site', pathPrefix = '/'] = process.argv.slice(2);
const served = await serve({ folder, pathPrefix, summary: '' });
const chrome = await launch({
  chromePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
try {
  for (const path of ['', firstOf('digests'), paperWithMostFormulas(), 'topics/quantization/', 'search/']) {
    const result = await lighthouse(new URL(path, served.root).href, {
      port: chrome.port,
      logLevel: 'silent',
    });
    const scores = Object.values(result?.lhr.categories ?? {}).map(
      ({ id, score }) => `${id} ${Math.round(100 * (score ?? 0))}`,
    );
    const failed = Object.values(result?.lhr.audits ?? {}).filter(
      ({ score }) => score !== null && score < 0.9,
    );
    console.log(`/${path}  ${scores.join('  ')}  ${failed.map(({ id }) => id).join(' ')}`);
  }
} finally {
  chrome.kill();
  await served.close();
}

function firstOf(section: string): string {
  const names = readdirSync(join(folder, section), { withFileTypes: true });
  const first = names.find(
    (entry) => entry.isDirectory() && !['month', 'week', 'day', 'page'].includes(entry.name),
  );
  return `${section}/${first?.name}/`;
}

function paperWithMostFormulas(): string {
  const formulas = (slug: string): number =>
    readFileSync(join(folder, 'papers', slug, 'index.html'), 'utf8').split('class="katex"').length;
  const [most] = readdirSync(join(folder, 'papers'))
    .map((slug) => ({ slug, count: formulas(slug) }))
    .sort((a, b) => b.count - a.count);
  return `papers/${most?.slug}/`;
}
