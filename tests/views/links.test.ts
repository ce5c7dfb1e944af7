import { describe, expect, test } from 'vitest';
import { codeLinks, lookupLinks } from '../../src/site/views/links.ts';

const urls = (links: readonly { readonly url: string }[]) => links.map(({ url }) => url);

describe('looking a paper up', () => {
  const nowhere = { arxivId: null, doi: null };

  test('goes straight to the paper where its id is known', () => {
    expect(urls(lookupLinks('Any Title', { arxivId: '2403.01774', doi: null }))).toEqual([
      'https://arxiv.org/abs/2403.01774',
      'https://huggingface.co/papers/2403.01774',
      'https://api.semanticscholar.org/arXiv:2403.01774',
      'https://scholar.google.com/scholar?q=Any+Title',
    ]);
    expect(urls(lookupLinks('Old', { arxivId: 'cs/0112017', doi: null }))[0]).toBe(
      'https://arxiv.org/abs/cs/0112017',
    );
  });

  test('goes first to where its publisher’s DOI leads', () => {
    const [first, second] = lookupLinks('Any Title', { arxivId: '2403.01774', doi: '10.5555/lamps.17' });
    expect(first).toEqual({ label: 'DOI', url: 'https://doi.org/10.5555/lamps.17' });
    expect(second?.url).toBe('https://arxiv.org/abs/2403.01774');
  });

  test('goes by the title where it is not, whatever stands in it', () => {
    const found = lookupLinks('C++ & “R&D”: 100% \ud835 #1?', nowhere);
    expect(found).toHaveLength(4);
    for (const { url } of found) expect(new URL(url).search).toContain('C%2B%2B+%26+');
  });

  test('asks for the beginning of a title that is none', () => {
    for (const { url } of lookupLinks('x'.repeat(100_000), nowhere)) expect(url.length).toBeLessThan(1000);
  });
});

describe('code', () => {
  test('is the scrape’s repository first, then what the abstract names, each once', () => {
    const abstract =
      'Code at https://github.com/me/code and https://gitlab.com/me/more, text at https://a.org/x.';
    expect(codeLinks('https://github.com/me/code', abstract)).toEqual([
      { label: 'github.com/me/code', url: 'https://github.com/me/code' },
      { label: 'gitlab.com/me/more', url: 'https://gitlab.com/me/more' },
    ]);
  });

  test.each(['javascript:alert(1)', 'https://github.com@evil.example/x', 'github.com/me/code'])(
    'is no link where the scrape’s repository is %s',
    (url) => expect(codeLinks(url, '')).toEqual([]),
  );

  test('is not on a host that only ends like one', () =>
    expect(codeLinks(null, 'See https://notgithub.com/me/code.')).toEqual([]));
});
