import { expect, test } from 'vitest';
import { worker } from '../../src/site/exports/worker.ts';
import { smallSite } from '../kinds/small-site.ts';

test('what every reader’s browser keeps of the newest digest has an end', async () => {
  const site = await smallSite();
  const [newest] = site.digests;
  const [paper] = site.papers;
  if (newest === undefined || paper === undefined) throw new Error('The small site has no digest.');
  const papers = Array.from({ length: 5000 }, (_, at) =>
    Object.create(paper, { url: { value: `/papers/lamp-${at}/` } }),
  );
  let written = '';
  if (!('write' in worker)) throw new Error('The worker is written by itself.');
  await worker.write({
    site: { ...site, digests: [{ ...newest, papers }] },
    assets: { styles: '/s.css', mathStyles: '/m.css', ownStyles: null, scripts: {} },
    output: {
      folder: '',
      take: () => false,
      note: () => {},
      write: (_path, _key, content) => {
        written = String(content);
      },
    },
    openCache: () => expect.fail(),
    apart: () => expect.fail(),
    onCores: () => expect.fail(),
    onProgress: () => {},
  });
  const kept = written.match(/papers\/lamp-\d+\//g) ?? [];
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.length).toBeLessThan(500);
});
