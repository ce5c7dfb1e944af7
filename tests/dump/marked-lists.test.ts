// Lists in which a mark opens each paper, as scripts, mails and templates write them.
import { describe, expect, test } from 'vitest';
import { clocks, legends, levees, readText } from './invented.ts';

const ferry =
  'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat.';
const knots =
  'Knots are proofs that a rope can check. We list those with nine crossings and show that four of them come undone.';
const two = [
  { title: 'Ferry Plans: Asking the Tide', abstract: ferry, arxivId: '2609.10001' },
  { title: 'Which Knots Hold?', abstract: knots, arxivId: '2609.10002' },
];

describe('A list whose papers are opened by', () => {
  test.each([
    [
      'labels, parted by rules',
      `Title: Ferry Plans: Asking the Tide\nURL: https://huggingface.co/papers/2609.10001\nAbstract: ${ferry}\n--------\nTitle: Which Knots Hold?\nURL: https://huggingface.co/papers/2609.10002\nAbstract: ${knots}\n--------\n`,
    ],
    [
      'headings, with labels in a list',
      `# Today\n\n## Ferry Plans: Asking the Tide\n\n- **arXiv:** [2609.10001](https://arxiv.org/abs/2609.10001)\n\n**Abstract:** ${ferry}\n\n## Which Knots Hold?\n\n- **arXiv:** [2609.10002](https://arxiv.org/abs/2609.10002)\n\n**Abstract:** ${knots}\n`,
    ],
    [
      'headings, with the address below',
      `## 1. Ferry Plans: Asking the Tide\n\n🔗 https://huggingface.co/papers/2609.10001\n\n${ferry}\n\n## 2. Which Knots Hold?\n\n🔗 https://huggingface.co/papers/2609.10002\n\n${knots}\n`,
    ],
    [
      'numbers, with the address at the end and lines wrapped',
      `1. Ferry Plans: Asking the Tide\n${ferry.replace('coasts ', 'coasts\n')}\nhttps://huggingface.co/papers/2609.10001\n\n2. Which Knots Hold?\n${knots.replace('show that ', 'show that\n')}\nhttps://huggingface.co/papers/2609.10002\n`,
    ],
    [
      'links, with a machine’s summary above the abstract',
      `### [1] [Ferry Plans: Asking the Tide](https://arxiv.org/abs/2609.10001)\n*Ada Quill*\n\nMain category: cs.AI\n\nTL;DR: Ferries and tides get along.\n\n<details>\n  <summary>Details</summary>\nMotivation: Fuel is dear, and the sea is wide.\n\nAbstract: ${ferry}\n\n</details>\n\n### [2] [Which Knots Hold?](https://arxiv.org/abs/2609.10002)\n*Bo Fern*\n\nTL;DR: Some do.\n\n<details>\n  <summary>Details</summary>\nMotivation: Ropes come undone, which is sad.\n\nAbstract: ${knots}\n\n</details>\n`,
    ],
    [
      'labels, the id above the title',
      `ID: 2609.10001\nTitle: Ferry Plans: Asking the Tide\nSummary:\n${ferry}\n\n======\nID: 2609.10002\nTitle: Which Knots Hold?\nSummary:\n${knots}\n`,
    ],
    [
      'labels as YAML writes them',
      `papers:\n  - id: '2609.10001'\n    title: "Ferry Plans: Asking the Tide"\n    abstract: >-\n      ${ferry}\n  - id: '2609.10002'\n    title: Which Knots Hold?\n    abstract: "${knots}"\n`,
    ],
    [
      'labels as arXiv’s mails write them',
      `received from  Wed  7 Oct 26 18:00:00 GMT\n-----\n\\\\\narXiv:2609.10001\nFrom: Ada Quill <ada@example.org>\nDate: Thu, 1 Oct 2026 17:59:58 GMT   (120kb,D)\n\nTitle: Ferry Plans: Asking\n  the Tide\nAuthors: Ada Quill\nCategories: cs.LG\n\\\\\n  ${ferry}\n\\\\ ( https://arxiv.org/abs/2609.10001 ,  120kb)\n-----\n\\\\\narXiv:2609.10002\nFrom: Bo Fern\nDate: Thu, 1 Oct 2026 18:59:58 GMT   (7kb)\n\nTitle: Which Knots Hold?\nAuthors: Bo Fern\nCategories: cs.CG\n\\\\\n  ${knots}\n\\\\ ( https://arxiv.org/abs/2609.10002 ,  7kb)\n-----\n`,
    ],
    [
      'headings that are notes’ links, the abstract in a box',
      `## [[Ferry Plans: Asking the Tide]]\n- link:: https://arxiv.org/abs/2609.10001\n\n> [!abstract]\n> ${ferry}\n\n## [[Which Knots Hold?]]\n- link:: https://arxiv.org/abs/2609.10002\n\n> [!abstract]\n> ${knots}\n`,
    ],
  ])('%s has each paper with its id and its own abstract', (_, text) => {
    expect(readText(text)).toMatchObject({ layout: 'marked-list', entries: two, diagnostics: [] });
  });

  test('headings without labels and without addresses is no list of papers', () => {
    const text = `# Notes\n\n## On ferries\n\n${ferry}\n\n## On knots\n\n${knots}\n`;
    expect(readText(text).layout).not.toBe('marked-list');
  });

  test('labels names a paper whose abstract is missing', () => {
    const text = `Title: A Lamp\nAuthors: Ada Quill\n\nTitle: Which Knots Hold?\nAbstract: ${knots}\n\nTitle: Ferry Plans: Asking the Tide\nAbstract: ${ferry}\n`;
    expect(readText(text)).toMatchObject({
      entries: [{ title: 'Which Knots Hold?' }, { title: 'Ferry Plans: Asking the Tide' }],
      diagnostics: [{ code: 'title-without-abstract', line: 1 }],
    });
  });

  test('labels, in a mail of arXiv’s, names a paper that was replaced and is given without its abstract', () => {
    const replaced =
      'arXiv:2509.00007\nreplaced with revised version Thu, 1 Oct 2026 10:00:00 GMT   (91kb,D)\n\nTitle: Old Ropes\nAuthors: Cy Gale\nCategories: cs.CG\n\\\\ ( https://arxiv.org/abs/2509.00007 ,  91kb)\n-----\n';
    const given = two.map(
      ({ title, abstract, arxivId }) =>
        `\\\\\narXiv:${arxivId}\nDate: Thu, 1 Oct 2026 17:59:58 GMT   (120kb,D)\n\nTitle: ${title}\nAuthors: Ada Quill\nCategories: cs.LG\n\\\\\n  ${abstract}\n\\\\ ( https://arxiv.org/abs/${arxivId} ,  120kb)\n-----\n`,
    );
    const { entries, diagnostics } = readText(`${given.join('')}-----\n\\\\\n${replaced}`);
    expect(entries).toMatchObject(two);
    expect(diagnostics).toMatchObject([{ code: 'title-without-abstract', line: 25 }]);
  });

  describe.each([
    [
      'in a mail of arXiv’s',
      (arxivId: string, title: string, abstract: string) =>
        `\\\\\narXiv:${arxivId}\nDate: Thu, 1 Oct 2026 17:59:58 GMT   (120kb,D)\n\nTitle: ${title}\nAuthors: Ada Quill\nCategories: cs.LG\n\\\\\n  ${abstract}\n\\\\ ( https://arxiv.org/abs/${arxivId} ,  120kb)\n-----\n`,
    ],
    [
      'parted by blank lines',
      (arxivId: string, title: string, abstract: string) =>
        `ID: ${arxivId}\nTitle: ${title}\nAbstract: ${abstract}\n\n`,
    ],
  ])('labels whose first is the id, %s,', (_, write) => {
    const lamps = {
      arxivId: '2609.10003',
      title: 'Lamps for Slow Readers',
      abstract: 'Slow readers need light for longer. We give a lamp that learns how long, in an evening.',
    };
    const all = [...two, lamps];
    const text = all.map(({ arxivId, title, abstract }) => write(arxivId, title, abstract)).join('');

    test('keeps each id with its paper where the file breaks off below another', () => {
      const dump = readText(text.slice(0, text.indexOf(`Title: ${lamps.title}`)));
      expect(dump.entries).toMatchObject(two);
      expect(dump.diagnostics).toMatchObject([{ code: 'unrecognised-line' }]);
    });

    test('reads a paper that lost its id, and gives it no other', () => {
      const [first, ...rest] = readText(text.replace(/^(?:arXiv:|ID: )2609\.10001\n/m, '')).entries;
      expect(first).toMatchObject({ title: two[0]?.title, abstract: two[0]?.abstract });
      // A mail says it below the abstract, too.
      expect([null, two[0]?.arxivId]).toContain(first?.arxivId);
      expect(rest).toMatchObject(all.slice(1));
    });

    test('reads the first paper without what stood above its title', () => {
      expect(readText(text.slice(text.indexOf('Title: '))).entries).toMatchObject(
        all.map(({ title, abstract }) => ({ title, abstract })),
      );
    });
  });

  test.each(['**Affiliations**: North Lab; Graph House', 'Reading group: Monday; Tuesday'])(
    'labels ends a list of names above another label: %s',
    (below) => {
      const write = ({ title, abstract, arxivId }: (typeof two)[number]) =>
        `## ${title}\n\n**Authors**: Ada Quill; Bo Fern\n${below}\n**arXiv**: ${arxivId}\n\n**Abstract**\n\n${abstract}\n\n`;
      expect(readText(two.map(write).join('')).entries).toMatchObject(
        two.map((paper) => ({ ...paper, authors: ['Ada Quill', 'Bo Fern'] })),
      );
    },
  );

  test('labels that end in a dash, one below the other without a blank line, are no text of the first abstract', () => {
    const text = [clocks, legends, levees].map(({ title, abstract }) => `${title}\nAbstract— ${abstract}\n`);
    const { entries, diagnostics } = readText(text.join(''));
    expect(entries.map(({ abstract }) => abstract)).not.toContainEqual(
      expect.stringContaining(legends.title),
    );
    expect(entries.length + diagnostics.length).toBeGreaterThan(0);
  });

  test.each([
    'abstract–concrete axis, we find it.',
    'abstract — that is, bare — words.',
    'Abstract – bare – words.',
  ])('an abstract goes on in a line that begins with “%s”', (below) => {
    const text = [clocks, legends, levees].map(
      ({ title, abstract }) =>
        `## ${title}\n\n**Abstract:** ${abstract} Words lie along the well known\n${below}\n\n`,
    );
    expect(readText(text.join(''))).toMatchObject({
      entries: [clocks, legends, levees].map(({ title, abstract }) => ({
        title,
        abstract: `${abstract} Words lie along the well known ${below}`,
      })),
      diagnostics: [],
    });
  });

  test.each([
    [
      'labels on lines of their own',
      (title: string, abstract: string) =>
        `Title:\n${title}\n\nAuthors:\nAda Quill, Bo Fern\n\nAbstract:\n${abstract}\n\n\n`,
    ],
    [
      'labels that end in a full stop',
      (title: string, abstract: string) =>
        `## ${title}\n\nAda Quill, Bo Fern\n\n**Abstract.** ${abstract}\n\n`,
    ],
    [
      'names with marks of HTML',
      (title: string, abstract: string) =>
        `## ${title}\n\nAda Quill<sup>1,2</sup>, Bo Fern<sup>*</sup>\n\n**Abstract**: ${abstract}\n\n`,
    ],
    [
      'underlined headings, and bars between names',
      (title: string, abstract: string) =>
        `${title}\n=====\n\nAda Quill | Bo Fern\n\nAbstract\n--------\n\n${abstract}\n\n`,
    ],
  ])('%s are read with title, names and abstract', (_, write) => {
    expect(readText(two.map(({ title, abstract }) => write(title, abstract)).join(''))).toMatchObject({
      entries: two.map(({ title, abstract }) => ({ title, abstract, authors: ['Ada Quill', 'Bo Fern'] })),
      diagnostics: [],
    });
  });

  test('bold titles may have boxes to tick before them', () => {
    const write = ({ title, abstract, arxivId }: (typeof two)[number], at: number) =>
      `- [${at === 0 ? ' ' : 'x'}] **${title}** https://arxiv.org/abs/${arxivId}\n  ${abstract}\n`;
    expect(readText(`# To read\n\n${two.map(write).join('\n')}`)).toMatchObject({
      entries: two,
      diagnostics: [],
    });
  });

  test('an address that stands alone on a quoted line is a part of the abstract, without the mark of the quotation', () => {
    const own =
      'We plan ferries by asking the tide, and it answers. The plans of all coasts are available at';
    const write = ({ title, arxivId }: (typeof two)[number]) =>
      `**${title}** ([arXiv](https://arxiv.org/abs/${arxivId}))\n\n> ${own.slice(0, 52)}\n> ${own.slice(52)}\n> https://plans.example\n\n`;
    expect(readText(two.map(write).join('')).entries).toMatchObject(
      two.map(({ title }) => ({ title, abstract: `${own} https://plans.example` })),
    );
  });

  test('headings keep the parts of an abstract that has parts, and no other', () => {
    const write = ({ title, abstract }: (typeof two)[number]) => {
      const [first, ...rest] = abstract.split(/(?<=\.) /);
      return `# ${title}\n\n*Ada Quill, Bo Fern*\n\n## Abstract\n\n### Background\n\n${first}\n\n### Results\n\n${rest.join(' ')}\n\n### My notes\n\nRead again.\n\n`;
    };
    expect(readText(two.map(write).join('')).entries).toMatchObject(
      two.map(({ title, abstract }) => ({
        title,
        abstract: abstract.replace(/^(.*?\.) /, 'Background: $1 Results: '),
      })),
    );
  });

  test('numbers keeps an author’s own numbers and addresses at the beginning of a wrapped line', () => {
    const own = `We give four rules for ferries:\n1) ask the tide, and wait;\n2. never race a swan, whatever the passengers shout.\nCode: https://github.com/ferry/plans and the\nlogs are free.`;
    const text = `1. Ferry Plans: Asking the Tide\nhttps://huggingface.co/papers/2609.10001\n\n${knots}\n\n2. Four Rules\nhttps://huggingface.co/papers/2609.10002\n\n${own}\n`;
    expect(readText(text)).toMatchObject({
      entries: [{ abstract: knots }, { title: 'Four Rules', abstract: own.replaceAll('\n', ' ') }],
      diagnostics: [],
    });
  });

  test('labels leaves a note below the abstract out, and says so', () => {
    const text = `Title: Which Knots Hold?\nAbstract: ${knots}\n\nI liked this one.\n\nTitle: Ferry Plans: Asking the Tide\nAbstract: ${ferry}\n`;
    expect(readText(text)).toMatchObject({
      entries: [{ abstract: knots }, { abstract: ferry }],
      diagnostics: [{ code: 'unrecognised-line', line: 4 }],
    });
  });
});

