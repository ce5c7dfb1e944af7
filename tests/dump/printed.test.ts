// Lists that were printed and copied out of the PDF: hard line ends, broken words, numbers of pages, heads and feet.
import { describe, expect, test } from 'vitest';
import { growsInProportion } from '../setup/cost.ts';
import { readText } from './invented.ts';

const papers = [
  {
    title: 'Ferry Plans: Asking the Tide for Permission Before the Boats Go Out',
    abstract:
      'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat. The work was repeated over forty days of weather, and agrees with what captains had expected for a long time.',
  },
  {
    title: 'Quiet Doors',
    abstract:
      'Doors that close by themselves are loud. We hang them on a spring of felt, and measure that half of the noise is gone. In a hospital patients sleep longer, and the springs outlast the doors on which they hang.',
  },
  {
    title: 'Lamps That Need No Oil and the Wicks of Dry Grass They Burn',
    abstract:
      'A lamp without oil gives no light. We show one that does. It burns for a week on a wick of dry grass, and we say why. In four rooms reading is possible until the fifth evening, whatever the grass that was used.',
  },
  {
    title: 'Legends for Sparse Maps',
    abstract:
      'Sparse maps are cheap to print but hard to read. We give legends that a reader of any age can follow, and measure how often readers get lost. We find that short legends help, colours do not, and a north arrow is worth more than both.',
  },
];

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Pages of nine lines, each with what stands above and below it. */
function print(
  isSpaced: boolean,
  above: (page: number) => readonly string[],
  below: (page: number) => readonly string[],
): string {
  const gap = isSpaced ? [''] : [];
  const lines = papers.flatMap(({ title, abstract }) => [
    ...wrap(title, 70),
    ...gap,
    ...wrap(abstract, 70),
    ...gap,
  ]);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 9) {
    const page = pages.length + 1;
    const text = lines
      .slice(at, at + 9)
      .join('\n')
      .trim();
    pages.push([...above(page), text, ...below(page)].join('\n'));
  }
  return `${pages.join('\n')}\n`;
}

describe.each([
  ['with blank lines between the texts', true],
  ['without blank lines', false],
])('A printed list %s', (_, isSpaced) => {
  test.each([
    ['numbers of pages', () => [], (page: number) => [`${page} of 3`]],
    [
      'heads and feet',
      () => ['10/2/26, 9:41 AM Daily Papers'],
      (page: number) => [`https://example.org/list ${page}/3`],
    ],
    [
      'heads above numbers',
      () => ['Daily Papers of Rivers', 'https://example.org/list'],
      (page: number) => ['', `Page ${page}`],
    ],
  ])('is read over its %s', (_name, above, below) => {
    const text = print(isSpaced, above, below);
    const dump = readText(text);
    expect(dump).toMatchObject({ entries: papers, diagnostics: [] });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });
});

test('Numbers that stand above papers are no pages: no sentence is cut there', () => {
  const text = papers
    .map(({ title, abstract }, at) => `${at + 1} of 4\n\n${title}\n\n${abstract}\n`)
    .join('\n');
  expect(readText(text).entries.map(({ abstract }) => abstract)).toEqual(
    papers.map(({ abstract }) => abstract),
  );
});

test.each([
  ['numbers', (at: number) => `${at} of 9999\n`],
  ['numbers and heads', (at: number) => `Page ${at}\nA head of 1\nwords that go on\n`],
  ['one number', () => '1 of 2\n'],
])('Many %s of pages cost in proportion to the file', async (_, page) => {
  const read = (size: number) =>
    readText(Array.from({ length: size / 10 }, (_line, at) => page(at + 1)).join(''));
  expect(await growsInProportion(read, 20_000, 160_000)).toBe(true);
});

test.each([false, true])('Pages that are called so need cut no sentence (blank lines: %s)', (isSpaced) => {
  const gap = isSpaced ? '\n\n' : '\n';
  const pages = papers.map(
    ({ title, abstract }, at) =>
      `${title}${gap}${abstract}${gap}        Page ${at + 1} of ${papers.length}\n\f`,
  );
  expect(readText(pages.join(''))).toMatchObject({ entries: papers, diagnostics: [] });
});

describe('A text without blank lines, as it is taken out of a PDF', () => {
  const wrap = (text: string, width = 78): string =>
    text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
  const more = papers.map(({ title, abstract }, at) => ({
    title,
    abstract:
      `${abstract} ${'We looked at all of it again, night by night, and found it so. '.repeat(6)}`.trim(),
    authors: at === 2 ? ['Ada Quill'] : ['Ada Quill', 'Bo van der Fern', 'Cy Gale'],
  }));

  test('has names below titles apart from the abstracts', () => {
    const text = more.map((paper) =>
      [paper.title, paper.authors.join(', '), paper.abstract].map((one) => wrap(one)).join('\n'),
    );
    expect(readText(`${text.join('\n')}\n`)).toMatchObject({ entries: more, diagnostics: [] });
  });

  test('has names whose line is broken within one', () => {
    const text = more.map(({ title, abstract }) =>
      [
        wrap(title),
        'Ada Quill, Bo van der Fern, Cy Gale, Di Lark, Eve Marsh, Flo Reed, Gus Holm, Hy',
        'Ives, Ira Jay',
        wrap(abstract),
      ].join('\n'),
    );
    const { entries } = readText(`${text.join('\n')}\n`);
    expect(entries).toMatchObject(more.map(({ title, abstract }) => ({ title, abstract })));
    expect(entries[0]?.authors?.slice(-2)).toEqual(['Hy Ives', 'Ira Jay']);
  });

  test('has the id that stands below them', () => {
    const text = more.map(({ title, authors, abstract }, at) =>
      [wrap(title), authors.join(', '), `arXiv:2609.2000${at}v1 [cs.DB] 24 Sep 2026`, wrap(abstract)].join(
        '\n',
      ),
    );
    expect(readText(`${text.join('\n')}\n`).entries).toMatchObject(
      more.map((paper, at) => ({ ...paper, arxivId: `2609.2000${at}` })),
    );
  });

  test('is no list where nothing says how it was wrapped', () => {
    const lines =
      'We plan ferries by asking\nthe tide. On three coasts\nthe plan saves a fifth of\nthe fuel. It never strands\na boat. '.repeat(
        5,
      );
    expect(readText(lines).entries).toEqual([]);
  });
});
