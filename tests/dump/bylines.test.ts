// Lists that print authors’ names as a line of their own: between title and abstract, or below it.
import { describe, expect, test } from 'vitest';
import { isByline, isOfPlaces, parseAuthors } from '../../src/dump/authors.ts';
import { readText } from './invented.ts';

const papers = [
  {
    title: 'Ferry Plans: Asking the Tide',
    authors: ['Ada Quill', 'Bo van der Fern', 'C. D. Moss'],
    abstract:
      'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat, whatever the season.',
    arxivId: '2609.10001',
  },
  {
    title: 'Which Knots Hold?',
    authors: ['Edda Reed'],
    abstract:
      'Knots are proofs that a rope can check. We list those with nine crossings and show that four of them come undone by themselves in a week.',
    arxivId: '2609.10002',
  },
  {
    title: 'Lamps for Slow Readers',
    authors: ['Flora Vale', 'Gil Stone'],
    abstract:
      'Slow readers need light for longer. We give a lamp that learns how long, and that is right for nineteen readers of twenty after a single evening.',
    arxivId: '2609.10003',
  },
];
const list = (write: (paper: (typeof papers)[number], number: number) => string, between = '\n'): string =>
  papers.map((paper, index) => write(paper, index + 1)).join(between);
const names = ({ authors }: (typeof papers)[number]): string => authors.join(', ');
const without = (...fields: readonly string[]): readonly object[] =>
  papers.map((paper) => Object.fromEntries(Object.entries(paper).filter(([name]) => !fields.includes(name))));

describe('Authors’ names on a line of their own are no title and no abstract', () => {
  test.each([
    ['packed', list((p) => `${p.title}\n${names(p)}\n${p.abstract}`)],
    ['spaced', list((p) => `${p.title}\n\n${names(p)}\n\n${p.abstract}`, '\n\n')],
    ['packed', list((p) => `${p.title}\n${names(p)}\n${p.abstract}`, '\n\n')],
    ['packed', list((p) => `${p.title}\n${p.abstract}\n${names(p)}`, '\n\n')],
    ['marked-list', list((p) => `## ${p.title}\n\n*${names(p)}*\n\n${p.abstract}`, '\n\n')],
    ['marked-list', list((p) => `## ${p.title}\n\n${names(p)}\n\n${p.abstract}`, '\n\n')],
    ['marked-list', list((p) => `${p.title}\nAuthors: ${names(p)}\nAbstract: ${p.abstract}`, '\n\n')],
  ])('%s: %j', (layout, text) => {
    expect(readText(text)).toMatchObject({ layout, entries: without('arxivId') });
  });

  test.each([
    [
      'marked-list',
      list((p, n) => `${n}. ${p.title} (arXiv:${p.arxivId})\n   ${names(p)}\n   ${p.abstract}`, '\n\n'),
    ],
    [
      'marked-list',
      list((p) => `[${p.title}](https://arxiv.org/abs/${p.arxivId})\n${names(p)}\n> ${p.abstract}`, '\n\n'),
    ],
    [
      'packed',
      list(
        (p) => `${p.title}\nhttps://huggingface.co/papers/${p.arxivId}\n${names(p)}\n${p.abstract}`,
        '\n\n',
      ),
    ],
    [
      'packed',
      list((p) => `${p.title}\n${names(p)}\n${p.abstract}\nhttps://arxiv.org/abs/${p.arxivId}`, '\n\n'),
    ],
  ])('%s, where the id is told: %j', (layout, text) => {
    expect(readText(text)).toMatchObject({ layout, entries: papers });
  });

  test('in a page of one’s own whose titles lead to arXiv', () => {
    const text = `<html><body><h1>Read this week</h1>${list(
      (p) =>
        `<h3><a href="https://arxiv.org/abs/${p.arxivId}">${p.title}</a></h3><p>${names(p)}</p><p>${p.abstract}</p>`,
    )}</body></html>`;
    const { layout, entries } = readText(text);
    expect({ layout, entries }).toMatchObject({ layout: 'saved-html', entries: without('authors') });
    expect(entries.map(({ authors }) => authors)).toEqual([papers[0]?.authors, null, papers[2]?.authors]);
  });

  test.each(['▲ 41', '⬆️ 41', '41', '👍 41'])('beside votes as %j', (votes) => {
    const text = list((p) => `${p.title}\n${names(p)}\n${p.abstract}\n${votes}`, '\n\n');
    expect(readText(text).entries).toMatchObject(without('arxivId'));
  });

  test('but a title of two names stays one where the list prints no names', () => {
    const [one, two] = papers.map(({ abstract }) => abstract);
    const text = `Castor Bright and Pollux Dim\n${one}\nLamps for Slow Readers\n${two}\n`;
    expect(readText(text).entries.map(({ title }) => title)).toEqual([
      'Castor Bright and Pollux Dim',
      'Lamps for Slow Readers',
    ]);
  });
});

