// What programs do to a card's lines, and what must not be taken for a paper.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const lamp = 'We present a lamp that needs no oil. It burns longer than four others on three benchmarks.';
const stairs =
  'We ask how small a network can be that still counts stairs. Nine units do so on all pictures.';

/** A w3m page: a check box and votes above a title, paragraphs, a closing line. */
function page(...cards: readonly string[]): string {
  return `Daily Papers\n\nby [papers-by]AK and the research community\n\n[streams             ]\nDailyWeeklyMonthly\nTrending Papers\n Oct 7\n${cards.join('\n')}\nPrevious\nTrending Papers ranked by GitHub stars activity\n\nSystem theme\nCompany\nTOSPrivacyAboutCareers\nWebsite\nModelsDatasetsSpacesPricingDocs\n`;
}

test('A title that an image’s words say once more is no beginning of the abstract', () => {
  const cards = [
    `\n12\n\nCounting Stairs\nCounting Stairs\n${stairs}\n2 authors\n·Oct 3`,
    `\n7\n\nA Lamp\nA Lamp\n${lamp}\n3 authors\n·Oct 3`,
  ];
  expect(readText(page(...cards))).toMatchObject({
    entries: [
      { title: 'Counting Stairs', abstract: stairs },
      { title: 'A Lamp', abstract: lamp },
    ],
    diagnostics: [],
  });
});

test('Names on a line below the title are those of its authors', () => {
  const long = `${stairs} ${'We counted them again in each of forty houses. '.repeat(4).trim()}`;
  const cards = ['Counting Stairs', 'Counting Steps'].map(
    (title) => `12\n${title}\nAda Quill, Bo Fern\n${long}\n2 authors\n·\nOct 3\n`,
  );
  for (const text of [page(...cards), cards.join('')])
    expect(readText(text)).toMatchObject({
      entries: ['Counting Stairs', 'Counting Steps'].map((title) => ({
        title,
        abstract: long,
        authors: ['Ada Quill', 'Bo Fern'],
        authorsCount: 2,
      })),
      diagnostics: [],
    });
});

describe('A page of a text browser', () => {
  const title =
    'How Far Do Mirrors Scale? A Study of Reflective Pretraining at Small Budgets for Models of Any Size';
  const abstract =
    'We ask how small a network can be that still sees itself. Nine units do so on all pictures that we took in a year, and a tenth is of no use to any of them. The pictures and the code are free.';
  const wrapped = (text: string) => text.replace(/(.{1,76})(?: |$)/g, '$1\n').trim();
  const text = page(
    ` [ ]\n117\n\n${wrapped(title)}\n\n${wrapped(abstract)}\n\n  • 5 authors\n·Oct 4`,
    ` [ ]\n46\n\nCounting Stairs\n\n${wrapped(abstract)}\n\n  • 2 authors\n·Oct 3`,
  );

  test.each([
    ['as it came', text],
    ['without its blank lines', text.replace(/\n{2,}/g, '\n')],
    ['with a blank line below each', text.replaceAll('\n', '\n\n')],
  ])('%s has a title of two lines', (_, written) => {
    expect(readText(written).entries).toMatchObject([
      { title, abstract, upvotes: 117, authorsCount: 5 },
      { title: 'Counting Stairs', abstract, upvotes: 46, authorsCount: 2 },
    ]);
  });
});

