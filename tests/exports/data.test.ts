import { expect, test } from 'vitest';
import { nothingKnown } from '../../src/paper/from-facts.ts';
import { data } from '../../src/site/exports/data.ts';
import type { PaperView, SiteView } from '../../src/site/views/index.ts';

/** As the library publishes it three times: as text, in TeX and as scraped. */
function paper(slug: string, abstract: string): PaperView {
  const text = { unicode: abstract, runs: [{ kind: 'text', text: abstract }] };
  return {
    slug,
    url: `/papers/${slug}/`,
    title: text,
    scrapedTitle: abstract,
    abstract: text,
    scrapedAbstract: abstract,
    facts: nothingKnown,
    topics: [],
    primary: null,
    listings: [],
    formulas: { rebuilt: 0, doubtful: 0 },
    corrected: false,
  } as unknown as PaperView;
}

test('papers of one file may be more than a string holds', () => {
  const papers = ['a', 'b'].map((slug) => paper(slug, 'Rain. '.repeat(7_700_000)));
  const files = [...data.files({ papers } as unknown as SiteView, [], (_, make) => make())];
  const [file] = files.filter(({ url }) => url.startsWith('/data/papers-'));
  expect(file?.text().length).toBeGreaterThan(0);
});
