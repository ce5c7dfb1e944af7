import { describe, expect, test } from 'vitest';
import { FrontMatterError, readFrontMatter } from '../../src/front-matter.ts';
import { foldName } from '../../src/search/fold.ts';
import { parseQuestion } from '../../src/search/question.ts';
import { parseSiteConfig } from '../../src/site/config.ts';
import { organisationSearchUrl, outputPath, parsePathPrefix, prefixed } from '../../src/site/href.ts';
import { parseProsePage } from '../../src/site/prose-page.ts';
import { parseTopic } from '../../src/topics/parse-topic.ts';
import { growsInProportion } from '../setup/cost.ts';

const config = (front: string) => parseSiteConfig(`---\n${front}\n---\nWelcome.\n`, 'content/site.md');

describe('the site’s configuration', () => {
  test('says what the site is called and where it lives', () => {
    expect(config('title: Papers\ndescription: Of the day\norigin: https://papers.example/')).toMatchObject({
      title: 'Papers',
      description: 'Of the day',
      origin: 'https://papers.example',
      repository: null,
      welcome: 'Welcome.',
    });
  });

  test.each([
    ['title', '', 'description: x'],
    ['title', ':2', 'title: 5\ndescription: x'],
    ['description', '', 'title: x'],
    ['origin', ':4', 'title: x\ndescription: x\norigin: papers.example'],
    ['origin', ':4', 'title: x\ndescription: x\norigin: https://papers.example/below'],
    ['repository', ':4', 'title: x\ndescription: x\nrepository: javascript:alert(1)'],
    ['language', ':4', 'title: x\ndescription: x\nlanguage: plain English'],
    ['dates', ':4', 'title: x\ndescription: x\ndates: american'],
    ['timeZone', ':4', 'title: x\ndescription: x\ntimeZone: Mars/Olympus'],
    ['nav.0', ':4', 'title: x\ndescription: x\nnav: [about]'],
    ['colour', ':4', 'title: x\ndescription: x\ncolour: red'],
  ])('is refused with the field %s and its line', (field, line, front) => {
    expect(() => config(front)).toThrow(`content/site.md${line}: field "${field}"`);
  });
});

test('a refusal says what was seen', () => {
  expect(() => config('title: x\ndescription: x\norigin: papers.example')).toThrow(
    'must be an address without a path, such as https://example.org (seen: "papers.example")',
  );
  expect(() => config(`title: ${'x'.repeat(400)}\ndescription: x`)).toThrow(/seen: "x{59}…"\)/);
  expect(() => config('title: x\ndescription: [x]')).toThrow(/in quotes$/);
});

test('several mistakes are told by line, what is missing first', () => {
  const wrong = '---\nrelated: none\narea: Speech\ntitle: x\nareaTitle: x\ncolour: red\n---\n';
  const { diagnostics } = parseTopic(wrong, 'content/topics/kites.md');
  expect(diagnostics.map(({ line }) => line)).toEqual([null, 2, 3, 6]);
  expect(() => config('dates: american\ntitle: 5')).toThrow(/"description".*\n.*:2: .*\n.*:3: /);
});

