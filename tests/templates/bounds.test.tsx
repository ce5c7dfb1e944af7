// What a page and its links hold where an archive has thousands of a thing.
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { beginningOf, longestListedTitle } from '../../src/text/index.ts';
import { Notes } from '../../templates/components/Notes.tsx';
import { ReportLink } from '../../templates/components/ReportLink.tsx';
import PaperPage from '../../templates/pages/paper.11ty.tsx';
import { render } from './render.ts';
import { link, paperItem, paperPage } from './samples.ts';

const many = Array.from({ length: 5000 }, (_, at) => ({
  digest: { title: `List ${at}`, url: `/digests/${at}/`, date: null },
  file: `content/dumps/${'x'.repeat(200)}-${at}.txt`,
  line: at,
  place: null,
}));

test('a paper of thousands of lists names some of them and says how many more there are', () => {
  const html = render(<PaperPage item={{ ...paperItem, listings: many }} />);
  expect(html.length).toBeLessThan(60_000);
  expect(html).toContain('and 4980 more');
});

test('a report’s address is short enough for every server, whatever the paper is', () => {
  const paper = {
    ...paperPage,
    listings: many,
    scrapedTitle: '神'.repeat(1_000_000),
    scrapedAbstract: '神\n'.repeat(500_000),
  };
  const { url } = link('', 'https://example.org/a/b');
  const address =
    load(render(<ReportLink paper={paper} />, '/', { repository: url }))('a').attr('href') ?? '';
  expect(address).toContain('/issues/new?');
  expect(address.length).toBeLessThan(8000);
});

test('a report of very many remarks shows the first and says how many there are', () => {
  const diagnostics = Array.from(
    { length: 100_000 },
    (_, line): Diagnostic => ({
      code: 'unrecognised-line',
      severity: 'warning',
      file: 'content/dumps/a.txt',
      line,
      message: 'This fits nowhere.',
    }),
  );
  const html = render(<Notes diagnostics={diagnostics} />);
  expect(html.length).toBeLessThan(100_000);
  expect(html).toContain('And 99,500 more');
});

test.each([
  ['a real title', 'On Graphs', 'On Graphs'],
  ['words', 'word '.repeat(200_000), /^(?:word ){50,60}word…$/],
  ['one word', 'x'.repeat(1_000_000), /^x{300}…$/],
  ['letters of two units', '𝔼'.repeat(1_000_000), /^(?:𝔼){300}…$/u],
])('a title of %s is cut where it is listed', (_, title, shown) => {
  expect(beginningOf(title, longestListedTitle)).toMatch(shown);
});
