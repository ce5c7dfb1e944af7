// Plain lists that are terse, wrapped, damaged or copied by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import type { Dump } from '../../src/dump/types.ts';

const file = 'tests/fixtures/site/dumps/002_6b482f93e3efed40.txt';
const sound = readFileSync(file, 'utf8');
const lines = sound.split('\n');

describe('A line lost', () => {
  const entries = parseDump(Buffer.from(sound), file).entries;

  test('a title costs its own entry, and its abstract is told', () => {
    const dump = read(lines.filter((line) => line !== entries[10]?.title).join('\n'));
    expect(dump.entries.map((entry) => entry.title)).toEqual(without(10));
    expect(dump.diagnostics).toMatchObject([
      { code: 'abstract-without-title', severity: 'warning', line: (entries[10]?.line ?? 0) + 1 },
    ]);
  });

  test('an abstract costs its own entry, and its title is told', () => {
    const dump = read(lines.filter((line) => line !== entries[10]?.abstract).join('\n'));
    expect(dump.entries.map((entry) => entry.title)).toEqual(without(10));
    expect(dump.diagnostics).toMatchObject([{ code: 'title-without-abstract', line: entries[10]?.line }]);
  });

  test('an abstract and the next title may leave a pair that is not one: it is told', () => {
    const lost = [entries[8]?.abstract, entries[9]?.title, entries[20]?.title];
    const dump = read(lines.filter((line) => !lost.includes(line)).join('\n'));
    const doubtful = dump.diagnostics.filter((diagnostic) => diagnostic.code === 'doubtful-pair');
    expect(doubtful).toMatchObject([{ line: entries[8]?.line }]);
  });

  test('blank lines cost nothing', () => {
    expect(read(lines.filter((line) => line !== '').join('\n')).entries).toHaveLength(entries.length);
  });

  function without(index: number): readonly string[] {
    return entries.toSpliced(index, 1).map((entry) => entry.title);
  }
});