describe('Long titles of one length are not wrapped by what stands right below them', () => {
  const long = papers.map((paper, index) => ({
    ...paper,
    title: `${paper.title} ${['Before the Boats of a Harbour Leave It', 'A Census of Ropes With Nine Crossings', 'That Learn Their Evenings by Themselves'][index]}`,
  }));
  const text = (write: (paper: (typeof papers)[number]) => string): string =>
    long.map((paper) => `${write(paper)}\n\n${paper.abstract}`).join('\n\n');
  const initials = (name: string): string => name.replace(/^(\p{L})\p{L}+/u, '$1.');

  test.each([
    ['names', text((p) => `${p.title}\n${names(p)}`)],
    ['names behind "by"', text((p) => `${p.title}\nby ${names(p)}`)],
    [
      'names and where they work',
      text((p) => `${p.title}\n${p.authors.join('¹, ')}¹\n¹North Lab, University of the Fjord`),
    ],
    ['names and an address', text((p) => `${p.title}\n${names(p)}\nhttps://arxiv.org/abs/${p.arxivId}`)],
    ['an id', text((p) => `${p.title}\n${p.arxivId}`)],
  ])('%s', (_, written) => {
    const { entries } = readText(written);
    expect(entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      long.map(({ title, abstract }) => ({ title, abstract })),
    );
    for (const [index, { authors, arxivId }] of entries.entries()) {
      expect([null, long[index]?.authors]).toContainEqual(authors);
      expect([null, long[index]?.arxivId]).toContain(arxivId);
      expect(authors ?? arxivId).not.toBeNull();
    }
  });

  test('abstracts that are wrapped change nothing', () => {
    const written = long.map(
      (p) => `${p.title}\n${names(p)}\n\n${p.abstract.replace(/(.{50,60}) /g, '$1\n')}`,
    );
    expect(readText(written.join('\n\n')).entries).toMatchObject(
      long.map(({ title, authors, abstract }) => ({ title, authors, abstract })),
    );
  });

  test('family names may come first', () => {
    const written = long
      .filter(({ authors }) => authors.length > 1)
      .map(
        (p) =>
          `${p.title}\n${p.authors.map((name) => name.replace(/^(.*?) ((?:van der )?\S+)$/, '$2, $1')).join('; ')}\n\n${p.abstract}`,
      );
    expect(readText(written.join('\n\n')).entries.map(({ authors }) => authors)).toEqual([
      ['Ada Quill', 'Bo van der Fern', 'C. D. Moss'],
      ['Flora Vale', 'Gil Stone'],
    ]);
  });

  test('one name and "et al." are some of several', () => {
    const dump = readText(text((p) => `${p.title}\n${p.authors[0]} et al.`));
    expect(dump.entries).toMatchObject(
      long.map(({ title, abstract }) => ({ title, abstract, authors: null })),
    );
  });

  test('a title that is wrapped ends in no name', () => {
    const [first, ...others] = long.map(
      (p) => `${p.title}\n${names(p)}\n\n${p.abstract.replace(/(.{50,60}) /g, '$1\n')}`,
    );
    const docking = 'Geometry for Boats Improves\nHarbour Docking\nAda Quill, Bo Fern';
    const text = [first, `${docking}\n\n${papers[1]?.abstract}`, ...others].join('\n\n');
    expect(readText(text).entries[1]).toMatchObject({
      title: 'Geometry for Boats Improves Harbour Docking',
      authors: ['Ada Quill', 'Bo Fern'],
    });
  });

  test('initials are names', () => {
    const written = text((p) => `${p.title}\n${p.authors.map(initials).join(', ')}`);
    expect(readText(written).entries[0]?.authors).toEqual(['A. Quill', 'B. van der Fern', 'C. D. Moss']);
  });
});