describe('A card that has lost a line', () => {
  const tide =
    'We plan ferries by asking the tide, and the tide answers in a language that\nwe learn from ten years of logs, by day and by night, on three coasts. The plan\nsaves a fifth of the fuel, and it never strands a boat. The code is released.';
  const oneLine = tide.replaceAll('\n', ' ');
  const card = (title: string, abstract: string, votes: number) =>
    `Submitted by\nquillfish\n${title}\n\n${abstract}\n\n North Lab\n·\nPublished on Oct 3, 2026\nUpvote\n${votes}\narXiv Page\n`;
  const head = 'Subscribe\nTrending Papers\nby  AK and the research community\n';
  const lamps = card('A Lamp That Needs No Oil', lamp, 117);
  const kept = { title: 'A Lamp That Needs No Oil', abstract: lamp, upvotes: 117, organization: 'North Lab' };

  test.each([
    ['wrapped', tide],
    ['on one line', oneLine],
  ])('of its title is none, and says so: its abstract is %s', (_, abstract) => {
    const dump = readText(head + lamps + card('Ferry Plans', abstract, 46).replace('Ferry Plans\n\n', ''));
    expect(dump.entries).toMatchObject([kept]);
    expect(dump.entries).toHaveLength(1);
    expect(dump.diagnostics.map(({ code }) => code)).toContain('abstract-without-title');
  });

  test('of its abstract is none, and gives neither its votes nor its organisation away', () => {
    const dump = readText(head + lamps + card('Ferry Plans', oneLine, 46).replace(`${oneLine}\n\n`, ''));
    expect(dump.entries).toMatchObject([kept]);
    expect(dump.entries).toHaveLength(1);
    expect(dump.diagnostics.map(({ code }) => code)).toContain('title-without-abstract');
  });

  test('of “Submitted by” has its title without the name of who did', () => {
    const ferries = card('Ferry Plans', oneLine, 46).replace('Submitted by\n', '');
    expect(readText(head + lamps + ferries).entries).toMatchObject([
      kept,
      { title: 'Ferry Plans', abstract: oneLine, upvotes: 46 },
    ]);
  });

  test('and one of a single word is a title where nobody submitted it', () => {
    const grain = card('Grain', oneLine, 46).replace('Submitted by\nquillfish\n', '');
    expect(readText(head + lamps + grain).entries).toMatchObject([
      kept,
      { title: 'Grain', abstract: oneLine },
    ]);
  });
});

describe('A card as plain lines', () => {
  test('a name glued to the date loses its slug, an abstract keeps its end, and a broken address is one', () => {
    const dump = readText(
      page(
        ` [ ]\n46\n\nA Lamp That Needs No Oil\n\n${lamp} The code is at https://github.com/\nnorth-lab/lamp and free.\nnorthlab North Lab·Oct 3`,
        ` [ ]\n117\n\nCounting Stairs\n\n${stairs}\n  • 5 authors\n·Oct 4`,
      ),
    );
    expect(dump).toMatchObject({ layout: 'card-lines', date: '--10-07', diagnostics: [] });
    expect(dump.entries).toMatchObject([
      {
        title: 'A Lamp That Needs No Oil',
        abstract: `${lamp} The code is at https://github.com/north-lab/lamp and free.`,
        organization: 'North Lab',
        upvotes: 46,
        publishedOn: '--10-03',
      },
      { title: 'Counting Stairs', abstract: stairs, authorsCount: 5, upvotes: 117, publishedOn: '--10-04' },
    ]);
    expect(dump.entries).toHaveLength(2);
  });

  test.each([
    [
      'a name wrapped before its end',
      'instituteofdoors Institute of Doors and the Study\nof Locks·Oct 3',
      'Institute of Doors and the Study of Locks',
    ],
    [
      'a closing line wrapped in its date',
      'instituteofdoors Institute of Doors·Published on Oct\n3, 2026',
      'Institute of Doors',
    ],
    ['an image in brackets', '[doors] Institute of Doors·Oct 3', 'Institute of Doors'],
    ['a name of its own line', '\nInstitute of Doors\n·\nOct 3', 'Institute of Doors'],
  ])('%s is the organisation', (_, closing, organization) => {
    const dump = readText(
      page(`46\n\nA Lamp\n\n${lamp}\n${closing}`, `7\n\nStairs\n\n${stairs}\n5 authors\n·\nOct 4`),
    );
    expect(dump.diagnostics).toEqual([]);
    expect(dump.entries).toMatchObject([
      { abstract: lamp, organization },
      { organization: null, authorsCount: 5 },
    ]);
  });

  test('the last word of a wrapped title is no furniture, though the page has a link of that name', () => {
    const dump = readText(
      page(
        `46\n\nA Lamp That Needs No Oil and Lights a House for Many Large Language\nModels\n\n${lamp}\n5 authors\n·\nOct 4`,
      ),
    );
    expect(dump.entries).toMatchObject([
      { title: 'A Lamp That Needs No Oil and Lights a House for Many Large Language Models', abstract: lamp },
    ]);
  });

  test('comments above the next votes are no votes', () => {
    const dump = readText(
      page(`46\nA Lamp\n${lamp}\n5 authors\n·\nOct 4\n3`, `-\nStairs\n${stairs}\n2 authors\n·\nOct 5`),
    );
    expect(dump.entries).toMatchObject([{ upvotes: 46 }, { upvotes: null }]);
  });

  test('a paper without an abstract is named, and its neighbours keep what is theirs', () => {
    const dump = readText(
      page(
        `46\n\nA Lamp\n\n5 authors\n·Oct 4`,
        `7\n\nStairs\n\n${stairs}\n2 authors\n·Oct 5`,
        `8\n\nDoors\n\n${lamp}\n3 authors\n·Oct 5`,
      ),
    );
    expect(dump.entries).toMatchObject([
      { title: 'Stairs', upvotes: 7 },
      { title: 'Doors', upvotes: 8 },
    ]);
    expect(dump.diagnostics).toMatchObject([{ code: 'title-without-abstract' }]);
  });

  test('a card cut off by the scraper is kept, and the cut is told', () => {
    const dump = readText(
      `Subscribe\n46\nA Lamp\n${lamp}\n5 authors\n·\nOct 4\n7\nStairs\n${stairs} It fails where light\n[Content truncated]\n`,
    );
    expect(dump.entries).toMatchObject([{ title: 'A Lamp' }, { title: 'Stairs', upvotes: 7 }]);
    expect(dump.diagnostics).toMatchObject([{ code: 'dump-truncated' }]);
  });
});

