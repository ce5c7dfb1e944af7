import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abstracts, dump, entry, library, papers, papersOfDumps } from './make.ts';

const { kernels, bridges, proteins } = abstracts;
const title = 'Forgetting in Streams: A Kernel View';
const slugOf = (...args: Parameters<typeof entry>) => papers(entry(...args))[0]?.slug;

describe('the slug of a paper', () => {
  // A published site's addresses: if this changes, every link given so far breaks.
  test('is its title in ASCII and a hash, for good', () =>
    expect(slugOf(title, kernels)).toBe('forgetting-in-streams-a-kernel-view-3wxve2'));
  test.each([
    ['case and punctuation', 'forgetting in streams -- a KERNEL view.', kernels],
    ['wrapping', title, kernels.replace(/(.{80}\S*) /g, '$1\n')],
    ['a broken-off abstract', title, `${kernels.slice(0, 100)}…`],
    ['a changed end', title, `${kernels} More.`],
  ])('does not change with %s', (_name, other, abstract) =>
    expect(slugOf(other, abstract)).toBe(slugOf(title, kernels)),
  );
  test('does not know the arXiv id', () =>
    expect(slugOf(title, kernels, { arxivId: '2606.00001' })).toBe(slugOf(title, kernels)));
  test('tells two papers with one title apart', () =>
    expect(slugOf(title, bridges)).not.toBe(slugOf(title, kernels)));
  test.each(['???', '机器学习', '', '...'])('is never empty: "%s"', (empty) =>
    expect(slugOf(empty, kernels)).toMatch(/^paper-[0-9a-z]{12}$/),
  );
  test('tells papers apart that have nothing readable', () =>
    expect(slugOf('机器学习', kernels)).not.toBe(slugOf('深度学习', kernels)));
  test('is bounded and cut at a word', () => {
    const slug = slugOf('A very long title of words '.repeat(400), kernels) ?? '';
    expect(slug.length).toBeLessThanOrEqual(72);
    expect(slug).toMatch(/^a-very-long-title-of-words-.*-(?:a|very|long|title|of|words)-[0-9a-z]{6}$/);
  });
  test.each(['index', 'topics', '404', 'page', '../../etc', 'A/B', 'con'])(
    'is no path of the site: "%s"',
    (name) => expect(slugOf(name, kernels)).toMatch(/^[a-z0-9-]+-[0-9a-z]{6}$/),
  );
  test('differs from any other in more than case', () => {
    const found = papers(entry('Nets', kernels), entry('NETS', bridges), entry('nets', proteins));
    expect(new Set(found.map(({ slug }) => slug.toLowerCase())).size).toBe(3);
  });
});

describe('a permalink once given', () => {
  const given = entry(title, kernels.slice(0, 150));
  const arrivals = [
    entry(title, kernels),
    entry(`${title} of Memory`, kernels),
    entry(title, bridges),
    entry('Another Name', proteins, { arxivId: '2606.00001' }),
    entry(title, `Abstract. ${kernels}`, { arxivId: '2606.00001' }),
    entry(title, `Abstract. ${kernels}`, { arxivId: '2606.00002' }),
  ];

  test('leads to its paper whatever else arrives', () => {
    const [before] = papersOfDumps(given);
    fc.assert(
      fc.property(fc.shuffledSubarray(arrivals), (others) => {
        const after = papersOfDumps(given, ...others);
        const found = after.filter(({ slug, aliases }) => [slug, ...aliases].includes(before?.slug ?? slug));
        expect(found).toHaveLength(1);
        const abstractsOf = found[0]?.listings.map((listing) => listing.entry.abstract);
        expect(abstractsOf).toContain(given.abstract);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('never leads to two papers', () => {
    const all = papersOfDumps(given, ...arrivals).flatMap(({ slug, aliases }) => [slug, ...aliases]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('stays with one of two papers that claim it, and the other is told', () => {
    const one = entry(title, kernels, { arxivId: '2606.00001' });
    const other = entry(title, kernels, { arxivId: '2606.00002' });
    const { papers: found, diagnostics } = library(dump('a.txt', [one, other]));
    expect(found.map(({ slug }) => slug)).toContain(papersOfDumps(one)[0]?.slug);
    expect(diagnostics.map(({ code }) => code)).toContain('slug-collision');
  });

  test('leads on after one of two papers that claimed it took another text', () => {
    const one = entry(title, kernels, { arxivId: '2606.00001' });
    const other = entry(title, `${kernels} More.`, { arxivId: '2606.00002' });
    const longer = [one, other].map(({ arxivId }) => entry('Another Name', kernels.repeat(3), { arxivId }));
    const given = papersOfDumps(one, other).map(({ slug }) => slug);
    for (const arrival of longer) {
      const after = papersOfDumps(one, other, arrival);
      expect(after.flatMap(({ slug, aliases }) => [slug, ...aliases])).toEqual(expect.arrayContaining(given));
    }
  });

  test('is the only one of a paper whose abstract another list cuts off, with an id or without', () => {
    const whole = entry(title, kernels, { arxivId: '2606.00001' });
    const cut = entry(title, `${kernels.slice(0, 200)} …`);
    expect(papersOfDumps(whole, cut).map(({ aliases }) => aliases)).toEqual([[]]);
  });

  test('leads on where a third text shows that two without ids were one', () => {
    const opening = kernels.slice(0, 80);
    const one = entry(title, `${opening} ${bridges}`);
    const other = entry(title, `${opening} ${proteins}`);
    const given = papersOfDumps(one, other).map(({ slug }) => slug);
    expect(given).toHaveLength(2);
    const [paper, ...more] = papersOfDumps(one, other, entry(title, `${opening} ${bridges} ${proteins}`));
    expect(more).toEqual([]);
    expect([paper?.slug, ...(paper?.aliases ?? [])]).toEqual(expect.arrayContaining(given));
  });
});