describe('What stands above the first title, and not below the last abstract, stands above its own title everywhere', () => {
  const several = papers.filter(({ authors }) => authors.length > 1);
  test.each([
    [
      'an address',
      (p: (typeof papers)[number]) => `https://arxiv.org/abs/${p.arxivId}\n${p.title}\n\n${p.abstract}`,
    ],
    [
      'an address by itself',
      (p: (typeof papers)[number]) =>
        `https://huggingface.co/papers/${p.arxivId}\n\n${p.title}\n\n${p.abstract}`,
    ],
    ['an id', (p: (typeof papers)[number]) => `arXiv:${p.arxivId}\n${p.title}\n${p.abstract}`],
    ['a bare id', (p: (typeof papers)[number]) => `${p.arxivId}\n${p.title}\n\n${p.abstract}`],
  ])('%s', (_, write) => {
    expect(readText(list(write, '\n\n'))).toMatchObject({ entries: without('authors'), diagnostics: [] });
  });

  test('names', () => {
    const written = several.map((p) => `${names(p)}\n${p.title}\n\n${p.abstract}`);
    const { entries, diagnostics } = readText(written.join('\n\n'));
    expect(entries).toMatchObject(several.map(({ arxivId: _, ...known }) => known));
    expect(diagnostics.map(({ code }) => code)).not.toContain('title-without-abstract');
  });

  test('a date, which is no day of the list', () => {
    const text = list((p, n) => `Oct ${n}, 2026\n${p.title}\n\n${p.abstract}`, '\n\n');
    expect(readText(text)).toMatchObject({
      date: null,
      entries: papers.map(({ title }, at) => ({ title, publishedOn: `2026-10-0${at + 1}` })),
    });
    expect(readText(`${text}\n\nOct 4, 2026`)).toMatchObject({ date: '2026-10-01' });
  });

  test('but a date above the only paper is the list’s', () => {
    const text = `Oct 7\n${papers[0]?.title}\n\n${papers[0]?.abstract}\n`;
    expect(readText(text)).toMatchObject({ date: '--10-07', entries: [{ publishedOn: null }] });
  });

  test('but a date above several papers is none of theirs', () => {
    const text = `Oct 7\n${list((p) => `${p.title}\n\n${p.abstract}`, '\n\n')}\n\n`;
    const { date, entries } = readText(text.repeat(3));
    expect(date).toBe('--10-07');
    expect(entries[0]?.publishedOn).toBeNull();
  });

  test('but a date between each title and its abstract is not the next paper’s', () => {
    const text = list((p, n) => `${p.title}\nOct ${n}, 2026\n\n${p.abstract}`, '\n\n');
    const { date, entries } = readText(`Oct 7, 2026\n\n${text}`);
    expect(date).toBe('2026-10-07');
    expect(entries.map(({ publishedOn }) => publishedOn)).toEqual([null, null, null]);
  });

  test('an address by itself above all papers is of none', () => {
    const written = list((p) => `${p.title}\n\n${p.abstract}`, '\n\n');
    expect(readText(`https://arxiv.org/abs/2609.19999\n\n${written}`).entries[2]?.arxivId).toBeNull();
  });

  test('below the last abstract, too, it is of the paper above', () => {
    const written = list((p) => `${p.title}\n\n${p.abstract}\n\nhttps://arxiv.org/abs/${p.arxivId}`, '\n\n');
    expect(readText(`https://arxiv.org/abs/2609.19999\n\n${written}`).entries).toMatchObject(
      without('authors'),
    );
  });
});

describe('An id at an end of each title is the paper’s, and no part of the title', () => {
  const longer = without('authors');
  test.each([
    ['spaced', list((p) => `[${p.arxivId}] ${p.title}\n\n${p.abstract}`, '\n\n')],
    ['spaced', list((p) => `${p.title} [${p.arxivId}]\n\n${p.abstract}`, '\n\n')],
    ['spaced', list((p) => `${p.title} (arXiv:${p.arxivId}v2 [cs.LG])\n\n${p.abstract}`, '\n\n')],
    ['spaced', list((p) => `${p.title} - arXiv:${p.arxivId}\n\n${p.abstract}`, '\n\n')],
    ['packed', list((p) => `${p.title} (arXiv:${p.arxivId})\n${p.abstract}`)],
    ['marked-list', list((p) => `## [${p.arxivId}] ${p.title}\n\n${p.abstract}`, '\n\n')],
    ['marked-list', list((p) => `## ${p.title} [${p.arxivId}]\n\n${p.abstract}`, '\n\n')],
  ])('%s: %j', (layout, text) => {
    expect(readText(text)).toMatchObject({ layout, entries: longer });
  });
});

