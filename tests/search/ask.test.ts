// Questions against a small archive, through the very files that a browser reads.
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/paper/dates.ts';
import { createRandom } from '../../src/random.ts';
import { Archive } from '../../src/search/ask/archive.ts';
import { ask } from '../../src/search/ask/ask.ts';
import { scoreWords } from '../../src/search/ask/lexical.ts';
import { mixHits } from '../../src/search/ask/meaning.ts';
import { countFilters, narrow } from '../../src/search/ask/narrow.ts';
import { searchByMeaning } from '../../src/search/ask/nearest.ts';
import { saidOtherwise } from '../../src/search/ask/otherwise.ts';
import { makeBlock } from '../../src/search/index/block.ts';
import { createEncoder } from '../../src/search/index/encode.ts';
import { format, type Manifest } from '../../src/search/index/manifest.ts';
import { wordFiles } from '../../src/search/index/meaning.ts';
import { saysOtherwise } from '../../src/search/index/otherwise.ts';
import { columnsOf, writeCards, writeColumns, writeSegment } from '../../src/search/index/segment.ts';
import { writeWhole } from '../../src/search/index/write.ts';
import { parseQuestion } from '../../src/search/question.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { loadStandIns, loadVectors } from '../../src/search/vectors/load.ts';
import { growsInProportion } from '../setup/cost.ts';
import { bareRecord } from '../setup/search-record.ts';

const math = (tex: string) => ({ kind: 'math', tex }) as const;
const text = (words: string) => ({ kind: 'text', text: words }) as const;

const records: readonly SearchRecord[] = [
  bareRecord('poker', 'Approximating Poker Probabilities', 'Deep learning for card games.'),
  bareRecord('fokker', 'Fokker-Planck equations', 'Fokker-Planck dynamics, and Fokker once more.'),
  {
    ...bareRecord('cooldown', 'Training beyond fixed durations', 'A constant learning rate.'),
    topics: ['Scaling laws'],
    filters: { year: '2024' },
    orders: { date: 19_844, votes: 3 },
  },
  bareRecord('pinn', 'Unify PINN and optimal transport', 'PINNs solve equations.'),
  bareRecord('informed', 'Meshes', 'We follow physics-informed neural networks closely.'),
  {
    ...bareRecord('sensing', 'Matrix sensing', ''),
    abstract: [
      text('We recover '),
      math('M^* \\in \\mathbb{R}^{n \\times n}'),
      text(' within '),
      math('\\varepsilon'),
    ],
    topics: ['Optimization'],
    authors: ['Ada Lovelace', 'Li Wang'],
    words: ['Ada Lovelace, Li Wang', 'Analytical Society', '2401.01234', 'https://github.com/owner/name'],
    filters: { organisation: 'Analytical Society', year: '2026' },
    orders: { date: 20_523, votes: 9 },
  },
  { ...bareRecord('tau', '', 'Tools.'), title: [math('\\tau^2'), text('-Bench: who uses tools')] },
  bareRecord('distillation', 'H^2SD: hindsight distillation', 'Students distil.'),
  { ...bareRecord('sorting', 'Sorting', ''), abstract: [text('In time '), math('O(n \\log n)')] },
  { ...bareRecord('regret', 'Bandits', ''), abstract: [text('Regret is '), math('O(T)')] },
  bareRecord('overthinking', 'Do NOT think that much for 2+3=?', 'Overthinking of models.'),
  bareRecord(
    'weights',
    'Super outliers',
    'Removing a single parameter destroys the text that language models write.',
  ),
];

const vectors = loadVectors();

function openArchive(records: readonly SearchRecord[]): Promise<Archive> {
  const { shards, ...summary } = writeSegment(
    'segment',
    [makeBlock('block', records, createEncoder(vectors))],
    {
      vectors: wordFiles(records.length) === 0 ? vectors : null,
      standIns: saysOtherwise(records.length) ? loadStandIns() : null,
    },
  );
  const cards = writeCards('segment', records, (bytes) => `hash-${bytes.length}`);
  const listed = { ...summary, cards: cards.names, columns: columnsOf(records).map(({ name }) => name) };
  const acronyms = [{ short: 'pinn', expansions: [{ text: 'physics-informed neural network', papers: 1 }] }];
  const all = new Map(
    [
      ...shards,
      ...cards.files,
      ...writeColumns('segment', records),
      ...writeWhole([listed], acronyms, vectors),
    ].map(({ path, bytes }) => [path, bytes]),
  );
  return Archive.open(async (path) => {
    fetched.add(path);
    return all.get(path) ?? null;
  });
}