describe('A title that links to its paper', () => {
  test.each([
    ['a dash', (title: string, abstract: string) => `* ${title} - ${abstract}\n`],
    ['a colon', (title: string, abstract: string) => `**${title}**: ${abstract}\n\n`],
    ['a mark of quotation', (title: string, abstract: string) => `1. ${title}\n   > ${abstract}\n\n`],
  ])('may have its abstract behind %s', (_, write) => {
    const text = two
      .map(({ title, abstract, arxivId }) =>
        write(`[${title}](https://huggingface.co/papers/${arxivId})`, abstract),
      )
      .join('');
    expect(readText(text)).toMatchObject({ entries: two, diagnostics: [] });
  });

  test('may have its votes in brackets behind it', () => {
    const text = `1. **[Which Knots Hold?](https://huggingface.co/papers/2609.10002)** (⬆️ 57)\n\n   ${knots}\n`;
    expect(readText(text)).toMatchObject({ entries: [{ upvotes: 57, abstract: knots }], diagnostics: [] });
  });
});

describe('Titles that are links to their papers are read by the layout that knows links', () => {
  test.each([
    [
      'as tags in headings, each abstract a link of one line',
      `<div class="grid">\n\n### <a href="/papers/2609.10001" class="line">Ferry Plans: Asking the Tide</a>\n\n[${ferry}](/papers/2609.10001)\n\n</div>\n\n<div class="grid">\n\n### <a href="/papers/2609.10002" class="line">Which Knots Hold?</a>\n\n[${knots}](/papers/2609.10002)\n\n</div>\n`,
    ],
    [
      'in a numbered list, with quotations below',
      `## Today\n\n1. [Ferry Plans: Asking the Tide](https://arxiv.org/abs/2609.10001)\n\n   *Ada Quill, Bo Fern*\n\n   > ${ferry}\n\n2. [Which Knots Hold?](https://arxiv.org/abs/2609.10002)\n\n   *Cy Moss*\n\n   > ${knots}\n`,
    ],
  ])('%s', (_, text) => {
    expect(readText(text)).toMatchObject({ layout: 'linked-markdown', entries: two, diagnostics: [] });
  });
});

