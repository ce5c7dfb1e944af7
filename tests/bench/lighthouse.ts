// `npm run lighthouse -- SITE_DIR [PATH_PREFIX] [RUNS]`: Lighthouse over five kinds of pages of a built site, as
// a phone on a slow line sees them. Prints one line a page, each run's score for each category. Not a test:
// the figure for speed depends on the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { wholeNumber } from '../../src/cli/command.ts';
import { defineScript, runScript } from '../../src/cli/script.ts';
import { serve } from '../setup/serve.ts';
import { builtSite } from './built-site.ts';

await runScript(
  defineScript('lighthouse', 'Runs Lighthouse over five kinds of pages of a built site.')
    .argument('[SITE_DIR]', 'a built site', '_site')
    .argument('[PATH_PREFIX]', 'what it was built for', '/')
    .argument('[RUNS]', 'how often', wholeNumber(1, 100), 1)
    .action((folder, pathPrefix, runs) => lookAt(builtSite(folder), pathPrefix, runs)),
);

async function lookAt(folder: string, pathPrefix: string, runs: number): Promise<void> {
  const served = await serve({ folder, pathPrefix });
  const chrome = await launch({
    chromePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const path of [
      '',
      firstOf(folder, 'digests'),
      paperWithMostFormulas(folder),
      'topics/quantization/',
      'search/',
    ]) {
      const scores = new Map<string, number[]>();
      const failed = new Set<string>();
      for (let run = 0; run < runs; run += 1) {
        const { categories, audits } = await measure(new URL(path, served.root).href, chrome.port);
        for (const { id, score } of Object.values(categories)) {
          scores.set(id, [...(scores.get(id) ?? []), Math.round(100 * (score ?? 0))]);
        }
        for (const { id, score } of Object.values(audits)) if (score !== null && score < 0.9) failed.add(id);
      }
      const shown = [...scores].map(([id, values]) => `${id} ${values.join(' ')}`);
      console.log(`/${path}  ${shown.join('  ')}  ${[...failed].join(' ')}`);
    }
  } finally {
    chrome.kill();
    await served.close();
  }
}

async function measure(url: string, port: number) {
  const result = await lighthouse(url, { port, logLevel: 'silent' });
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
  return result.lhr;
}

function firstOf(folder: string, section: string): string {
  const names = readdirSync(join(folder, section), { withFileTypes: true });
  const first = names.find(
    (entry) => entry.isDirectory() && !['month', 'week', 'day', 'page'].includes(entry.name),
  );
  return `${section}/${first?.name}/`;
}

function paperWithMostFormulas(folder: string): string {
  const formulas = (slug: string): number =>
    readFileSync(join(folder, 'papers', slug, 'index.html'), 'utf8').split('class="katex"').length;
  const [most] = readdirSync(join(folder, 'papers'))
    .map((slug) => ({ slug, count: formulas(slug) }))
    .sort((a, b) => b.count - a.count);
  return `papers/${most?.slug}/`;
}