describe('front matter', () => {
  test('is data, then a body, whatever the line ends', () => {
    expect(readFrontMatter('---\r\ntitle: About\r\n---\r\nText')).toMatchObject({
      data: { title: 'About' },
      body: 'Text',
    });
    expect(readFrontMatter('\uFEFFText')).toMatchObject({ data: {}, body: 'Text' });
  });

  test('that is not YAML names the line of the file', () => {
    const broken = '---\ndescription: x\ntitle: a: b\n---\n';
    expect(() => parseSiteConfig(broken, 'content/site.md')).toThrow(/^content\/site\.md:3:8: .*quotes/);
    expect(() => parseProsePage(broken, 'content/pages/x.md', '/')).toThrow(/^content\/pages\/x\.md:3:8: /);
  });

  test.each([
    ['title: x\ntitle: y', ':3', 'stands twice; delete one'],
    ['title: x\n"title": y', ':3', 'stands twice; delete one'],
    ['title: x\nnav:\n  - { label: a,\n      label: b }', ':5', 'stands twice; delete one'],
    ['\ttitle: x', ':2', 'with a tab; use spaces'],
    ['- x', ':2', 'no lines such as "title: '],
    ['title: "a $\\log n$ bound"\ndescription: x', ':2', 'in single quotes'],
    ['title: [x\ndescription: y', ':3', 'brackets in quotes'],
  ])('of the slip in %j says what mends that, and no other', (front, place, remedy) => {
    const refused = () => config(front);
    expect(refused).toThrow(`content/site.md${place}:`);
    expect(refused).toThrow(remedy);
    if (!remedy.includes('quotes')) expect(refused).not.toThrow('quotes');
  });

  test('is asked for where a file must have it', () => {
    for (const text of ['', 'title: x\ndescription: y\n'])
      expect(() => parseSiteConfig(text, 'content/site.md')).toThrow('there is no front matter; begin');
    expect(parseTopic('Kites.\n', 'content/topics/kites.md').diagnostics).toMatchObject([
      { code: 'invalid-topic', message: expect.stringContaining('there is no front matter') },
    ]);
  });

  test('whose field stands empty is not taken for one that needs quotes', () => {
    expect(() => config('title: x\ndescription:')).toThrow('field "description": is empty');
  });

  test('keeps numbers as they are written where YAML would change them', () => {
    const { data } = readFrontMatter('---\nid: 2410.05430\ndate: 2026-03-11\nweight: 2\n---\n');
    expect(data).toEqual({ id: '2410.05430', date: '2026-03-11', weight: 2 });
  });

  test.each(['$\\frac{1}{n}$', '\\alpha', 'the $\\nu$ of', '$x \\to \\infty$', '$a\\_1$', '\\\\\\beta'])(
    'refuses %s in double quotes, which would make another sign of it',
    (tex) => {
      const read = (value: string) => readFrontMatter(`---\ntitle: x\nabstract: ${value}\n---\n`);
      expect(() => read(`"We show ${tex}."`)).toThrow('put the whole value in single quotes');
      expect(read(`'We show ${tex}.'`).data.abstract).toBe(`We show ${tex}.`);
    },
  );

  test('keeps line ends, and backslashes that are written twice, in double quotes', () => {
    const { data } = readFrontMatter('---\nabstract: "One.\\n\\nTwo of $\\\\frac{1}{n}$.\\tThree"\n---\n');
    expect(data.abstract).toBe('One.\n\nTwo of $\\frac{1}{n}$.\tThree');
  });

  test('knows the line of every value', () => {
    const { lineOf } = readFrontMatter('---\nlinks:\n  - label: a\n    url: b\n---\n');
    expect([['links', 0, 'url'], ['links', 7], ['title']].map((path) => lineOf(path))).toEqual([4, 3, null]);
    expect(readFrontMatter('---\ntitle: x\n2026: y\n1.0: z\n---\n').lineOf(['2026'])).toBe(3);
  });

  test.each([
    ['a line each', (key: string) => `${key}: 1\n`, ''],
    ['in brackets', (key: string) => `${key}: 1, `, 'values: {'],
  ])('costs in proportion to its keys, %s', async (_, write, open) => {
    const read = (size: number) => {
      const keys = Array.from({ length: size }, (_, at) => write(`key-${at}`));
      const { data, lineOf } = readFrontMatter(
        `---\n${open}${keys.join('')}${open === '' ? '' : '}'}\n---\n`,
      );
      for (const key of Object.keys(data)) lineOf([key]);
    };
    expect(await growsInProportion(read, 2000, 12_000)).toBe(true);
  });

  test('that never ends is refused', () => {
    expect(() => readFrontMatter('---\ntitle: x\n')).toThrow('does not end');
    expect(readFrontMatter('---\ntitle: x\n---').data).toEqual({ title: 'x' });
  });

  test.each(['---js\n{ title: process.exit() }\n---\n', '---json\n{}\n---\n', '---\ntitle: [\n---\n'])(
    'is YAML and nothing else: %s',
    (text) => {
      expect(() => readFrontMatter(text)).toThrow(FrontMatterError);
    },
  );
});

test('a page of the publisher’s is named after its file', () => {
  const text = '---\ntitle: About\ndescription: This site\n---\nIt has $x$.';
  expect(parseProsePage(text, 'content/pages/about.md', '/')).toMatchObject({
    url: '/about/',
    title: 'About',
  });
  expect(() => parseProsePage(text, 'content/pages/About us.md', '/')).toThrow('lower-case');
  expect(() => parseProsePage('---\ntitle: x\n---\n', 'content/pages/about.md', '/')).toThrow(
    'content/pages/about.md: field "description": is missing',
  );
  expect(() => parseProsePage(text, 'content/pages/topics.md', '/')).toThrow(
    'content/pages/topics.md: the site has a page of its own',
  );
  expect(() => parseProsePage(text, 'content/pages/aux.md', '/')).toThrow(/Windows .* Rename it\.$/);
});

test.each(['OPPO', 'Technology University of Delft', 'The “Open” Lab: "Zeta" & Co'])(
  'the organisation %s is asked for by its whole name',
  (name) => {
    const asked = new URL(organisationSearchUrl(name), 'https://papers.example').searchParams.get('q') ?? '';
    expect(parseQuestion(asked).fields.map(({ value }) => foldName(value))).toEqual([foldName(name)]);
    expect(parseQuestion(asked).asked).toEqual([]);
  },
);

describe('a path prefix', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['papers', '/papers/'],
    ['/papers/', '/papers/'],
    ['//me//papers', '/me/papers/'],
  ])('"%s" is %s', (given, prefix) => {
    expect(parsePathPrefix(given)).toBe(prefix);
  });

  test.each(['https://example.org/x', '/../', '/a b/', '/"/'])('is not %s', (given) => {
    expect(() => parsePathPrefix(given)).toThrow('is not a path');
  });

  test('stands before every address', () => {
    expect(prefixed('/papers/x/', '/offprint/')).toBe('/offprint/papers/x/');
    expect(prefixed('/papers/x/', '/')).toBe('/papers/x/');
    expect([outputPath('/'), outputPath('/a/'), outputPath('/404.html')]).toEqual([
      'index.html',
      'a/index.html',
      '404.html',
    ]);
  });
});
