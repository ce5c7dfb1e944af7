// A small library as the site's kinds and exports see it, made from the content of tests/fixtures.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dump, parseDump } from '../../src/dump/index.ts';
import { readContent } from '../../src/pipeline/content.ts';
import { Kept } from '../../src/pipeline/kept.ts';
import { startProgress } from '../../src/pipeline/progress.ts';
import { buildSiteView } from '../../src/pipeline/site-view.ts';
import { Pool } from '../../src/reading/index.ts';
import type { SiteView } from '../../src/site/views/site.ts';
import { abstracts, dump, entry } from '../library/make.ts';

const content = 'tests/fixtures/content';

/** With `more` dumps besides those of the fixtures. */
export async function smallSite(...more: readonly Dump[]): Promise<SiteView> {
  const cache = mkdtempSync(join(tmpdir(), 'offprint-kinds-'));
  const kept = new Kept(cache);
  const pool = new Pool();
  const names = readdirSync(`${content}/dumps`).sort();
  const dumps = names.map((name) =>
    parseDump(readFileSync(`${content}/dumps/${name}`), `${content}/dumps/${name}`),
  );
  try {
    const { site } = await buildSiteView({
      content: await readContent(content),
      dumps: [...dumps, ofOneTerm, ...ofThreeMonths, ...more],
      unread: [],
      kept,
      pool,
      pathPrefix: '/',
      origin: 'https://papers.example',
      repository: null,
      progress: startProgress(null),
    });
    return site;
  } finally {
    pool.close();
    kept.close();
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Two papers that share a term, which those of the fixtures do not. */
const ofOneTerm = dump('content/dumps/of-one-term.txt', [
  entry('Pruning Small Networks', `We prune by the neural tangent kernel (NTK). ${abstracts.kernels}`),
  entry('Inspecting Bridges', `We inspect by the neural tangent kernel (NTK). ${abstracts.bridges}`),
]);

/** Months to compare, and names that papers share. */
const ofThreeMonths = [
  [
    'Lamps Without Oil',
    'A lamp burns oil and smokes. We light rooms with glass that has seen the sun by day.',
  ],
  [
    'Ships in Bottles',
    'Ships grow in bottles when masts fold. We fold twelve and raise eleven by one thread.',
  ],
  [
    'Clocks for Bakers',
    'Bread rises by warmth and not by the hour. Our clock asks the dough how warm it was.',
  ],
].map(([title = '', abstract = ''], month) => {
  const date = `2026-0${month + 1}-05`;
  const names = { authors: ['Ada Lovelace', 'Paul Erdős'], organization: 'Analytical Engines' };
  return dump(`content/dumps/${date}.txt`, [entry(title, abstract, names)], date);
});

/** A paper of which nothing else speaks. */
export const ofAnotherDay = dump('content/dumps/of-another-day.txt', [
  entry('Folding Orphan Proteins', abstracts.proteins),
]);