describe('A box in a note', () => {
  const boxes = (write: (paper: (typeof two)[number]) => string) =>
    `# Read, 2026-09-10\n\n${two.map((paper) => write(paper).replace(/^/gm, '> ')).join('\n\n')}\n`;

  test.each([
    [
      'above the address',
      boxes(
        ({ title, abstract, arxivId }) =>
          `[!paper] ${title}\nhttps://arxiv.org/abs/${arxivId}\n\n${abstract}`,
      ),
    ],
    [
      'that is a link',
      boxes(
        ({ title, abstract, arxivId }) =>
          `[!abstract]+ [${title}](https://arxiv.org/abs/${arxivId})\n${abstract}`,
      ),
    ],
    [
      'above the text and its link',
      boxes(
        ({ title, abstract, arxivId }) =>
          `[!abstract]- ${title}\n${abstract}\n[arXiv](https://arxiv.org/abs/${arxivId})`,
      ),
    ],
  ])('has a title of its own, %s', (_, text) => {
    expect(readText(text)).toMatchObject({
      layout: 'marked-list',
      date: '2026-09-10',
      entries: two,
      diagnostics: [],
    });
  });

  test('that says it is of a paper needs no address, where nothing stands outside of such boxes', () => {
    const bare = two.map(({ title, abstract }) => ({ title, abstract }));
    for (const box of ['abstract', 'paper'])
      expect(readText(boxes(({ title, abstract }) => `[!${box}]+ ${title}\n\n${abstract}`))).toMatchObject({
        layout: 'marked-list',
        date: '2026-09-10',
        entries: bare,
        diagnostics: [],
      });
  });

  test('is a note’s own where it is the only one, stands above other text, or says nothing of papers', () => {
    const box = (title: string, type = 'abstract') => `> [!${type}] ${title}\n> ${ferry}\n\n`;
    for (const text of [
      box('What This Is About'),
      `${box('What This Is About')}${box('And This')}${knots}\n\n${ferry}\n`,
      `${box('Remember', 'tip')}${box('And This', 'warning')}`,
    ]) {
      const { entries, diagnostics } = readText(text);
      expect(entries).toEqual([]);
      expect(diagnostics).toMatchObject([{ severity: 'error' }]);
    }
  });

  test('that is called the abstract, in whatever words, is that of the heading above it', () => {
    for (const head of ['[!abstract]', '[!abstract] Abstract', '[!quote] Abstract']) {
      const text = two
        .map(
          ({ title, abstract, arxivId }) =>
            `## ${title}\nhttps://arxiv.org/abs/${arxivId}\n\n> ${head}\n> ${abstract}\n\n`,
        )
        .join('');
      expect(readText(text)).toMatchObject({ layout: 'marked-list', entries: two, diagnostics: [] });
    }
  });
});

