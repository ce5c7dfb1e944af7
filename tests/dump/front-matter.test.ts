import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import type { Dump } from '../../src/dump/types.ts';

const pair = 'Two Cheap Clocks\n\nClocks drift. We show that two cheap clocks, read in turn, drift less.\n';
const list = `Subscribe\n\n${pair}`;
const dated = `Subscribe\n\nMar 11\n\n${pair}`;

describe('Front matter', () => {
  test('says date, title, source and address; the list below is read as ever', () => {
    const dump = read(
      '---\ndate: 2026-03-11\ntitle: "Clocks: a reading"\nsource: my scraper\nurl: https://huggingface.co/papers?q=two%20clocks\n---\n',
      list,
    );
    expect(dump).toMatchObject({
      date: '2026-03-11',
      title: 'Clocks: a reading',
      source: 'my scraper',
      url: 'https://huggingface.co/papers?q=two%20clocks',
      query: 'two clocks',
      diagnostics: [],
    });
    expect(dump.entries).toMatchObject([{ line: 9 }]);
    expect(dump.parts[0]).toMatchObject({ kind: 'front-matter' });
  });

  test.each([
    ['a byte order mark', '\uFEFF---\ndate: 2026-03-11\n---\n'],
    ['CRLF', '---\r\ndate: 2026-03-11\r\n---\r\n'],
    ['a quoted date', "---\ndate: '2026-03-11'\n---\n"],
    ['a spelled date', '---\ndate: Mar 11, 2026 # Wednesday\n---\n'],
    ['a named language', '---yaml\ndate: 2026-03-11\n---\n'],
    ['an instant', '---\ndate: 2026-03-11T23:59:00-08:00\n---\n'],
    ['comments above it', '---\n# What the page does not print.\n\n# A Wednesday.\ndate: 2026-03-11\n---\n'],
  ])('is read with %s', (_, front) => {
    expect(read(front, list)).toMatchObject({ date: '2026-03-11', diagnostics: [] });
  });

  test.each([
    ['JavaScript', '---js\nmodule.exports = { date: process.exit(1) }\n---\n', 1],
    ['JSON', '---json\n{ "date": "2026-03-11" }\n---\n', 1],
    ['an anchor', '---\ntitle: &a hello\nsource: *a\n---\n', 2],
    ['a bomb of aliases', '---\na: [x, x]\nb: [*a, *a, *a]\n---\n', 3],
    ['a tag', '---\ntitle: !!js/function "function () {}"\n---\n', 2],
    ['a merge', '---\n<<: {date: 2026-03-11}\ntitle: x\n---\n', 2],
  ])('in or with %s is refused, and the list is read', (_, front, line) => {
    const dump = read(front, list);
    expect(dump.diagnostics).toMatchObject([{ code: 'front-matter-refused', severity: 'error', line }]);
    expect(dump).toMatchObject({ date: null, title: null });
    expect(dump.entries).toHaveLength(1);
  });

  test.each([
    ['a date that does not exist', '---\ndate: 2026-02-30\n---\n', 2],
    ['a month', '---\ndate: 2026-03\n---\n', 2],
    ['a quoted key', '---\n"date": soon\n---\n', 2],
    ['a longer key above', '---\ndateline: Oslo\ndate: soon\n---\n', 3],
    ['an address that is a script', '---\ntitle: x\nurl: javascript:alert(1)\n---\n', 3],
    ['a title that is a list', '---\ntitle: [a, b]\n---\n', 2],
    ['an address that is a device to Windows', '---\nslug: aux\n---\n', 2],
    ['unsound YAML', '---\ntitle: a\n  date: b: c\n---\n', 3],
  ])('with %s is told, and the list is read', (_, front, line) => {
    const dump = read(front, list);
    expect(dump.diagnostics).toMatchObject([{ code: 'front-matter-invalid', severity: 'error', line }]);
    expect(dump.entries).toHaveLength(1);
  });

  test.each([
    ['brackets', `tags: ${'['.repeat(200_000)}`],
    ['braces', `tags: ${'{a: '.repeat(200_000)}`],
    ['dashes', `tags:\n${'- '.repeat(200_000)}`],
    ['indentation', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(2 * depth)}a:`).join('\n')],
  ])('with %s in each other without end is told by its line, and the list is read', (_, text) => {
    const dump = read(`---\ntitle: Clocks\n${text}\n---\n`, list);
    expect(dump.diagnostics).toMatchObject([{ code: 'front-matter-invalid', severity: 'error' }]);
    expect(dump.diagnostics[0]?.line).toBeGreaterThan(2);
    expect(dump.entries).toHaveLength(1);
  });

  test('may hold stars and ampersands in quotes', () => {
    const dump = read('---\ntitle: "Clocks: *all* of them, &c."\ntags:\n  - \'a: !b\'\n---\n', list);
    expect(dump).toMatchObject({ title: 'Clocks: *all* of them, &c.', diagnostics: [] });
  });

  test('with a value that is none says what was seen', () => {
    const said = read('---\ndate: 2026-13-45\ntitle: [a]\n---\n', list).diagnostics.map(
      ({ message }) => message,
    );
    expect(said[0]).toContain('"2026-13-45"');
    expect(said).toHaveLength(2);
  });

  test.each(['dat', 'Date', 'daet', 'titel', 'surce', 'ulr'])(
    'with the key %s is told what was meant',
    (key) => {
      expect(read(`---\n${key}: x\n---\n`, list).diagnostics).toMatchObject([
        { code: 'front-matter-unknown-key', severity: 'warning', line: 2 },
      ]);
    },
  );

  test('may hold keys of the scraper, which are no errors', () => {
    expect(
      read('---\nretrieved: 2026-10-02\nstatusCode: 200\ntitle: Daily Papers - Hugging Face\n---\n', list),
    ).toMatchObject({
      title: null,
      date: null,
      diagnostics: [],
    });
  });

  test("may stand above the scraper's own", () => {
    expect(
      read(
        '---\ndate: 2026-03-11\n---\n\n---\nurl: https://huggingface.co/papers?q=clocks\ntitle: Daily Papers - Hugging Face\n---\n',
        list,
      ),
    ).toMatchObject({
      date: '2026-03-11',
      query: 'clocks',
      diagnostics: [],
    });
  });

  test('that is never closed below another is told, as it is without one', () => {
    for (const above of ['', '---\nadded: 2026-10-02\n---\n'])
      expect(read(`${above}---\ndate: 2026-03-11\n\n`, list).diagnostics).toContainEqual(
        expect.objectContaining({ code: 'front-matter-unclosed' }),
      );
  });

  test.each([
    ['', 2],
    ['---\ndate: 2026-03-11\n---\n', 5],
  ])('is no paper: the first of a list in YAML is read, too', (above, line) => {
    const paper = (title: string) =>
      `---\ntitle: ${title}\nAbstract: Clocks drift. We show that two cheap clocks, read in turn, drift less.\n`;
    const dump = read(above, `${paper('Two Cheap Clocks')}${paper('One Dear Clock')}`);
    expect(dump.entries).toMatchObject([{ line, title: 'Two Cheap Clocks' }, { title: 'One Dear Clock' }]);
    expect(dump).toMatchObject({ title: null, diagnostics: [] });
  });

  test('is no list of papers between rules: a heading there is no comment', () => {
    const paper = (title: string, below: string) => `---\n# ${title}\n${below}\nabstract: ${abstract}\n`;
    const abstract = 'Clocks drift. We show that two cheap clocks, read in turn, drift less.';
    const dump = read(
      '',
      `${paper('Two Cheap Clocks', 'url: https://arxiv.org/abs/2610.01234')}${paper('One Dear Clock', 'url: https://arxiv.org/abs/2610.01235')}---\n`,
    );
    expect(dump.entries).toMatchObject([{ title: 'Two Cheap Clocks' }, { title: 'One Dear Clock' }]);
  });

  test('that is never closed is told, and the list is read', () => {
    const dump = read('---\ndate: 2026-03-11\n\n', list);
    expect(dump.diagnostics.map((diagnostic) => diagnostic.code)).toContain('front-matter-unclosed');
    expect(dump.entries.at(-1)?.title).toBe('Two Cheap Clocks');
  });
});