/** Two papers that say all that is asked, the second less loudly. */
const said = [2, 1.5].map((score, paper) => ({ paper, score, covered: 1, has: 1 }));

/** Paths that were asked for. */
const fetched = new Set<string>();
const archive = await openArchive(records);
const slugs = async (question: string): Promise<readonly string[]> =>
  (await ask(archive, question)).hits.map(({ paper }) => records[paper]?.slug ?? '');

test('a name that says one word twice is not found by that word alone', async () => {
  const { hits } = await ask(archive, 'fokker/unicycle/fokker');
  expect(hits.filter(({ by }) => by === 'all')).toEqual([]);
});

describe('a paper is found first', () => {
  test.each([
    ['by another form of its words', 'approximated probability', 'poker'],
    ['with a slip of the finger', 'pokker', 'poker'],
    ['with its first letters swapped', 'opker', 'poker'],
    ['by what an acronym stands for', 'physics informed neural network transport', 'pinn'],
    ['by the acronym of what it says', 'PINN meshes', 'informed'],
    ['by words written together', 'physicsinformed', 'informed'],
    ['by an author', 'Lovelace', 'sensing'],
    ['by an organisation', 'analytical society', 'sensing'],
    ['by a part of an address', 'owner/name', 'sensing'],
    ['by its arXiv id', 'arXiv:2401.01234v3', 'sensing'],
    ['by a sum', '2+3=?', 'overthinking'],
    ['by a formula in TeX', '$\\mathbb{R}^{n\\times n}$', 'sensing'],
    ['by a formula as it was scraped', 'R^{n times n}', 'sensing'],
    ['by a Greek letter', 'ε', 'sensing'],
    ['by its TeX', '\\epsilon', 'sensing'],
    ['by its name', 'epsilon', 'sensing'],
    ['by an address that ends in its arXiv id', 'https://arxiv.org/abs/2401.01234v2', 'sensing'],
    ['by a name with a sign that no formula is', 'H^2SD', 'distillation'],
    ['by such a name as it is said', 'H2SD', 'distillation'],
    ['by a name that begins with a formula', '\\tau^2-bench', 'tau'],
    ['by such a name in one word', 'tau2bench', 'tau'],
    ['by such a name in two', 'tau2 bench', 'tau'],
    ['by an organisation, however it is spaced', 'organisation:analytical-society', 'sensing'],
    ['by a bound as it is said', 'O(n log n)', 'sorting'],
    ['by a bound whose root the scrape lost', 'O(\\sqrt{T})', 'regret'],
    ['by its meaning', 'deleting one scalar ruins GPT output', 'weights'],
  ])('%s', async (_, question, slug) => {
    expect((await slugs(question))[0]).toBe(slug);
  });
});