describe('What stands around titles and abstracts', () => {
  const abstracts = [
    'We study how rivers of data are kept in order when no one is looking. A ledger of levees suffices, and costs no more than the stream that it guards.',
    'Clocks drift. We show that two cheap clocks, read in turn, drift less than one that is dear, on every bench that we tried.',
    'Sparse maps are cheap to print but hard to read. We give a set of legends that a reader of any age can follow.',
  ];
  const titles = ['Levees for Streams', 'Two Cheap Clocks', 'Legends for Sparse Maps'];
  const listed = titles.map((title, at) => ({ title, abstract: abstracts[at] }));

  test.each(['----------', '* * *', '=====', '~ ~ ~', '———'])('a rule %j is no title', (rule) => {
    for (const gap of ['\n', '\n\n']) {
      const dump = read(listed.map(({ title, abstract }) => title + gap + abstract).join(gap + rule + gap));
      expect(dump).toMatchObject({ entries: listed, diagnostics: [] });
    }
  });

  test.each([
    ['Wednesday, March 11, 2026', '2026-03-11'],
    ['Wed, 11 Mar 2026', '2026-03-11'],
    ['Wed, Mar 11', '--03-11'],
    ['11.03.2026', '2026-03-11'],
    ['2026/03/11', '2026-03-11'],
  ])('the page’s date may be written %s', (written, date) => {
    const text = listed.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('');
    expect(read(`Daily Papers\n\n${written}\n\n${text}`)).toMatchObject({
      date,
      entries: listed,
      diagnostics: [],
    });
  });

  test('a title may begin with a group of TeX', () => {
    const own = listed.map(({ title, abstract }) => ({ title: `{\\it ${title}} Again`, abstract }));
    expect(read(own.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join(''))).toMatchObject({
      entries: own,
    });
  });

  test('items below an abstract, each a sentence, are a part of it', () => {
    const items = '- Levees cost little.\n\n- They hold (mostly);\n\n• nobody watches them.';
    const text = listed.map(
      ({ title, abstract }, at) => `${title}\n\n${abstract}${at === 1 ? `\n\n${items}` : ''}\n\n`,
    );
    expect(read(text.join(''))).toMatchObject({
      entries: listed.map(({ title, abstract }, at) => ({
        title,
        abstract: at === 1 ? `${abstract} ${items.replaceAll('\n\n', ' ')}` : abstract,
      })),
      diagnostics: [],
    });
  });

  test('bullets before titles are no items', () => {
    expect(read(listed.map(({ title, abstract }) => `- ${title}\n\n${abstract}\n\n`).join(''))).toMatchObject(
      {
        entries: listed,
      },
    );
  });

  test('nor is a title behind a bullet that ends in an exclamation mark', () => {
    const titles = listed.map(({ title }, at) => (at === 1 ? '- Is This a Levee? It Holds!' : title));
    const text = listed.map(({ abstract }, at) => `${titles[at] ?? ''}\n\n${abstract}\n\n`).join('');
    expect(read(text).entries.map(({ title }) => title)).toEqual(titles);
  });

  test.each([
    'You are receiving this because you subscribed to Lists of Papers.',
    'To unsubscribe from this list, write to list@example.org.',
    'If you no longer wish to receive these mails, click here.',
    '© 2026 Lists of Papers. All rights reserved.',
  ])('the foot of a mail is nobody’s abstract: %s', (foot) => {
    for (const gap of ['\n', '\n\n'])
      expect(
        read(`${listed.map(({ title, abstract }) => title + gap + abstract).join(gap)}${gap}${foot}`),
      ).toMatchObject({
        entries: listed,
        diagnostics: [],
      });
  });

  test('a wiki’s headings are no titles of a plain list', () => {
    const dump = read(listed.map(({ title, abstract }) => `== ${title} ==\n${abstract}\n`).join('\n'));
    expect(dump.diagnostics).toMatchObject([{ severity: 'error' }]);
  });

  test('a second page stands below the first, and its title may be glued to “Subscribe”', () => {
    const [first, second, third] = listed.map(({ title, abstract }) => `${title}\n${abstract}\n`);
    const head = 'Get trending papers in your email inbox!\nSubscribe';
    const dump = read(`${head}${first}${second}${head}${third}`);
    expect(dump).toMatchObject({ entries: listed, diagnostics: [] });
  });

  test('a title may begin with “Subscribers”', () => {
    const [first, ...rest] = listed.map(({ title, abstract }) => `${title}\n${abstract}\n`);
    const dump = read(`Daily Papers\nSubscribers of ${first}${rest.join('')}`);
    expect(dump.entries[0]?.title).toBe('Subscribers of Levees for Streams');
  });

  test('what `head` and `tail` print between files is no title', () => {
    const page = (name: string, of: typeof listed) =>
      `==> lists/${name} <==\nnew\n\nSubscribe\n\nDaily Papers\n\n${of.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('')}`;
    const dump = read(page('a.txt', listed.slice(0, 1)) + page('b.txt', listed.slice(1)));
    expect(dump).toMatchObject({ entries: listed, diagnostics: [] });
  });

  test('an address without its scheme is the paper’s, and a picture with a count says nothing of it', () => {
    const text = listed
      .map(
        ({ title, abstract }, at) =>
          `${title}\n\n${abstract}\n\narxiv.org/abs/2610.0123${at}\n❤ ${at}7 💬 3\n\n`,
      )
      .join('');
    expect(read(text)).toMatchObject({
      entries: listed.map((entry, at) => ({ ...entry, arxivId: `2610.0123${at}`, upvotes: null })),
      diagnostics: [],
    });
  });

  test.each([
    ['04/03/2025, 09:00 - Bo: ', '9/3/25, 9:01 AM - Ada Quill: '],
    ['[04.03.25, 09:00:12] Bo: ', '[04.03.25, 09:01:12] Ada: '],
  ])('what a chat says of when and who, %j, is no part of a title', (one, other) => {
    const text = listed
      .map(({ title, abstract }, at) => `${at % 2 ? one : other}${title}\n${abstract}\n`)
      .join('');
    expect(read(text).entries).toMatchObject(listed);
  });

  test.each([
    ['on a line with the name', (name: string) => `${name} — 03/04/2026 9:15 AM`],
    ['below the name', (name: string) => `${name}\n — Yesterday at 9:15`],
    ['below the name and what a program is', (name: string) => `${name}\nAPP\n — Today at 9:15 AM`],
    ['in pieces', (name: string) => `${name}\n —\n04.03.2026 09:15`],
    ['without a dash', (name: string) => `${name}\n  9:15 AM`],
  ])(
    'when a chat’s message was written, %s, is no paper, and what stands below belongs together',
    (_, stamp) => {
      const names = ['quill', 'Bo Fern', 'gale 🌊'];
      const chat = (write: (paper: (typeof listed)[number], address: string) => string) =>
        listed
          .map(
            (paper, at) =>
              `${stamp(names[at] ?? '')}\n${write(paper, `https://arxiv.org/abs/2609.0000${at}`)}\n`,
          )
          .join('\n');
      const expected = listed.map((paper, at) => ({ ...paper, arxivId: `2609.0000${at}` }));
      const below = chat(({ title, abstract }, address) => `${title}\n${address}\n${abstract}`);
      expect(read(below)).toMatchObject({ entries: expected, diagnostics: [] });
      const preview = chat(({ title, abstract }, address) => `${address}\narXiv.org\n${title}\n${abstract}`);
      expect(read(preview)).toMatchObject({ entries: expected, diagnostics: [] });
    },
  );

  test('a title that ends in a time of day is still a title', () => {
    const named = listed.map((entry) => ({ ...entry, title: `${entry.title}, or the Train at 9:15` }));
    const text = named.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('');
    expect(read(text).entries).toMatchObject(named);
  });

  test.each([
    ['below it, in angles', (title: string, address: string) => `${title}\n<${address}>`],
    ['below it, in brackets', (title: string, address: string) => `${title}\n[ ${address} ]`],
    ['below a blank line, in brackets', (title: string, address: string) => `${title}\n\n(${address})`],
    ['behind it, in angles', (title: string, address: string) => `${title} <${address}>`],
    ['behind it, in brackets', (title: string, address: string) => `${title} (${address})`],
    [
      'below it, by way of a mail’s guard',
      (title: string, address: string) =>
        `${title}\nhttps://guard.example/?url=${encodeURIComponent(address)}&data=${'05%7C02%7C'.repeat(40)}`,
    ],
    ['behind it, bare', (title: string, address: string) => `${title} ${address}`],
  ])('an address of the paper that stands with its title, %s, is no part of it', (_, write) => {
    for (const gap of ['\n', '\n\n']) {
      const text = listed
        .map(
          ({ title, abstract }, at) =>
            `${write(title, `https://arxiv.org/abs/2609.0000${at}`)}${gap}${abstract}`,
        )
        .join('\n\n');
      const dump = read(text);
      expect(dump).toMatchObject({
        entries: listed.map((paper, at) => ({ ...paper, arxivId: `2609.0000${at}` })),
        diagnostics: [],
      });
      expect(dump.parts.map((part) => part.text).join('')).toBe(text);
    }
  });

  test('an address of another site below a title is no part of it, and hides no id', () => {
    const text = listed
      .map(
        ({ title, abstract }, at) =>
          `${title}\nhttps://arxiv.org/abs/2609.0000${at}\nhttps://levees.example.org/${at}\n\n${abstract}`,
      )
      .join('\n\n');
    const bare = text.replace(/^https:\/\/arxiv.*\n/gm, '');
    expect(read(bare)).toMatchObject({ entries: listed, diagnostics: [] });
    expect(read(text.replace(/^(https:\/\/arxiv.*)\n(.*)$/gm, '$2\n$1')).entries).toMatchObject(
      listed.map((paper, at) => ({ ...paper, arxivId: `2609.0000${at}` })),
    );
  });

  test('an address at the end of a wrapped line of an abstract stays in it', () => {
    const wrapped =
      'We build on the levees of others (https://arxiv.org/abs/2609.00009)\nand on their ledgers. Neither of them held a river as wide as this one\nbefore, and we say which of them leaked, and for how long they did it.';
    const text = listed.map(({ title }) => `${title}\n\n${wrapped}`).join('\n\n');
    expect(read(text).entries).toMatchObject(
      titles.map((title) => ({ title, abstract: wrapped.replaceAll('\n', ' '), arxivId: null })),
    );
  });

  test('a word that is like an address is still a title', () => {
    const named = listed.map((entry, at) => ({ ...entry, title: `lamps.io/${at}` }));
    const text = named.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('');
    expect(read(text).entries).toMatchObject(named);
  });
});