describe('Authors listed below their label, an item each,', () => {
  const crew = ['Ada Quill', 'Bo van der Fern', 'Cy Gale'];
  const yaml = (authors: string) =>
    two
      .map(
        ({ title, abstract, arxivId }) =>
          `- title: "${title}"\n  authors:${authors}\n  arxiv: ${arxivId}\n  abstract: >-\n    ${abstract}\n`,
      )
      .join('');

  test.each([
    ['bare', yaml(`\n${crew.map((name) => `  - ${name}`).join('\n')}`)],
    ['in quotes', yaml(`\n${crew.map((name) => `    - "${name}"`).join('\n')}`)],
    ['the family name first', yaml("\n    - 'Quill, Ada'\n    - 'van der Fern, Bo'\n    - 'Gale, Cy'")],
    [
      'with what else is said of each',
      yaml(
        `\n${crew.map((name) => `    - name: ${name}\n      affiliation: North Lab\n      email: a@example.org`).join('\n')}`,
      ),
    ],
    ['in one line', yaml(` [${crew.join(', ')}]`)],
    ['in one line, some in quotes', yaml(` [Ada Quill, 'Bo van der Fern', "Cy Gale"]`)],
    [
      'in Markdown, below a bold label',
      two
        .map(
          ({ title, abstract, arxivId }) =>
            `## ${title}\n\n**Authors:**\n\n* ${crew.join('\n* ')}\n\n**arXiv:** ${arxivId}\n\n**Abstract:** ${abstract}\n\n`,
        )
        .join(''),
    ],
  ])('%s, are that many', (_, text) => {
    expect(readText(text)).toMatchObject({
      layout: 'marked-list',
      entries: two.map((paper) => ({ ...paper, authors: crew, authorsCount: 3, organization: null })),
      diagnostics: [],
    });
  });

  test.each([
    ['one name is one author', "\n    - 'Quill, Ada'", ['Ada Quill'], 1],
    ['some names are none', '\n    - Ada Quill\n    - et al.', null, null],
    ['some names in one line are none', ' [Ada Quill, et al.]', null, null],
  ])('%s', (_, written, authors, authorsCount) => {
    expect(readText(yaml(written)).entries).toMatchObject(two.map(() => ({ authors, authorsCount })));
  });
});