describe('an answer', () => {
  test('holds no paper to words that ask, and finds them where nothing else is asked', async () => {
    const { hits } = await ask(archive, 'papers on matrix sensing vs bandits');
    expect(hits[0]).toEqual({ paper: 5, by: 'most', without: ['bandits'] });
    expect(await slugs('paper')).not.toEqual([]);
  });

  test('to what is asked as of a person holds no paper to words that only ask', async () => {
    const { hits } = await ask(archive, 'what is the best way to get matrix sensing');
    expect(hits[0]).toEqual({ paper: 5, by: 'all', without: [] });
    expect((await ask(archive, 'best matrix sensing')).hits[0]?.without).toEqual(['best']);
  });

  test('to what is asked as of a person puts what is about it before what merely says all its words', async () => {
    const question = 'how do I solve equations of motion';
    expect(parseQuestion(question).isSpoken).toBe(true);
    expect(parseQuestion(question).about).toBe('solve equations of motion');
    expect(parseQuestion('solving equations of motion').isSpoken).toBe(false);
    expect(mixHits(said, [{ paper: 1, near: 0.9 }], 1, true).map(({ paper }) => paper)).toEqual([1, 0]);
    expect(mixHits(said, [{ paper: 1, near: 0.9 }], 1, false).map(({ paper }) => paper)).toEqual([0, 1]);
  });

  test('puts one that says half of what is asked before one that is a little nearer in meaning, but not one that says a fifth', () => {
    const near = [0.4, 0.43].map((near, paper) => ({ paper, near }));
    const order = (covered: number) =>
      mixHits([{ paper: 0, score: 1, covered, has: 1 }], near, 3, false).map(({ paper }) => paper);
    expect(order(0.5)).toEqual([0, 1]);
    expect(order(0.2)).toEqual([1, 0]);
  });

  test('puts a paper that says more of what is asked before one whose title shares a stop word', () => {
    const lists = Object.entries({ flow: [0, 1], match: [0, 1], what: [0] });
    const found = new Map(
      lists.map(([term, papers]) => [
        term,
        { papers, levels: papers.map((paper) => (paper === 1 && term === 'flow' ? 2 : 1)) },
      ]),
    );
    const { asked } = parseQuestion('what flow matching');
    expect(scoreWords(asked, found, 50, false).hits.map(({ paper }) => paper)).toEqual([1, 0]);
  });

  test('names the words that a paper does not have', async () => {
    const { hits, complete } = await ask(archive, 'constant rate cooldown');
    expect(complete).toBe(0);
    expect(hits[0]).toEqual({ paper: 2, by: 'most', without: ['cooldown'] });
  });

  test('says what a slip was taken for', async () => {
    expect((await ask(archive, 'pokker')).mended).toEqual([{ typed: 'pokker', meant: 'poker' }]);
    expect((await ask(archive, 'poker')).mended).toEqual([]);
  });

  test('takes no word that authors write for a slip of another, and has what is near to it in meaning', async () => {
    const { hits, mended } = await ask(archive, 'mesh');
    expect(mended).toEqual([]);
    expect(hits.map(({ paper, by }) => [records[paper]?.slug, by])).toEqual([['informed', 'all']]);
    // Near `poker` by its letters.
    const power = await ask(archive, 'power');
    expect(power.mended).toEqual([]);
    expect(power.hits.filter(({ by }) => by === 'all')).toEqual([]);
    expect(power.hits.length).toBeGreaterThan(0);
  });

  test('to an address that no paper has is none, and not what is near in meaning to its words', async () => {
    for (const question of ['arxiv.org/abs/2401.98765', 'https://example.org/a/learning-rate', '2401.98765'])
      expect(await slugs(question)).toEqual([]);
    expect(await slugs('https://example.org/a about poker')).toContain('poker');
  });

  test('has papers with a numbered name however it is spaced, though there are many as it was typed', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      bareRecord(`one-${i}`, 'A heron', 'We count 2.5, or 3.'),
    );
    const named = [bareRecord('report', 'Heron2.5-XL: a report', ''), bareRecord('next', 'Heron3', '')];
    const herons = await openArchive([...many, ...named]);
    for (const [question, paper] of [
      ['heron 2.5', 12],
      ['heron 3', 13],
    ] as const)
      expect((await ask(herons, question)).hits).toContainEqual({ paper, by: 'all', without: [] });
  });

  test('says what was found by meaning', async () => {
    const { hits } = await ask(archive, 'deleting one scalar ruins GPT output');
    expect(hits[0]?.by).toBe('meaning');
  });

  test('puts papers that say a phrase before those that have its words apart', async () => {
    const abstracts = new Map([
      ['regret', 'Regret is O(T)'],
      ['distillation', 'Students distil.'],
    ]);
    const readAbstract = async (slug: string) => abstracts.get(slug) ?? null;
    const found = await ask(archive, '"matrix sensing"', { readAbstract });
    expect(found.hits[0]?.by).toBe('all');
    const apart = await ask(archive, '"equations Fokker"', { readAbstract });
    expect(apart.hits[0]?.by).toBe('apart');
    expect([...found.hits, ...apart.hits].map(({ by }) => by)).not.toContain('meaning');
    expect(apart.complete).toBe(0);
  });

  describe('a name', () => {
    const team = {
      ...bareRecord('team', 'Zhuang', 'Of Zhuang and Liu: Zhuang, Liu.'),
      authors: ['Liu Wei', 'Li Zhuang'],
    };
    const sole = { ...bareRecord('sole', 'Norms', 'Training without them.'), authors: ['Zhuang Liu'] };
    const said = bareRecord('said', 'Interview', 'We asked Zhuang Liu.');
    const all = [team, sole, said].map((each) => ({ ...each, words: [each.authors.join(', ')] }));
    const readAbstract = async (slug: string) =>
      slug === 'said' ? 'We asked Zhuang Liu.' : 'Nobody was asked.';

    test.each(['zhuang liu', 'Liu, Zhuang'])(
      '%s has the author’s papers first, then others with the words',
      async (name) => {
        const { hits, complete, ofAuthor } = await ask(await openArchive(all), name, { readAbstract });
        expect(hits.map(({ paper, by }) => [all[paper]?.slug, by])).toEqual([
          ['sole', 'all'],
          ['team', 'all'],
          ['said', 'all'],
        ]);
        expect(complete).toBe(3);
        expect([...ofAuthor]).toEqual([1]);
      },
    );

    describe('that is a topic as well', () => {
      const by = (slug: string, heading: string, author: string): SearchRecord => ({
        ...bareRecord(slug, heading, 'It is charged anew.'),
        authors: [author],
        words: [author],
      });
      const cells = [
        by('cells', 'Li-ion batteries', 'Ada Lovelace'),
        by('rivers', 'Rivers', 'Li Ion'),
        by('lithium', 'Lithium batteries', 'Bo Fern'),
      ];

      test('has the papers on the topic after the author’s, and those near it', async () => {
        const { hits, complete } = await ask(await openArchive(cells), 'li ion');
        expect(hits.map(({ paper, by }) => [cells[paper]?.slug, by])).toEqual([
          ['rivers', 'all'],
          ['cells', 'all'],
          ['lithium', 'meaning'],
        ]);
        expect(complete).toBe(2);
      });

      test('is a name alone where no other paper has its words', async () => {
        const { hits } = await ask(await openArchive(cells.slice(1)), 'li ion');
        expect(hits.map(({ by }) => by)).toEqual(['all']);
      });
    });

    test('in quotes is as well said by an author as by an abstract', async () => {
      const { hits } = await ask(await openArchive(all), '"Zhuang Liu"', { readAbstract });
      expect(hits.map(({ paper, by }) => [all[paper]?.slug, by])).toEqual([
        ['sole', 'all'],
        ['said', 'all'],
        ['team', 'apart'],
      ]);
    });

    test('in quotes beside other words puts no paper without these before one with all', async () => {
      const { hits } = await ask(await openArchive(all), '"Zhuang Liu" asked', { readAbstract });
      expect(hits[0]).toMatchObject({ paper: 2, by: 'all' });
    });

    test('is looked up for a few quotes alone, since each may cost a file', () => {
      const quotes = Array.from({ length: 40 }, (_, i) => `"river ${String.fromCharCode(97 + (i % 26))}x"`);
      const { phrases } = parseQuestion(quotes.join(' '));
      expect(phrases).toHaveLength(40);
      expect(phrases.filter(({ name }) => name !== null)).toHaveLength(8);
    });

    test('that no author has is words like any others', async () => {
      const { hits } = await ask(await openArchive(all), 'Wei Zhuang');
      expect(hits[0]).toEqual({ paper: 0, by: 'all', without: [] });
    });
  });

  test('to a day or a month is papers of then, with the words beside it', async () => {
    const day = parseDate('2026-03-11');
    const dated = [
      { ...bareRecord('then', 'Kernels', 'Of kernels.'), days: day === null ? [] : [day] },
      bareRecord('other', 'Kernels', 'Of kernels, in 11 parts.'),
      { ...bareRecord('apart', 'Poker', 'Of cards.'), days: day === null ? [] : [day] },
    ];
    const archive = await openArchive(dated);
    const completeTo = async (question: string): Promise<readonly (string | undefined)[]> =>
      (await ask(archive, question)).hits
        .filter(({ by }) => by === 'all')
        .map(({ paper }) => dated[paper]?.slug);
    expect(await completeTo('kernels march 2026')).toEqual(['then']);
    expect(await completeTo('2026-03-11')).toEqual(['then', 'apart']);
    expect(await completeTo('11 March')).toEqual(['then', 'apart']);
    expect(await completeTo('12 March 2026')).toEqual([]);
    expect(await completeTo('what do kernels do (March 2026)?')).toEqual(['then']);
  });

  test('means what it says beside a day, spoken or not', () => {
    expect(parseQuestion('kernels (11 March 2026)').about).not.toContain('2026');
    expect(parseQuestion('what is known of kernels on 2026-03-11?').about).toBe('known of kernels on');
  });

  test('to a word half typed has papers with the whole word', async () => {
    const { hits, mended } = await ask(archive, 'probabil', { isTyping: true });
    expect(hits[0]?.paper).toBe(0);
    expect(mended).toEqual([]);
  });

  test('to nothing, to signs and to a stop word is no failure', async () => {
    for (const question of ['', '   ', '???', '"', '{{{', '^_^', 'author:', '\\', '$$'])
      await expect(ask(archive, question)).resolves.toBeDefined();
    expect(await slugs('not that much')).toContain('overthinking');
  });

  test('is narrowed to an author, by whole name or by a part of it', async () => {
    expect(await slugs('author:"Ada Lovelace"')).toEqual(['sensing']);
    expect(await slugs('matrix author:wang')).toEqual(['sensing']);
    expect(await slugs('author:"Ada Wong"')).toEqual([]);
  });
});

