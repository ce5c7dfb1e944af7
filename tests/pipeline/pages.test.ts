// Who makes which pages, and when others are told that nothing is left to do here. The pool is one that only notes
// what it is asked for.
import { expect, test } from 'vitest';
import { writePages } from '../../src/pipeline/pages.ts';
import { Pool } from '../../src/reading/index.ts';
import { readLines } from '../../src/site/eleventy/lines.ts';
import type { ListedPage } from '../../src/site/kinds/index.ts';
import { siteFrame } from '../setup/frame.ts';

/** Of a site of 6,001 pages the last hundred and `fresh` are new: those are looked at while these are rendered. */
async function steps(fresh: number): Promise<readonly string[]> {
  const told: string[] = [];
  let seeAll = () => {};
  const allSeen = new Promise<void>((resolve) => {
    seeAll = resolve;
  });
  const pages = Array.from({ length: 6001 }, (_, at) => page(`/terms/${at}/`));
  const isFresh = (at: number) => at >= pages.length - fresh - 100;
  class NotingPool extends Pool {
    override async apart(_job: string, windows: readonly (string | Uint8Array)[], onSent = () => {}) {
      const count = windows.reduce((sum, window) => sum + countOf(window), 0);
      told.push(`one makes ${count}`);
      onSent();
      await allSeen;
      return windows.map(() => Buffer.from('{}'));
    }
    override async map(_job: string, asked: Iterable<{ readonly item: string | Uint8Array }>) {
      const count = [...asked].reduce((sum, { item }) => sum + countOf(item), 0);
      if (count > 0) told.push(`all make ${count}`);
    }
  }
  await writePages({
    pages,
    frame: siteFrame,
    site: {
      folder: '_site.new',
      take: (path) => {
        const at = Number(/\d+/.exec(path)?.[0]);
        if (at === pages.length - 1) seeAll();
        return !isFresh(at);
      },
      write: () => {},
      note: () => {},
    },
    pool: new NotingPool(),
    step: () => {},
    onHandedOver: () => told.push('handed over'),
  });
  return told;
}

function page(url: string): ListedPage {
  const kind = { name: 'term', at: '/terms/', indexed: true, pages: () => [] };
  return { url, kind, item: () => ({ url }) };
}

/** The first line is what all share. */
function countOf(window: string | Uint8Array): number {
  return [...readLines(Buffer.from(window))].length - 1;
}

test('what little is left beside what was rendered ahead is made by one, and others may begin', async () => {
  expect(await steps(300)).toEqual(['one makes 100', 'handed over', 'one makes 300', 'handed over']);
});

test('where much is left every core makes it, and nobody is let at them before', async () => {
  expect(await steps(900)).toEqual(['one makes 100', 'all make 900']);
});

test('where most of many are to be made, every core makes the first while the others are looked at', async () => {
  let seen = 0;
  const told: string[] = [];
  class NotingPool extends Pool {
    override async map(_job: string, asked: Iterable<{ readonly item: string | Uint8Array }>) {
      for (const { item } of asked) if (told.push(`${countOf(item)} of ${seen}`) === 20) break;
    }
  }
  await writePages({
    pages: Array.from({ length: 6000 }, (_, at) => page(`/terms/${at}/`)),
    frame: siteFrame,
    site: {
      folder: '_site.new',
      take: () => {
        seen += 1;
        return false;
      },
      write: () => {},
      note: () => {},
    },
    pool: new NotingPool(),
    step: () => {},
  });
  expect(told.at(-1)).toBe('60 of 1200');
});