describe('A bold title', () => {
  const crew = ['Ada Quill', 'Bo van der Fern', 'Cy Gale', 'Di Moor', 'Eli Tarn'];
  const [ask, which] = two;
  const written = (before: string, behind: (names: string, id: string) => string) =>
    `${before}**${ask?.title}**${behind(crew.join(', '), '2609.10001')}\n   ${ferry}\n\n${before.replace('1', '2')}**${which?.title}**${behind('Fay Rush, Gus Orr', '2609.10002')}\n   ${knots}\n`;

  test.each([
    ['behind a dash', written('1. ', (names, id) => ` — ${names}. [arXiv](https://arxiv.org/abs/${id})`)],
    [
      'in brackets, before several links',
      written(
        '- ',
        (names, id) =>
          ` (${names}) [[arXiv]](https://arxiv.org/abs/${id}) [[pdf]](https://arxiv.org/pdf/${id})`,
      ),
    ],
    [
      'behind a comma, with a venue',
      written('- ', (names, id) => `, ${names}, RIVERS 2026. [[Paper]](https://arxiv.org/abs/${id})`),
    ],
    [
      'in italics, behind what else is said',
      written(
        '1. ',
        (names, id) => ` (Best Talk, Oral, RIVERS 2026) *${names}* [arXiv](https://arxiv.org/abs/${id})`,
      ),
    ],
  ])('has its authors %s, however many they are', (_, text) => {
    expect(readText(text)).toMatchObject({
      layout: 'marked-list',
      entries: [
        { ...ask, authors: crew },
        { ...which, authors: ['Fay Rush', 'Gus Orr'] },
      ],
      diagnostics: [],
    });
  });

  test('has one author where the others have several', () => {
    const text = written('1. ', (names, id) => ` — ${names}. [arXiv](https://arxiv.org/abs/${id})`).replace(
      ', Gus Orr',
      '',
    );
    expect(readText(text).entries).toMatchObject([{ authors: crew }, { authors: ['Fay Rush'] }]);
  });

  test('has none where a lone word of praise or only some names stand behind it', () => {
    const text = written(
      '1. ',
      (_, id) => ` (Best Talk, Oral Paper) — Ada Quill et al. [arXiv](https://arxiv.org/abs/${id})`,
    );
    expect(readText(text).entries).toMatchObject(two.map(({ title }) => ({ title, authors: null })));
  });

  test('has none of the list’s number, which may stand within the stars', () => {
    const text = two
      .map(
        ({ title, abstract, arxivId }, at) =>
          `**${at + 1}. ${title}**\n*Ada Quill, Bo Fern*\nLink: https://arxiv.org/abs/${arxivId}\n\n${abstract}\n\n`,
      )
      .join('');
    expect(readText(text)).toMatchObject({ layout: 'marked-list', entries: two, diagnostics: [] });
  });

  test('goes on behind its stars where words do, without them', () => {
    const more = ': Plans for Ferries, Barges, Rafts and Whatever Else Floats Downstream on a Quiet Day';
    const text = written('1. ', (_, id) => `${more} [arXiv](https://arxiv.org/abs/${id})`);
    for (const [at, { title }] of readText(text).entries.entries())
      expect(title).toMatch(`${two[at]?.title}${more}`);
  });
});