describe('narrowing', () => {
  const best = { filters: {}, order: null };

  test('counts what each filter would leave, and leaves that', async () => {
    const all = await narrow(archive, null, best);
    expect(all).toHaveLength(records.length);
    const counts = await countFilters(archive, all);
    expect(counts.get('topic')).toEqual(new Map(Object.entries({ 'Scaling laws': 1, Optimization: 1 })));
    expect(counts.get('organisation')).toEqual(new Map([['Analytical Society', 1]]));
    // The newest paper's first.
    expect([...(counts.get('topic')?.keys() ?? [])]).toEqual(['Optimization', 'Scaling laws']);
    const left = await narrow(archive, null, { filters: { topic: 'Optimization' }, order: null });
    expect(left.map(({ paper }) => paper)).toEqual([5]);
  });

  test('puts the newest first and those without a date last', async () => {
    const dated = await narrow(archive, null, { filters: {}, order: 'date' });
    expect(dated.slice(0, 2).map(({ paper }) => paper)).toEqual([5, 2]);
  });
});

test('in a large archive a paper is found by its meaning in a few files, none of them for its words’ vectors', async () => {
  const random = createRandom(1);
  const said = () =>
    Array.from({ length: 6 }, () => vectors.words[Math.floor(random() * vectors.words.length)]);
  const others = Array.from({ length: 8200 }, (_, i) => bareRecord(`other-${i}`, '', said().join(' ')));
  const large = await openArchive([...others, ...records]);
  const filesFor = async (question: string) => {
    fetched.clear();
    const near = await searchByMeaning(large, question, new Map(), question.split(' '));
    expect([...fetched].filter((path) => path.startsWith('meaning/words-'))).toEqual([]);
    const files = [...fetched].filter((path) => path.startsWith('meaning/papers-')).length;
    return { files, slug: records[(near[0]?.paper ?? 0) - others.length]?.slug };
  };
  const outliers = 'super outliers: a single parameter removed destroys text that models write';
  const first = await filesFor(outliers);
  expect(first.slug).toBe('weights');
  const counts = [first.files];
  for (const question of questions) counts.push((await filesFor(question)).files);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(10);
});

