import { describe, expect, test } from 'vitest';
import { PaperEntries } from '../../src/site/exports/paper-entry.ts';
import { editionKind } from '../../src/site/kinds/edition.ts';
import { asSafeHtml } from '../../src/site/safe-html.ts';
import type { PaperView } from '../../src/site/views/paper.ts';
import { smallSite } from './small-site.ts';

const site = await smallSite();
const [digest = expect.fail()] = site.digests.filter(({ papers }) => papers.length > 1);

/** As one whose abstract becomes as much as a dump of formulas alone. */
function endless(paper: PaperView): PaperView {
  const { plain, hasMath, unicode } = paper.abstract;
  const abstract = { html: asSafeHtml('a '.padEnd(6_000_000)), plain, hasMath, unicode };
  return new Proxy(paper, {
    get: (view, key) => (key === 'abstract' ? abstract : Reflect.get(view, key, view)),
  });
}

describe('an edition', () => {
  test('has all papers of its digest with whole abstracts', () => {
    for (const { item } of editionKind.pages(site, [])) {
      const edition = item();
      expect(edition.papers.length).toBe(edition.digest.count);
    }
  });

  test('ends where a browser would', () => {
    const [first = expect.fail(), ...others] = digest.papers;
    const papers = [first, ...others.map(endless), endless(first)];
    const [edition = expect.fail()] = editionKind.pages({ ...site, digests: [{ ...digest, papers }] }, []);
    expect(edition.item().papers.map(({ url }) => url)).toEqual(papers.slice(0, 2).map(({ url }) => url));
  });
});

describe('a feed', () => {
  const [paper = expect.fail()] = digest.papers;
  const htmlOf = (view: PaperView): string => new PaperEntries(site, (_, make) => make()).of(view).html;

  test('has whole abstracts', () => {
    expect(htmlOf(paper)).toContain('Code is at <a href=');
  });

  test('has the beginning of an abstract that no reader of feeds would take', () => {
    expect(htmlOf(endless(paper))).toContain(paper.abstract.plain.slice(0, 50));
    expect(htmlOf(endless(paper)).length).toBeLessThan(1000);
  });
});