test('Sentences may have a line each where blank lines part the texts', () => {
  const abstract =
    'Knots are proofs that a rope can check.\nWe list all that have nine crossings, and show in what order they come undone.\nOur list is better than earlier ones by a wide margin.';
  const titles = ['Which Knots Hold?', 'Lamps for Slow Readers', 'Legends for Sparse Maps'];
  expect(read(titles.map((title) => `${title}\n\n${abstract}`).join('\n\n')).entries).toMatchObject(
    titles.map((title) => ({ title, abstract: abstract.replaceAll('\n', ' ') })),
  );
});

describe('Lines wrapped', () => {
  test('a title of many short lines is one title', () => {
    const long =
      'Legends for Sparse Maps: What a Reader of Any Age Needs to Find the Way Home Before the Evening';
    const text = lines.map((line) => wrap(line, 72, '')).join('\n');
    const last = lines.filter((line) => line.length > 250).at(-1) ?? '';
    const dump = read(`${text}\n\n${wrap(long, 24, '')}\n\n${wrap(last, 72, '')}\n`);
    expect(dump.entries.at(-1)).toMatchObject({ title: long });
  });

  test.each([
    ['at 80 columns', 80, ''],
    ['at 120 columns', 120, ''],
    ['at 80 columns, each line ending in two backslashes', 80, '\\\\'],
  ])('%s give the entries of the sound dump', (_, width, ending) => {
    const wrapped = read(lines.map((line) => wrap(line, width, ending)).join('\n'));
    const entries = parseDump(Buffer.from(sound), file).entries;
    expect(wrapped.entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      entries.map(({ title, abstract }) => ({ title, abstract })),
    );
  });

  test('an abstract of two lines is one where it is the only one in its file', () => {
    const { entries } = read(
      'Daily Papers\n\nA Theory of Doors\n\nWe prove that a door which is neither open nor shut does not exist, and\nthat every corridor has one. The proof takes a page.\n',
    );
    expect(entries).toMatchObject([
      { title: 'A Theory of Doors', abstract: expect.stringContaining('exist, and that every') },
    ]);
  });

  test('as abstracts of two lines each, parted by blank lines, are joined', () => {
    const papers: readonly [string, string][] = [
      [
        'Lamps That Learn to Dim',
        'We teach lamps to dim when nobody reads below them. They count the pages\nturned, and save a third of their light.',
      ],
      [
        'A Bound on Kettles',
        'We show how much water a kettle with holes loses while they lie above the\nwater, and that a kettle of clay loses less.',
      ],
      [
        'Walking Tables',
        'Tables walk when their legs are driven one by one. We learn their gaits,\nand a table of oak crosses a room.',
      ],
    ];
    const { entries } = read(papers.map((texts) => texts.join('\n\n')).join('\n\n'));
    expect(entries.map(({ title, abstract }) => [title, abstract])).toEqual(
      papers.map(([title, abstract]) => [title, abstract.replace('\n', ' ')]),
    );
  });

  test('and hyphenated are joined where the dump itself shows the word', () => {
    const text = [
      'Subscribe',
      '',
      'Measuring Long Experiments',
      '',
      'We report on experiments that take years. In these, a large-',
      'scale survey of clocks is kept running, and the experi-',
      'ments are read once a day, with pre-',
      'and post-processing. The clocks hold.',
    ].join('\n');
    expect(read(`${text}\n`).entries[0]?.abstract).toBe(
      'We report on experiments that take years. In these, a large-scale survey of clocks is kept running, and the experiments are read once a day, with pre- and post-processing. The clocks hold.',
    );
  });
});