describe('A bold title with its abstract on the same line', () => {
  const [ask, which] = two.map(({ title, abstract }) => ({
    title,
    abstract: `${abstract} We measured it for a whole year, in all weathers and at all hours, and asked everybody who stood by. What they said is printed below each figure.`,
  }));
  if (ask === undefined || which === undefined) throw new Error('two papers');
  const list = (write: (title: string, abstract: string, at: number) => string) =>
    `# To read\n\n${[ask, which].map(({ title, abstract }, at) => write(title, abstract, at)).join('')}`;
  const wrap = (text: string) => text.replace(/(.{1,70})(?: |$)/g, '$1\n');

  test.each([
    [
      'behind a long dash, numbered',
      list((title, abstract, at) => `${at + 1}. **${title}** — ${abstract}\n`),
    ],
    ['behind a dash, as an item', list((title, abstract) => `- **${title}** – ${abstract}\n`)],
    ['behind a hyphen', list((title, abstract) => `* __${title}__ - ${abstract}\n\n`)],
    ['behind a colon', list((title, abstract) => `**${title}**: ${abstract}\n\n`)],
    ['behind a colon in bold', list((title, abstract) => `**${title}:** ${abstract}\n\n`)],
    ['wrapped', list((title, abstract, at) => wrap(`${at + 1}. **${title}** — ${abstract}`))],
  ])('has it %s', (_, text) => {
    expect(readText(text)).toMatchObject({ layout: 'marked-list', entries: [ask, which], diagnostics: [] });
  });

  test.each([
    [
      'behind it',
      list(
        (title, abstract, at) =>
          `${at + 1}. **${title}** — ${abstract} ([arXiv](https://arxiv.org/abs/2609.1000${at + 1}))\n`,
      ),
    ],
    [
      'before it',
      list(
        (title, abstract, at) =>
          `- **${title}** ([arXiv](https://arxiv.org/abs/2609.1000${at + 1})) — ${abstract}\n`,
      ),
    ],
    [
      'below it',
      list(
        (title, abstract, at) => `- **${title}**: ${abstract}\n  https://arxiv.org/abs/2609.1000${at + 1}\n`,
      ),
    ],
  ])('may have its address %s', (_, text) => {
    expect(readText(text)).toMatchObject({
      entries: [
        { ...ask, arxivId: '2609.10001' },
        { ...which, arxivId: '2609.10002' },
      ],
      diagnostics: [],
    });
  });

  test('may have its authors before it', () => {
    for (const names of [' (Ada Quill, Bo Fern)', ' — *Ada Quill, Bo Fern*'])
      expect(readText(list((title, abstract) => `- **${title}**${names} — ${abstract}\n`))).toMatchObject({
        entries: [ask, which].map((paper) => ({ ...paper, authors: ['Ada Quill', 'Bo Fern'] })),
        diagnostics: [],
      });
  });

  test('is a paper’s only where it reads like a title, and the text beyond doubt like an abstract', () => {
    for (const text of [
      list((_, abstract, at) => `- **${['Speed', 'Size'][at]}** — ${abstract}\n`),
      list((title) => `- **${title}** — We like it. It is short.\n`),
      list((title, abstract) => `**${title}** — ${abstract}\n\n`)
        .split('\n\n')
        .slice(0, 2)
        .join('\n\n'),
    ]) {
      const { entries, diagnostics } = readText(text);
      expect(entries).toEqual([]);
      expect(diagnostics).toMatchObject([{ severity: 'error' }]);
    }
  });
});

describe('A line of pieces below a title', () => {
  test('gives the paper’s address and its votes, and is no title', () => {
    const text = two
      .map(
        ({ title, abstract, arxivId }, at) =>
          `## 🔥 ${title}\n👍 1${at} · 📄 https://arxiv.org/abs/${arxivId} · 👥 Ada Quill, Bo Fern\n\n${abstract}\n\n`,
      )
      .join('');
    expect(readText(`# Papers 2026-09-10\n\n${text}`)).toMatchObject({
      layout: 'marked-list',
      date: '2026-09-10',
      entries: two.map((paper, at) => ({ ...paper, title: `🔥 ${paper.title}`, upvotes: 10 + at })),
      diagnostics: [],
    });
  });
});

test('Labels may be in another language, before a colon of its own width', () => {
  const text = two.map(({ title, abstract }) => `标题：${title}\n摘要：${abstract}\n\n`).join('');
  expect(readText(text)).toMatchObject({
    layout: 'marked-list',
    entries: two.map(({ title, abstract }) => ({ title, abstract })),
  });
});

describe('An address on a line of its own', () => {
  const [first, second] = [
    'We read the tide before we plan the ferry, and ask it again when the wind turns. The plans are kept at',
    'Knots are tied by hand and tested by a horse. Of twelve that we tried three hold, and all of them are shown at',
  ].map((text) => [text.slice(0, 60).trimEnd(), text.slice(60).trim()]);
  const address = 'https://github.com/quill/ferry';

  test.each([
    [
      'below a label',
      (title: string, lines: readonly string[]) =>
        `Title: ${title}\nAuthors: Ada Quill\nAbstract: ${lines.join('\n')}\n\n`,
    ],
    [
      'below a title',
      (title: string, lines: readonly string[], at: number) =>
        `${at + 1}) ${title}\n   ${lines.join('\n   ')}\n`,
    ],
  ])('ends the abstract that waits for it, %s', (_, write) => {
    const papers = [first, second, first].map((lines, at) => ({
      title: two[at % 2]?.title ?? '',
      lines: [...(lines ?? []), address],
    }));
    const text = papers.map(({ title, lines }, at) => write(title, lines, at)).join('');
    expect(readText(text).entries.map(({ abstract }) => abstract)).toEqual(
      papers.map(({ lines }) => lines.join(' ')),
    );
  });

  test('is the paper’s where the sentence is whole', () => {
    const text = two
      .map(({ title, abstract }) => `Title: ${title}\nAbstract: ${abstract}\n${address}\n\n`)
      .join('');
    expect(readText(text).entries).toMatchObject(
      two.map(({ abstract }) => ({ abstract, githubUrl: address })),
    );
  });
});