test('stop words mean something, and no file is fetched for one', async () => {
  const other = await openArchive(records);
  fetched.clear();
  const near = async (question: string) => (await searchByMeaning(other, question, new Map(), []))[0]?.near;
  const telling = await near('destroys');
  const files = [...fetched];
  expect(files).toHaveLength(3);
  expect(await near('how without destroys')).not.toBe(telling);
  expect([...fetched]).toEqual(files);
});

describe('what is said in other words', () => {
  const abstracts = [
    'We prune a parameter.',
    'We delete a parameter.',
    'We prune a parameter, which damages fluent text.',
    'Herons wade.',
    'Trimming hedges.',
  ];
  const papers = abstracts.map((abstract, i) => bareRecord(`paper-${i}`, '', abstract));

  test('brings papers nearer, the more so the more of the question they say and the better it stands for that', async () => {
    const small = await openArchive(papers);
    const added = async (...stems: string[]) => {
      const said = await saidOtherwise(small, stems);
      return papers.map((_, paper) => said.get(paper) ?? 0);
    };
    const [pruning = 0, deleting = 0, both = 0, herons, trimming = 0] = await added('delet', 'ruin');
    expect(herons).toBe(0);
    expect(both).toBeGreaterThan(pruning);
    expect(both).toBeGreaterThan(deleting);
    // What the list by hand has stands for a word better than what is merely near, and than itself: that counts elsewhere, too.
    expect(deleting).toBeGreaterThan(trimming);
    expect(pruning).toBeGreaterThan(deleting);
    expect(trimming).toBeGreaterThan(0);
    // A word less that it says in no way.
    expect((await added('delet'))[0]).toBeGreaterThan(pruning);
    expect(await added('qqqq')).toEqual(papers.map(() => 0));
    expect(await added()).toEqual(papers.map(() => 0));
  });

  test('is known without another file', async () => {
    const small = await openArchive(papers);
    await small.find(new Set(['delet', 'ruin']));
    fetched.clear();
    await saidOtherwise(small, ['delet', 'ruin']);
    expect([...fetched]).toEqual([]);
  });

  test('is not asked of a large archive', async () => {
    const large = await openArchive(
      Array.from({ length: 1_025 }, (_, i) => papers[i % 3] ?? bareRecord('', '', '')),
    );
    fetched.clear();
    expect(await saidOtherwise(large, ['delet'])).toEqual(new Map());
    expect([...fetched]).toEqual([]);
  });

  test('that cannot be had fails with all else that cannot', async () => {
    const small = await openArchive(papers);
    const offline = await Archive.open(async (path) => {
      if (path !== 'index.json') throw new Error('offline');
      return new TextEncoder().encode(JSON.stringify(small.manifest));
    });
    await expect(searchByMeaning(offline, 'deleting', new Map(), ['deleting'])).rejects.toThrow('offline');
  });

  test('is what stands for the word that a slip was taken for', async () => {
    const small = await openArchive(papers);
    const nearness = async (...words: string[]) => {
      const mended = new Map([['delette', 'delete']]);
      const near = await searchByMeaning(small, 'delette', mended, words);
      return near.find(({ paper }) => paper === 0)?.near ?? 0;
    };
    expect(await nearness('delette')).toBeGreaterThan((await nearness()) + 0.1);
  });
});

