import { describe, expect, test } from 'vitest';
import { buildLibrary, formatAddresses, parseAddresses } from '../../src/library/index.ts';
import { abstracts, dump, entry, library } from './make.ts';

const { kernels, bridges, proteins } = abstracts;
const [one, two, three] = [
  entry('Kernels', kernels),
  entry('Bridges', bridges),
  entry('Proteins', proteins),
] as const;

describe('the slug of a digest', () => {
  const slugOf = (file: string, date: string | null, entries = [one, two]) =>
    library(dump(file, entries, date)).digests[0]?.slug;

  test.each([
    ['a full date', '2026-03-11', /^2026-03-11$/],
    ['a date without a year', '--03-11', /^03-11-[0-9a-z]{6}$/],
    ['no date', null, /^undated-[0-9a-z]{6}$/],
  ])('says %s', (_name, date, form) => expect(slugOf('a.txt', date)).toMatch(form));
  test('does not know the file name', () => expect(slugOf('b.txt', null)).toBe(slugOf('a.txt', null)));
  test('knows what is listed, in order', () =>
    expect(slugOf('a.txt', null, [two, one])).not.toBe(slugOf('a.txt', null)));
  test('leads on from the slugs it had while less of its date was known', () => {
    const aliases = library(dump('a.txt', [one, two], '2026-03-11')).digests[0]?.aliases;
    expect(aliases?.slice(-2)).toEqual([slugOf('a.txt', '--03-11'), slugOf('a.txt', null)]);
  });
  test('of a full date stays when the dump is mended', () =>
    expect(slugOf('a.txt', '2026-03-11', [two])).toBe(slugOf('a.txt', '2026-03-11')));
  test('is the one that the publisher chose, and leads on from the others', () => {
    const { digests } = library({ ...dump('a.txt', [one], '2026-03-11'), slug: 'spring' });
    expect(digests).toMatchObject([{ slug: 'spring', aliases: expect.arrayContaining(['2026-03-11']) }]);
  });
  test('that two dumps chose is held by one, and told', () => {
    const { digests, diagnostics } = library(
      { ...dump('a.txt', [one]), slug: 'spring' },
      { ...dump('b.txt', [two]), slug: 'spring' },
    );
    expect(new Set(digests.map(({ slug }) => slug)).size).toBe(2);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'slug-collision', severity: 'warning' }),
    );
  });
  test('is told where it is another digest’s day', () => {
    const { digests, diagnostics } = library(
      { ...dump('a.txt', [one]), slug: '2026-03-11' },
      dump('b.txt', [two], '2026-03-11'),
    );
    expect(digests.find(({ dump: { file } }) => file === 'a.txt')?.slug).toBe('2026-03-11');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'slug-collision', severity: 'warning', file: 'a.txt' }),
    );
  });
  test('is lengthened where two lists have one hash', () => {
    const [first, second] = ['25775', '80604'].map((number) =>
      dump(`${number}.txt`, [
        entry(
          'A Title of Things That Hold',
          `We show that number ${number} is a number. It holds for all of the numbers.`,
        ),
      ]),
    );
    if (first === undefined || second === undefined) throw new Error('two dumps');
    const alone = [first, second].map((each) => library(each).digests[0]?.slug);
    const { digests } = library(first, second);
    expect(alone[0]).toBe(alone[1]);
    expect(digests.map(({ slug }) => slug).sort()).toEqual([
      alone[0],
      expect.stringMatching(new RegExp(`^${alone[0]}[0-9a-z]{6}$`)),
    ]);
    expect(library(second, first).digests).toEqual(digests);
  });
  test('is found for each of many undated lists that say the same and have titles of their own', () => {
    const titled = ['Morning', 'Noon', 'Evening', 'Night', 'Midnight'].map((title) => ({
      ...dump(`${title}.txt`, [one, two]),
      title,
    }));
    const { digests } = library(...titled);
    expect(new Set(digests.map(({ slug }) => slug)).size).toBe(5);
    expect(library(...titled.toReversed()).digests).toEqual(digests);
  });
});