test('A clipped listing of arXiv has the id above each title, and the names parted from it below', () => {
  const papers = [clocks, legends, levees];
  const clip = papers.map(
    ({ title, abstract }, at) =>
      `[${at + 1}] [arXiv:2610.0123${at}](https://arxiv.org/abs/2610.0123${at}) [ [pdf](https://arxiv.org/pdf/2610.0123${at}), [other](https://arxiv.org/format/2610.0123${at}) ]

Title: ${title}

[Ada Quill](https://arxiv.org/search/cs?query=Quill), [Bo Fern](https://arxiv.org/search/cs?query=Fern)

Subjects: Machine Learning (cs.LG)

${abstract}
`,
  );
  expect(readText(clip.join('\n'))).toMatchObject({
    entries: papers.map(({ title, abstract }, at) => ({
      title,
      abstract,
      arxivId: `2610.0123${at}`,
      authors: ['Ada Quill', 'Bo Fern'],
    })),
    diagnostics: [],
  });
});

test('Names of links in brackets below a heading are no title', () => {
  const address = 'https://arxiv.org/abs/2610.01234';
  const note = [clocks, legends].map(
    ({ title, abstract }) =>
      `## ${title}\n*Ada Quill, Bo Fern*\n[[arXiv]](${address}) [[HF]](${address})\n> ${abstract}\n`,
  );
  expect(readText(note.join('\n')).entries).toMatchObject([
    { ...clocks, arxivId: '2610.01234', authors: ['Ada Quill', 'Bo Fern'] },
    legends,
  ]);
});

describe('A numbered list without blank lines', () => {
  const hang = (text: string): string => text.replace(/(.{1,72})(?: |$)/g, '   $1\n');

  test('goes on where a line of an abstract begins with a number of its own', () => {
    const papers = [clocks, legends, levees].map(({ title, abstract }) => ({
      title,
      abstract: `${abstract} It is so for two reasons, which we look at in turn and in full: 2) short legends help, and 3) colours do not help anybody, however bright they are.`,
    }));
    const text = papers
      .map(
        ({ title, abstract }, at) =>
          `${at + 1}. ${title}\n${hang(abstract).replace(/\s(?=2\) short)/g, '\n   ')}`,
      )
      .join('');
    expect(text).toMatch(/^ {3}2\) /m);
    expect(readText(text)).toMatchObject({ entries: papers, diagnostics: [] });
  });

  test('is refused where the sentence of a number goes on below: nobody knows where its title ends', () => {
    const text = [clocks, legends, levees].map(({ title, abstract }, at) =>
      hang(`${at + 1}. ${title}. ${abstract}`).trimStart(),
    );
    expect(readText(text.join('')).entries).toEqual([]);
  });
});

test.each([
  [
    'MySQL',
    (at: number) => `${'*'.repeat(27)} ${at}. row ${'*'.repeat(27)}`,
    ': ',
    '3 rows in set (0.00 sec)\n\n',
  ],
  ['PostgreSQL', (at: number) => `-[ RECORD ${at} ]------`, ' | ', '(3 rows)\n\nTime: 0.214 ms\n'],
])('What %s says below its records is in no abstract', (_, rule, between, below) => {
  const papers = [clocks, legends, levees];
  const text = papers.map(
    ({ title, abstract }, at) =>
      `${rule(at + 1)}\n   title${between}${title}\nabstract${between}${abstract}\n`,
  );
  expect(readText(`${text.join('')}${below}`)).toMatchObject({
    entries: papers.map(({ title, abstract }) => ({ title, abstract })),
    diagnostics: [],
  });
});

test.each([
  [
    'names',
    ({ title, abstract }: typeof clocks) =>
      `${title}\n\nAda Quill, Bo Fern\nPublished: 22 Jan 2026, Last Modified: 1 Mar 2026\nReaders: Everyone\nKeywords: maps\nAbstract: ${abstract}\nPrimary Area: rivers\n\n`,
  ],
  [
    'the label of names',
    ({ title, abstract }: typeof clocks) =>
      `- ${title}\n    \n    Authors: Ada Quill, Bo Fern\n    \n    ${abstract}\n    \n    https://arxiv.org/abs/2610.01234\n    \n`,
  ],
])('A title without a mark stands above %s, with a blank line between', (_, write) => {
  const papers = [clocks, legends, levees];
  expect(readText(papers.map(write).join(''))).toMatchObject({
    entries: papers.map(({ title, abstract }) => ({ title, abstract, authors: ['Ada Quill', 'Bo Fern'] })),
    diagnostics: [],
  });
});

describe('Labels are read in', () => {
  test.each([
    ['Russian', 'Авторы', 'Аннотация'],
    ['Arabic', 'المؤلفون', 'الملخص'],
    ['Korean', '저자', '초록'],
  ])('%s', (_, names, label) => {
    const text = two
      .map(
        (p) =>
          `## ${p.title}\n\n${names}: Ada Quill, Bo Fern\n\n${label}: ${p.abstract}\n\n[arXiv](https://arxiv.org/abs/${p.arxivId})`,
      )
      .join('\n\n');
    expect(readText(text)).toMatchObject({
      entries: two.map((p) => ({ ...p, authors: ['Ada Quill', 'Bo Fern'] })),
      diagnostics: [],
    });
  });
});

test('What a page of arXiv’s offers below the names is none of them', () => {
  const text = two
    .map(
      (p) =>
        `arXiv:${p.arxivId} (cs)\nTitle:${p.title}\nAuthors:Ada Quill, Bo Fern\nView PDF\nHTML (experimental)\nAbstract:${p.abstract}\n`,
    )
    .join('\n');
  expect(readText(text).entries).toMatchObject(two.map((p) => ({ ...p, authors: ['Ada Quill', 'Bo Fern'] })));
});