test('Two years in brackets are no id, and a title may end in three dots', () => {
  const years = list((p, n) => `${p.title}${n === 1 ? ' (2019.2025)' : ''}\n\n${p.abstract}`, '\n\n');
  const [first] = readText(years).entries;
  expect(first).toMatchObject({ title: `${papers[0]?.title} (2019.2025)`, arxivId: null });
  const dots = list((p) => `${p.title}... (arXiv:${p.arxivId})\n\n${p.abstract}`, '\n\n');
  expect(readText(dots).entries[2]?.title).toBe('Lamps for Slow Readers...');
});

describe('A list that tells its papers by', () => {
  test('numbers alone is read, and the numbers are no part of the titles', () => {
    const text = list((p, n) => `${n}. ${p.title}\n\n${p.abstract}`, '\n\n');
    expect(readText(text)).toMatchObject({ layout: 'marked-list', entries: without('arxivId', 'authors') });
  });

  test('numbers of a thread, with an address at the end, is read', () => {
    const text = list(
      (p, n) => `${n}/ ${p.title}\n${p.abstract}\nhttps://huggingface.co/papers/${p.arxivId}`,
      '\n\n',
    );
    expect(readText(text)).toMatchObject({ entries: without('authors') });
  });

  test('nothing but an address below is read, and the address is no title', () => {
    const text = list((p) => `${p.title}\n${p.abstract}\nhttps://arxiv.org/abs/${p.arxivId}`, '\n\n');
    expect(readText(text)).toMatchObject({ entries: without('authors') });
  });
});

describe('Names on a line of their own each', () => {
  const stacked = ({ authors }: (typeof papers)[number], gap: string) => authors.join(gap);

  test.each([
    ['spaced', list((p) => `${p.title}\n\n${stacked(p, '\n')}\n\n${p.abstract}`, '\n\n')],
    ['spaced', list((p) => `${p.title}\n\n${stacked(p, '\n\n')}\n\n${p.abstract}`, '\n\n')],
    ['packed', list((p) => `${p.title}\n${stacked(p, '\n')}\n${p.abstract}`)],
  ])('are the paper’s authors: %s, %j', (layout, text) => {
    expect(readText(text)).toMatchObject({ layout, entries: without('arxivId'), diagnostics: [] });
  });

  test('and a title that looks like a name is one where names stand in a row', () => {
    const text = list((p, n) => `${n === 2 ? 'Mano Report' : p.title}\n${names(p)}\n${p.abstract}`);
    expect(readText(text).entries.map((entry) => entry.title)).toEqual([
      papers[0]?.title,
      'Mano Report',
      papers[2]?.title,
    ]);
  });
});

describe('Where authors work', () => {
  const moss = ['Ada Quill', 'Bo Fern', 'Cy Moss'];

  test.each([
    'Ada Quill (North Lab), Bo Fern (Graph House, Bergen), Cy Moss (MIT)',
    'Ada Quill (North Lab); Bo Fern (Graph House, Bergen); Cy Moss',
    'Ada Quill¹, Bo Fern²,³ and Cy Moss¹*',
    'Ada Quill1,2, Bo Fern2*, Cy Moss 3'.replace(' 3', '3'),
    'Ada Quill*, Bo Fern†, Cy Moss‡',
    'Ada Quill (1), Bo Fern (1 and 2), Cy Moss (2) ((1) North Lab, (2) Graph House)',
    'Ada Quill <ada@example.org>, Bo Fern <bo@example.org>, Cy Moss',
    'Ada Quill (Google), Bo Fern (Stanford), Cy Moss (ETH Zürich)',
    'Ada Quill (ada@example.org), Bo Fern, Cy Moss',
  ])('is no part of their names: %s', (text) => {
    expect(parseAuthors(text)).toEqual({ names: moss, count: 3 });
  });

  test.each([
    ['Ada (Adelheid) Quill, Bo Fern', ['Ada (Adelheid) Quill', 'Bo Fern']],
    ['Team B2, Ada Quill', ['Team B2', 'Ada Quill']],
    ['Henry Reed III, Bo Fern', ['Henry Reed III', 'Bo Fern']],
    ['Team Olmo3', ['Team Olmo3']],
    ['DeepMind2, Ada Quill', ['DeepMind2', 'Ada Quill']],
    ['Team Olmo3, Bo Fern, Qwen2', ['Team Olmo3', 'Bo Fern', 'Qwen2']],
    ['Ada Quill (张伟), Ed Lark', ['Ada Quill (张伟)', 'Ed Lark']],
    ['Kimi Team (Moonshot)', ['Kimi Team (Moonshot)']],
    ['Ada Quill (张伟), Ed Lark (李明)', ['Ada Quill (张伟)', 'Ed Lark (李明)']],
  ])('leaves a name as it is: %s', (text, names) => {
    expect(parseAuthors(text)?.names).toEqual(names);
  });

  test.each([
    [
      'with marks of their own',
      (p: (typeof papers)[number]) => p.authors.map((name) => `${name}¹`).join(', '),
    ],
    [
      'with numbers',
      (p: (typeof papers)[number]) => p.authors.map((name, at) => `${name}${at + 1}`).join(', '),
    ],
  ])('may stand on a line below them: names %s', (_, write) => {
    const text = list(
      (p) => `${p.title}\n\n${write(p)}\n\n¹University of the North, ²Graph House\n\n${p.abstract}`,
      '\n\n',
    );
    expect(readText(text)).toMatchObject({ entries: without('arxivId'), diagnostics: [] });
  });
});

