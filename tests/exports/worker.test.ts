import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { worker } from '../../src/site/exports/worker.ts';
import type { SiteView } from '../../src/site/views/site.ts';
import { smallSite } from '../kinds/small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The worker of a site with one face. */
async function writeWorker(site: SiteView, face = 'a face'): Promise<string> {
  if (!('write' in worker)) throw new Error('The worker is written by itself.');
  mkdirSync(join(folder, 'assets', 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'assets', 'fonts', 'text-400.woff2'), face);
  let written = '';
  await worker.write({
    site,
    assets: { styles: '/s.css', mathStyles: '/m.css', ownStyles: null, scripts: {} },
    output: {
      folder,
      take: () => false,
      note: () => {},
      write: (_path, _key, content) => {
        written = String(content);
      },
    },
    openCache: () => expect.fail(),
    places: Promise.resolve([]),
    onCores: () => expect.fail(),
    onProgress: () => {},
  });
  return written;
}

test('what every reader’s browser keeps of the newest digest has an end', async () => {
  const site = await smallSite();
  const [newest] = site.digests;
  const [paper] = site.papers;
  if (newest === undefined || paper === undefined) throw new Error('The small site has no digest.');
  const papers = Array.from({ length: 5000 }, (_, at) =>
    Object.create(paper, { url: { value: `/papers/lamp-${at}/` } }),
  );
  const written = await writeWorker({ ...site, digests: [{ ...newest, papers }] });
  const kept = written.match(/papers\/lamp-\d+\//g) ?? [];
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.length).toBeLessThan(500);
});

test('faces are kept under what is in them, since their names say nothing of it', async () => {
  const site = await smallSite();
  const first = await writeWorker(site, 'a face');
  expect(await writeWorker(site, 'a face')).toBe(first);
  expect(await writeWorker(site, 'another')).not.toBe(first);
});