describe('Line ends, blanks and marks', () => {
  const entries = parseDump(Buffer.from(sound), file).entries;

  test.each([
    ['CRLF', sound.replaceAll('\n', '\r\n')],
    ['lone CR', sound.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${sound}`],
    ['no line end at the end', sound.trimEnd()],
    ['blanks around lines', lines.map((line) => `  ${line}\t `).join('\n')],
    ['tabs and blanks at the end', `${sound}\n\t\t\t \n\t\t\t `],
  ])('%s change no entry and lose no character', (_, text) => {
    const dump = read(text);
    expect(dump.entries).toEqual(entries);
    expect(dump).toMatchObject({ date: '--03-11', diagnostics: [] });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe.each([
  ['spaced', '\n\n'],
  ['packed', '\n'],
])('A %s list of terse entries', (layout, gap) => {
  test.each([10, 40, 70, 90, 120, 140, 200, 250, 400])('is read whatever its length: %i', (length) => {
    const papers = Array.from({ length: 50 }, (_, index) => ({
      title: `Clocks of the Kind ${index}${index % 3 === 0 ? ', Read in Turn and Compared with Each Other' : ''}`,
      abstract: `We study the kind ${index}, ${'again '.repeat(length / 6)}and it holds.`,
    }));
    const list = papers.map(({ title, abstract }) => `${title}${gap}${abstract}`).join(gap);
    for (const head of ['', `Get trending papers in your email inbox!${gap}Subscribe${gap}`]) {
      const dump = read(`${head}${list}\n`);
      expect(dump).toMatchObject({ layout, diagnostics: [] });
      expect(dump.entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(papers);
    }
  });
});

describe('Short lists', () => {
  test('of terse entries are read below the invitation to subscribe', () => {
    expect(read('Subscribe\nT 1\nA 1\nT 2\nA 2\n').entries).toMatchObject([
      { title: 'T 1', abstract: 'A 1' },
      { title: 'T 2', abstract: 'A 2' },
    ]);
  });

  test('of one paper are read', () => {
    expect(
      read('Subscribe\n\nTwo Cheap Clocks\n\nClocks drift. We show that they do.\n').entries,
    ).toHaveLength(1);
  });

  test('copied by hand keep their dates and author counts', () => {
    const dump = read(
      'Subscribe\n\n12\nTwo Cheap Clocks\nClocks drift. We show that they do.\n3 authors\n·\nMay 29, 2025\n6\n',
    );
    expect(dump.entries).toMatchObject([
      { title: 'Two Cheap Clocks', authorsCount: 3, publishedOn: '2025-05-29' },
    ]);
    expect(dump.diagnostics).toEqual([]);
  });

  test('of two days, one page below the other, are told, and have no day', () => {
    const page = (day: string, title: string) =>
      `Subscribe\n\nDaily Papers\n\nbyAK and the research community\n\n${day}\n\n${title}\n\nClocks drift. We show that they do.\n\n`;
    const two = read(page('Oct 6', 'Two Cheap Clocks') + page('Oct 7', 'Three Cheap Clocks'));
    expect(two).toMatchObject({ date: null, entries: [{}, {}], diagnostics: [{ code: 'several-days' }] });
    const one = read(page('Oct 6', 'Two Cheap Clocks') + page('Oct 6', 'Three Cheap Clocks'));
    expect(one).toMatchObject({ date: '--10-06', entries: [{}, {}], diagnostics: [] });
  });

  test('with furniture and date glued to the first title are read', () => {
    const dump = read(
      'Get trending papers in your email inbox!\nSubscribebyAK and the research communityMar 11Two Cheap Clocks\nClocks drift. We show that they do.\n',
    );
    expect(dump).toMatchObject({
      layout: 'packed',
      date: '--03-11',
      entries: [{ line: 2, title: 'Two Cheap Clocks' }],
    });
  });

  test('of prose are no list', () => {
    for (const text of [
      'Dear reader,\n\nthank you.\n',
      'to do\n- milk\n- bread\n',
      lines.slice(10, 11).join(''),
    ]) {
      expect(read(text)).toMatchObject({ layout: null, entries: [] });
    }
  });
});

function read(text: string): Dump {
  return parseDump(Buffer.from(text), file);
}

function wrap(line: string, width: number, ending: string): string {
  const wrapped: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      wrapped.push(current + ending);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...wrapped, current].join('\n');
}

describe('A list copied out of a mail or from posts', () => {
  const papers = [1, 2, 3].map((at) => ({
    title: `A Lamp That Needs No Oil ${at}`,
    abstract: `We present a lamp that needs no oil, the ${at}. of its kind. ${'It burns longer than four others on every night of a year. '.repeat(4).trim()}`,
    authors: ['Ada Quill', 'Bo Fern'],
  }));

  test('has no paper of what stands above the first', () => {
    const items = papers.map(
      ({ title, authors, abstract }) => `${title}\n${authors.join(', ')}\n${abstract}\nRead more\n\n`,
    );
    const dump = read(
      `Daily Digest\nFri, Sep 25, 7:00 AM\nto me\n\nHello Ada, here is your list.\n\n${items.join('')}Unsubscribe\n`,
    );
    expect(dump.entries).toMatchObject(papers);
    expect(dump.diagnostics).toMatchObject([
      { code: 'title-without-abstract', line: 1 },
      { code: 'title-without-abstract', line: 3 },
    ]);
  });

  test.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: Lists <lists@example.org>\nDate: Wed, Oct 7, 2026\nSubject: Papers of today\nTo: <bo@example.org>\n\n\n',
    ],
    [
      'Outlook',
      '-----Original Message-----\nFrom: Lists <lists@example.org>\nSent: Wednesday, October 7, 2026 8:00 AM\nTo: Bo Fern <bo@example.org>\nSubject: Papers of today\n\n',
    ],
  ])('has none of what %s says above a mail that is sent on', (_, head) => {
    const items = papers.map(
      ({ title, abstract }, at) => `${title}\n<https://arxiv.org/abs/2610.0123${at}>\n\n${abstract}\n\n`,
    );
    expect(read(`${head}${items.join('')}`)).toMatchObject({
      entries: papers.map(({ title, abstract }, at) => ({ title, abstract, arxivId: `2610.0123${at}` })),
      diagnostics: [],
    });
  });

  test('has none of who posted it, and tells of abstracts that are cut', () => {
    const items = papers.map(
      ({ title, abstract }) =>
        `AK @_quill · Sep 25\n${title}\n\n${abstract.slice(0, 200)}…\nhttps://arxiv.org/abs/2610.01234\n\n12 Reposts 101 Likes\n\n`,
    );
    const dump = read(items.join(''));
    expect(dump.entries.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
    expect(dump.diagnostics.map(({ code, message }) => [code, message.includes('may be cut')])).toEqual(
      papers.map(() => ['dump-truncated', true]),
    );
  });
});