describe('What reads like the page’s own words and is the authors’', () => {
  const card = (title: string, lines: string, by = '5 authors') =>
    `7\n\n${title}\n\n${lines}\n\n${by}\n·Oct 4\n`;
  const page = (...cards: string[]) => `Daily Papers\n\nSep 22\n\n${cards.join('\n')}`;
  const knots =
    'Knots are proofs that a rope can check. We list those with nine crossings\nand show that four of them come undone. The list is released.';

  test('stays in the abstract: a line that begins with "submitted by", one with a dash', () => {
    const text = page(
      card(
        'Queues for Ferries',
        `Ferries wait in queues. We give an order for the passengers and the cars\nsubmitted by programs, enriching timetables with the weather of the day\n- and of the night - so that nobody is left behind on any of the shores.`,
      ),
      card('Which Knots Hold?', knots),
    );
    expect(readText(text)).toMatchObject({
      entries: [
        {
          abstract: expect.stringContaining(
            'the cars submitted by programs, enriching timetables with the weather of the day - and of the night - so',
          ),
        },
        { title: 'Which Knots Hold?' },
      ],
      diagnostics: [],
    });
  });

  test('is a title: "Truncated Ferry Plans"', () => {
    const text = page(card('Truncated Ferry Plans', knots), card('Which Knots Hold?', knots));
    expect(readText(text)).toMatchObject({
      entries: [{ title: 'Truncated Ferry Plans' }, {}],
      diagnostics: [],
    });
  });

  test('is a title where a text browser numbers it: "[6](1D) Tokens"', () => {
    const text = `   [1]Models\n   [2]Datasets\n\n[3]Daily Papers\n\n   [4]by AK\n   [5]7\n\n[6](1D) Tokens for Knots\n\n   [7]Knots are proofs that a rope can check. We list those with nine\n   crossings and show that four of them come undone. The list is released.\n\n   [8]5 authors · Oct 4\n\nReferences\n\n   6. https://huggingface.co/papers/2609.10002\n`;
    expect(readText(text)).toMatchObject({
      entries: [{ title: '(1D) Tokens for Knots', arxivId: '2609.10002' }],
    });
  });

  test('is an organisation that ends in a full stop, below an abstract that ends in one', () => {
    const long = `${knots.replace('\n', ' ')} Each of them was tied twice, by hands that had not seen the other's rope.`;
    const text = `7\nQueues for Ferries\n${long}\nSnap Ferries Inc.\n·\nOct 4\n9\nWhich Knots Hold?\n${long}\n5 authors\n·\nOct 3\n`;
    expect(readText(text)).toMatchObject({
      entries: [
        { organization: 'Snap Ferries Inc.', abstract: long },
        { organization: null, abstract: long },
      ],
    });
  });
});