test('Links of reStructuredText in headings are titles', () => {
  const text = two
    .map((p) => `\`${p.title} <https://arxiv.org/abs/${p.arxivId}>\`__\n${'-'.repeat(70)}\n\n${p.abstract}\n`)
    .join('\n');
  expect(readText(text)).toMatchObject({ entries: two, diagnostics: [] });
});

test('Links behind an abstract on its title’s line may stand in brackets', () => {
  const more =
    ' It was repeated in three winters, and holds. Nobody had expected that before. The boats, the ropes and all that was measured on them are free for everybody to look at.';
  const text = two
    .map(
      (p, at) =>
        `${at + 1}. **${p.title}** - ${p.abstract}${more} [[paper](https://arxiv.org/abs/${p.arxivId})]`,
    )
    .join('\n\n');
  expect(readText(text).entries).toMatchObject(two.map((p) => ({ ...p, abstract: `${p.abstract}${more}` })));
});

test('A heading without names and address in a list that prints names is doubted', () => {
  const about =
    'This page is made every morning. It lists what readers liked on the day before, and nothing on it is written by ourselves. Write to us where a paper is missing.';
  const text = two.map((p) => `## ${p.title}\n\nAda Quill, Bo Fern\n\n${p.abstract}\n`).join('\n');
  expect(readText(text).diagnostics).toEqual([]);
  expect(readText(`${text}\n## About\n\n${about}\n`).diagnostics).toMatchObject([
    { code: 'implausible-entry' },
  ]);
});

describe('Addresses that stand above their papers everywhere are of the papers below them', () => {
  test.each([
    [
      'headings',
      two.map((p) => `https://arxiv.org/abs/${p.arxivId}\n\n## ${p.title}\n\n${p.abstract}`).join('\n\n'),
    ],
    [
      'headings, parted by lines drawn',
      two
        .map((p) => `[arXiv](https://arxiv.org/abs/${p.arxivId})\n\n## ${p.title}\n\n${p.abstract}`)
        .join('\n\n---\n\n'),
    ],
    [
      'bold titles with names below',
      two
        .map(
          (p) =>
            `https://arxiv.org/abs/${p.arxivId}\n\n**${p.title}**\n\nAda Quill, Bo Fern\n\n${p.abstract}`,
        )
        .join('\n\n'),
    ],
    [
      'a saved page',
      `<html><body>${two.map((p) => `<p><a href="https://arxiv.org/abs/${p.arxivId}">arXiv</a></p><h2>${p.title}</h2><p>Ada Quill, Bo Fern</p><p>${p.abstract}</p>`).join('')}</body></html>`,
    ],
  ])('%s', (_, text) => expect(readText(text).entries).toMatchObject(two));

  test('but not where one stands below the last as well', () => {
    const text = two
      .map((p) => `## ${p.title}\n\n${p.abstract}\n\nhttps://arxiv.org/abs/${p.arxivId}`)
      .join('\n\n');
    expect(readText(`https://arxiv.org/abs/2609.19999\n\n${text}`).entries).toMatchObject(two);
  });
});

describe('Addresses below their titles stay theirs, though one stands above the first title and none below the last:', () => {
  const all = [
    ...two,
    { ...clocks, arxivId: '2609.10003' },
    { title: 'Closing', abstract: legends.abstract },
  ];
  const best = 'The best of the week is [Deep Boats](https://arxiv.org/abs/2609.19999), read it.';
  test.each<[string, (title: string, address: string, abstract: string) => string]>([
    ['above the abstracts', (title, address, abstract) => `## ${title}\n\n${address}${abstract}`],
    ['below the abstracts', (title, address, abstract) => `## ${title}\n\n${abstract}\n\n${address}`],
  ])('%s', (_, write) => {
    const text = all.map(({ title, abstract, ...known }) =>
      write(title, 'arxivId' in known ? `[arXiv](https://arxiv.org/abs/${known.arxivId})\n\n` : '', abstract),
    );
    const { entries } = readText([best, ...text].join('\n\n'));
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([
      ...all.slice(0, 3).map((p) => 'arxivId' in p && p.arxivId),
      null,
    ]);
  });
});

test('What an abstract links to is not the address of the next paper', () => {
  const text = two
    .map(
      (p, at) =>
        `https://arxiv.org/abs/${p.arxivId}\n\n## ${p.title}\n\n${at === 0 ? 'As [others](https://arxiv.org/abs/2609.19999) do, we begin at the end. ' : ''}${p.abstract}`,
    )
    .join('\n\n');
  expect(readText(text).entries.map(({ arxivId }) => arxivId)).toEqual(two.map(({ arxivId }) => arxivId));
});

test('A second abstract under one title is told: its title is missing', () => {
  const all = [...two, { ...clocks, arxivId: '2609.10003' }, { ...legends, arxivId: '2609.10004' }];
  const text = all
    .map(
      (p, at) =>
        `${at === 1 ? '' : `Title: ${p.title}\n`}Authors: Ada Quill, Bo Fern\nAbstract: ${p.abstract}`,
    )
    .join('\n\n');
  const dump = readText(text);
  expect(dump.entries).toMatchObject(
    [two[0], clocks, legends].map((paper) => ({ title: paper?.title, abstract: paper?.abstract })),
  );
  expect(dump.diagnostics).toMatchObject([{ code: 'abstract-without-title', line: 6 }]);
});