describe('Below abstracts', () => {
  const below = (write: (paper: (typeof papers)[number]) => string, titles = papers.map((p) => p.title)) =>
    readText(papers.map((p, at) => `${titles[at] ?? ''}\n\n${p.abstract}\n\n${write(p)}\n\n`).join(''));

  test('every one of the names that stand one a line is an author of the paper above', () => {
    expect(below((p) => p.authors.join('\n\n'))).toMatchObject({
      entries: without('arxivId'),
      diagnostics: [],
    });
  });

  test.each([
    'Flow Matching',
    'Quiet Doors, Bright Lamps',
    '3D Label-Efficient Scenes',
    '3 Lessons from Deep Research',
    '7B Language Models in the Lab',
  ])('what stands between names and the next abstract is its title: %s', (title) => {
    const titles = papers.map((p, at) => (at === 1 ? title : p.title));
    for (const write of [names, (p: (typeof papers)[number]) => p.authors.join('\n\n')])
      expect(below(write, titles).entries).toMatchObject(
        papers.map(({ abstract, authors }, at) => ({ title: titles[at], abstract, authors })),
      );
  });
});

describe('A line below names says where they work', () => {
  test.each([
    '¹North Lab ²Graph House',
    '1 University of the North',
    '1University of the North',
    '(2) Graph House Research',
    '*Corresponding author, Institute of Tides',
    '1. Laboratory of Knots',
  ])('as in %j', (text) => {
    expect(isOfPlaces(text)).toBe(true);
  });

  test.each([
    '3D Label-Efficient Scenes',
    '4D Including Time',
    '2D Corpus of Maps',
    '12. Incremental Learning at Scale',
    '7B Language Models in the Lab',
    '5 Lab-Grown Models',
    '* Sparse Flows',
  ])('not as in the title %j', (text) => {
    expect(isOfPlaces(text)).toBe(false);
  });
});

describe('Names of authors', () => {
  test.each([
    'Ada Quill, Bo Fern',
    'Ada Quill and Bo Fern',
    'By Ada Quill; J.-B. de la Tour; Łucja Ściegienna',
    'Ada Quill, Bo Fern, et al.',
    'Ada Quill, Bo Fern, and 12 others',
    '王小明、李雷',
    'Ada Quill¹, Bo Fern², Cy Moss¹,³*',
    'Ada Quill1,2, Bo Fern2*, Cy Moss†',
    'Ada Quill (North Lab, Bergen), Bo Fern (MIT)',
    'Tide Research, Ada Quill, bo fern, Cy Moss, Dee Reed',
  ])('are %j', (text) => {
    expect(isByline(text)).toBe(true);
  });

  test.each([
    'Ada Quill',
    'Large Models, Small Data',
    'Attention, Patience and Sleep',
    'Ferry Plans: Asking the Tide, and Waiting',
    'We ask the tide, and it answers.',
    'Reading, Writing, Counting',
    'The Tide, The Ferry',
    'ferry, tide, coast',
  ])('are not %j', (text) => {
    expect(isByline(text)).toBe(false);
  });
});