describe('The date', () => {
  test('of the page has no year', () => {
    expect(read('', dated).date).toBe('--03-11');
  });

  test.each([
    ['the front matter', '---\ndate: 2026-03-11\n---\n', 'a.txt'],
    ["the file's name", '', 'content/dumps/papers 2026-03-11.txt'],
    ["the page's address", '---\nurl: https://huggingface.co/papers/date/2026-03-11\n---\n', 'a.txt'],
  ])('is completed by %s', (_, front, file) => {
    expect(read(front, dated, file)).toMatchObject({ date: '2026-03-11', diagnostics: [] });
  });

  test("is the publisher's where two contradict, and that is told", () => {
    const dump = read('---\ndate: 2026-03-12\n---\n', dated, '2026-03-11.txt');
    expect(dump.date).toBe('2026-03-12');
    expect(dump.diagnostics).toMatchObject([
      { code: 'date-contradiction', severity: 'warning' },
      { code: 'date-contradiction', severity: 'warning' },
    ]);
    expect(dump.diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/ says 2026-03-12, but .* says 11 March; /),
    );
  });

  test('is not taken from numbers that are none', () => {
    for (const file of ['12026-03-11.txt', '2026-13-11.txt', '2026-03-110.txt'])
      expect(read('', list, file).date).toBeNull();
  });
});

function read(front: string, body: string, file = 'a.txt'): Dump {
  return parseDump(Buffer.from(front + body), file);
}