describe('digests', () => {
  test('come newest first, then days without a year, then undated ones', () => {
    const { digests } = library(
      dump('a.txt', [one], '--12-24'),
      dump('b.txt', [two]),
      dump('c.txt', [three], '2025-12-31'),
      dump('d.txt', [one, two], '2026-01-01'),
      dump('e.txt', [one, three], '--03-11'),
    );
    expect(digests.map((digest) => digest.date)).toEqual([
      '2026-01-01',
      '2025-12-31',
      '--12-24',
      '--03-11',
      null,
    ]);
  });
  test('list papers in the order of the dump, each once', () => {
    const { digests, papers } = library(dump('a.txt', [two, one, two]));
    const titles = digests[0]?.papers.map((slug) => papers.find((paper) => paper.slug === slug)?.title);
    expect(titles).toEqual(['Bridges', 'Kernels']);
  });
  test('are not made of dumps without entries', () => expect(library(dump('a.txt', [])).digests).toEqual([]));
});

describe('a page saved twice', () => {
  test('is one digest, and the other file is named', () => {
    const [first, second] = [dump('a.txt', [one, two], '--03-11'), dump('b.txt', [one, two], '--03-11')];
    const { digests, papers, diagnostics } = library(first, second);
    expect(digests.map((digest) => digest.dump.file)).toEqual(['a.txt']);
    expect(papers.map((paper) => paper.listings.map(({ file }) => file))).toEqual([['a.txt'], ['a.txt']]);
    expect(diagnostics).toMatchObject([{ code: 'duplicate-dump', file: 'b.txt', severity: 'warning' }]);
  });
  test('keeps the date and what either scrape knows', () => {
    const { digests, papers } = library(
      dump('a.txt', [entry('Kernels', kernels, { upvotes: 5 })]),
      dump('b.txt', [entry('Kernels', kernels, { arxivId: '2606.00001' })], '2026-03-11'),
      dump('c.txt', [entry('Kernels', kernels)], '--03-11'),
    );
    expect(digests.map(({ dump: { file }, date }) => [file, date])).toEqual([['b.txt', '2026-03-11']]);
    expect(papers[0]).toMatchObject({ arxivId: '2606.00001', upvotes: 5 });
  });
  test('is two digests on two days', () => {
    const { digests } = library(dump('a.txt', [one], '2026-03-11'), dump('b.txt', [one], '2026-03-12'));
    expect(digests).toHaveLength(2);
  });
  test('loses no paper where the two scrapes give one text two ids', () => {
    const { papers, digests } = library(
      dump('a.txt', [{ ...one, arxivId: '2606.00001' }]),
      dump('b.txt', [{ ...one, arxivId: '2606.00002' }]),
    );
    expect(papers.map((paper) => paper.listings.length)).toEqual([1, 1]);
    expect(digests[0]?.papers).toHaveLength(2);
  });
});

describe('a day scraped twice', () => {
  const day = '2026-03-11';

  test('is one digest: the papers of the larger scrape in its order, then what only the other lists', () => {
    const { digests, papers, diagnostics } = library(
      dump('a.txt', [three, one], day),
      dump(
        'b.txt',
        [two, one, entry('Rivers', 'Rivers of data flow. We keep them in order with levees.')],
        day,
      ),
    );
    expect(digests).toMatchObject([{ date: day, dump: { file: 'b.txt' } }]);
    const titles = digests[0]?.papers.map((slug) => papers.find((paper) => paper.slug === slug)?.title);
    expect(titles).toEqual(['Bridges', 'Kernels', 'Rivers', 'Proteins']);
    expect(diagnostics).toMatchObject([{ code: 'same-day', severity: 'info', file: 'a.txt' }]);
  });

  test('leads on from the addresses that each scrape had', () => {
    const [first, second] = [dump('a.txt', [one], '--03-11'), dump('b.txt', [one, two], day)];
    const slugs = [first, second].map((each) => library(each).digests[0]?.slug);
    const [digest, ...others] = library(first, second).digests;
    expect(others).toEqual([]);
    expect([digest?.slug, ...(digest?.aliases ?? [])]).toEqual(expect.arrayContaining(slugs));
  });

  test.each([
    ['searches', { query: 'kernels' }, { query: 'bridges' }],
    ['titles', { title: 'Kernels' }, { title: 'Bridges' }],
    ['addresses', { slug: 'kernels' }, { slug: 'bridges' }],
  ])('is two digests where the dumps have different %s', (_, mine, theirs) => {
    const { digests } = library(
      { ...dump('a.txt', [one, two], day), ...mine },
      { ...dump('b.txt', [one, three], day), ...theirs },
    );
    expect(digests).toHaveLength(2);
    expect(new Set(digests.map(({ slug }) => slug)).size).toBe(2);
  });

  test('is two digests where no year is known and hardly a paper is shared, one where half of them are', () => {
    expect(
      library(dump('a.txt', [one], '--03-11'), dump('b.txt', [two, three], '--03-11')).digests,
    ).toHaveLength(2);
    expect(
      library(dump('a.txt', [one, two], '--03-11'), dump('b.txt', [two, three], '--03-11')).digests,
    ).toHaveLength(1);
  });
});