/** As readers ask, of many fields. */
const questions = [
  'teach a robot hand to open doors by watching people',
  'why do language models forget what they were told first',
  'faster drawing of pictures with fewer steps',
  'guess the shape of a protein from its letters',
  'how many samples are needed to learn a mixture',
  'stop chatbots from telling secrets of their users',
  'movies that keep the same face from scene to scene',
];

const ofNothing = (form: number) =>
  new TextEncoder().encode(
    JSON.stringify({ format: form, papers: 0, segments: [], acronyms: 0, meaning: null } satisfies Manifest),
  );

test('an index that another version of the program made is not read', async () => {
  const open = (form: number) => Archive.open(async () => ofNothing(form));
  await expect(open(format + 1)).rejects.toThrow('an index of form');
  expect((await open(format)).manifest.papers).toBe(0);
});

test('a file that cannot be had is asked for again', async () => {
  let fails = true;
  const files = new Map<string, Uint8Array>([['index.json', ofNothing(format)]]);
  const flaky = await Archive.open(async (path) => files.get(path) ?? null);
  const read = () => flaky.read('x', () => 'read');
  expect(await read()).toBeNull();
  const broken = await Archive.open(async (path) => {
    if (path === 'x' && fails) throw new Error('offline');
    return files.get(path) ?? new Uint8Array();
  });
  await expect(broken.read('x', () => 'read')).rejects.toThrow('offline');
  fails = false;
  expect(await broken.read('x', () => 'read')).toBe('read');
});

test('of a question of thousands of words no file is asked for but those of its beginning', async () => {
  const long = Array.from({ length: 2000 }, (_, at) => `word${at.toString(36)}`).join(' ');
  await ask(archive, long.slice(0, 1000));
  fetched.clear();
  await ask(archive, long);
  expect([...fetched]).toEqual([]);
});

test.each([',', '(', "'", '[a '])(
  'A question of nothing but %j costs in proportion to its length',
  async (piece) => {
    const ask = (size: number) => parseQuestion(piece.repeat(size / piece.length));
    expect(await growsInProportion(ask, 4000, 24_000)).toBe(true);
  },
);