describe('the order of time', () => {
  const added = (
    file: string,
    papers: readonly ReturnType<typeof entry>[],
    date: string | null,
    day: string | null,
  ) => {
    const { date: when } = dump('x.txt', [one], day);
    return { ...dump(file, papers, date), added: when };
  };

  test('places a list without a date by the day it was added, and claims no date for it', () => {
    const { digests, diagnostics } = library(
      dump('a.txt', [one], '2026-03-11'),
      added('b.txt', [two], null, '2026-03-12'),
      dump('c.txt', [three], '2026-03-10'),
    );
    expect(digests.map(({ dump: { file }, date, time }) => [file, date, time])).toEqual([
      ['b.txt', null, '2026-03-12'],
      ['a.txt', '2026-03-11', '2026-03-11'],
      ['c.txt', '2026-03-10', '2026-03-10'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['--12-30', '2026-01-02', '2025-12-30'],
    ['--01-02', '2026-01-02', '2026-01-02'],
    ['--01-03', '2026-01-02', '2025-01-03'],
    ['--02-29', '2026-03-02', '2026-03-02'],
  ])('completes %s, added on %s, to %s', (date, day, time) => {
    expect(library(added('a.txt', [one], date, day)).digests).toMatchObject([{ date, time }]);
  });

  test('is not known of a list with neither, which is told, nor of a day without a year', () => {
    const { digests, diagnostics } = library(dump('a.txt', [one]), dump('b.txt', [two], '--12-30'));
    expect(digests.map(({ time }) => time)).toEqual([null, null]);
    expect(diagnostics).toMatchObject([{ code: 'undated-dump', severity: 'info', file: 'a.txt' }]);
  });

  test('is asked for once, for all lists, where no day is known with its year', () => {
    const { diagnostics } = library(
      dump('d/a.txt', [one]),
      dump('d/b.txt', [two]),
      dump('d/c.txt', [three], '--03-11'),
    );
    expect(diagnostics).toMatchObject([{ code: 'undated-dump', severity: 'info' }]);
    expect(diagnostics[0]?.message).toContain('(a.txt, b.txt)');
  });

  test('is warned of once, for all lists that stand among dated ones', () => {
    const dated = dump('c.txt', [three], '2026-03-11');
    const { diagnostics } = library(dump('d/a.txt', [one]), dump('d/b.txt', [two]), dated);
    expect(diagnostics).toMatchObject([{ code: 'undated-dump', severity: 'warning', file: 'd/a.txt' }]);
    expect(diagnostics[0]?.message).toContain('these 2 lists');
    expect(diagnostics[0]?.message).toContain('(a.txt, b.txt)');
    expect(library(dump('d/a.txt', [one]), dated).diagnostics[0]?.message).toContain('this list');
  });

  test('is told of many lists by how many they are, and the names of the first', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      dump(`d/${i + 10}.txt`, [entry(`Kernels ${i}`, kernels)]),
    );
    const [told] = library(...many).diagnostics.filter(({ code }) => code === 'undated-dump');
    expect(told?.message).toContain('these 12 lists');
    expect(told?.message).toContain('18.txt, 19.txt and 2 more)');
  });
});

describe('the record of addresses', () => {
  const folder = 'content/dumps';
  const file = `${folder}/a.txt`;

  test('keeps the address of a mended dump leading to its digest', () => {
    const before = buildLibrary([dump(file, [one, two])], []);
    const text = formatAddresses(before.addresses, folder);
    const { record } = parseAddresses(text, 'content/addresses.json', folder);
    const after = buildLibrary([dump(file, [one, two, three])], [], { addresses: record });
    expect(after.digests[0]?.slug).not.toBe(before.digests[0]?.slug);
    expect(after.digests[0]?.aliases).toContain(before.digests[0]?.slug);
    expect(after.diagnostics.map(({ code }) => code)).not.toContain('address-gone');
  });

  test('tells which address a deleted dump took along, but not a renamed one', () => {
    const { addresses } = buildLibrary([dump(file, [one, two], '2026-03-11')], []);
    expect(
      buildLibrary([dump('content/dumps/b.txt', [three])], [], { addresses }).diagnostics,
    ).toContainEqual(
      expect.objectContaining({
        code: 'address-gone',
        file,
        message: expect.stringContaining('/digests/2026-03-11/'),
      }),
    );
    const renamed = buildLibrary([dump('content/dumps/b.txt', [one, two], '2026-03-11')], [], { addresses });
    expect(renamed.diagnostics).toEqual([]);
  });

  test('takes for gone neither a dump that shows no paper any more nor what could not be read', () => {
    const record = new Map([
      [file, ['spring']],
      [`${folder}/lists.zip/b.txt`, ['summer']],
    ]);
    const other = dump('content/dumps/c.txt', [three], '2026-03-12');
    const { diagnostics, addresses } = buildLibrary([dump(file, []), other], [], {
      addresses: record,
      unread: [`${folder}/lists.zip`],
    });
    expect(diagnostics).toEqual([]);
    expect(addresses.get(file)).toEqual(['spring']);
    expect(buildLibrary([other], [], { addresses: record }).diagnostics).toMatchObject([
      { code: 'address-gone', file },
      { code: 'address-gone', file: `${folder}/lists.zip/b.txt` },
    ]);
  });

  test('tells once of a dump that was renamed and deleted, with both its names', () => {
    const record = new Map([
      [`${folder}/early.txt`, ['spring']],
      [`${folder}/late.txt`, ['spring']],
    ]);
    const gone = buildLibrary([dump('content/dumps/b.txt', [three], '2026-03-12')], [], {
      addresses: record,
    }).diagnostics;
    expect(gone).toMatchObject([
      {
        code: 'address-gone',
        file: `${folder}/late.txt`,
        message: expect.stringContaining(`${folder}/early.txt`),
      },
    ]);
  });

  test.each(['{"a.txt": "spring"}', '{"a.txt": ["Not An Address"]}'])(
    'tells what it does not read of %s',
    (text) => {
      expect(parseAddresses(text, 'a.json', folder).diagnostics).toMatchObject([
        { code: 'invalid-addresses', file: 'a.json', message: expect.stringContaining('"a.txt"') },
      ]);
    },
  );

  test('is written the same in any order, and read back', () => {
    const record = new Map([
      [`${folder}/b.txt`, ['x']],
      [file, ['undated-abc123', '2026-03-11']],
    ]);
    const text = formatAddresses(record, folder);
    expect(text).toBe('{\n  "a.txt": ["undated-abc123","2026-03-11"],\n  "b.txt": ["x"]\n}\n');
    // An editor may have put a byte order mark before it.
    for (const saved of [text, `\uFEFF${text}`])
      expect(new Map(parseAddresses(saved, 'a.json', folder).record)).toEqual(record);
  });

  test.each(['nonsense', '[]', '{"a.txt": ["../up", 7]}'])('takes nothing from %s', (text) => {
    const { record } = parseAddresses(text, 'a.json', folder);
    expect([...record.values()].flat()).toEqual([]);
  });
});
