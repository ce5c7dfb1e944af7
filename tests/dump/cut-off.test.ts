// A file that breaks off in its last abstract is read, and told.
import { describe, expect, test } from 'vitest';
import { clocks, legends, levees, readText } from './invented.ts';

const papers = [clocks, levees, legends];
const text = papers.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n');
const cut = (length: number): string => text.slice(0, -length);
const told = (written: string) => readText(written).diagnostics.map(({ code }) => code);

describe('A file that breaks off', () => {
  test.each([
    ['within a word', 12],
    ['behind a word', 37],
    ['behind a comma', 86],
  ])('%s is told, with the paper that it breaks off in', (_, length) => {
    expect(readText(cut(length))).toMatchObject({
      entries: [{}, {}, { title: legends.title }],
      diagnostics: [{ code: 'dump-truncated', severity: 'warning', line: 9 }],
    });
  });

  test('is told of a page that a browser saved, too', () => {
    const page = papers
      .map(
        ({ title, abstract }) => `<article><h3><a href="/papers/2601.00001">${title}</a></h3><p>${abstract}`,
      )
      .join('</p></article>');
    expect(told(`<html><body>${page.slice(0, -12)}`)).toEqual(['dump-truncated']);
  });
});

test('A file that is whole is not told of', () => {
  expect(told(text)).toEqual([]);
  expect(told(`${text}\n\n`)).toEqual([]);
  expect(told(text.replace(/\.$/, ' at https://maps.example/legends'))).toEqual([]);
});

test('Where other abstracts end without a full stop, too, authors wrote so', () => {
  const label = (abstracts: (abstract: string) => string) =>
    papers
      .map(({ title, abstract }) => `Title: ${title}\nAbstract: ${abstracts(abstract)}`)
      .join('\n\n')
      .replace(/\.$/, '');
  expect(told(label((abstract) => abstract))).toEqual(['dump-truncated']);
  expect(told(label((abstract) => abstract.replace(/\.$/, '')))).toEqual([]);
});

describe('An abstract whose first line is lost', () => {
  const lost = text.replace(levees.abstract, levees.abstract.replace('We study how ', ''));

  test('is read, and told with its title', () => {
    expect(readText(lost)).toMatchObject({
      entries: [{}, { title: levees.title }, {}],
      diagnostics: [
        { code: 'dump-truncated', line: 5, message: expect.stringMatching(/^The abstract of "Levees/) },
      ],
    });
  });

  test('is told of by name a few times, and then counted', () => {
    const many = (count: number) =>
      Array.from({ length: 20 }, (_, at) => {
        const abstract = at < count ? levees.abstract.replace('We study how ', '') : levees.abstract;
        return `Title: Levees for Stream ${at}\nAbstract: ${abstract} On shore ${at}.\n\n`;
      }).join('');
    const messages = readText(many(6)).diagnostics.map(({ message }) => message);
    expect(messages).toHaveLength(4);
    expect(messages[3]).toMatch(/^3 more abstracts begin in the middle of a sentence, the first .* 3"/);
  });

  test('is none where a list writes its abstracts in small letters', () => {
    const small = papers.map(
      ({ title, abstract }) =>
        `Title: ${title.toLowerCase()}\nAbstract: ${`we say: ${abstract}`.toLowerCase()}\n\n`,
    );
    expect(told(small.join(''))).toEqual([]);
  });

  test('is another than one that begins with a name in small letters, as its title does', () => {
    const named = text
      .replace(clocks.title, 'tick: Two Cheap Clocks')
      .replace(clocks.abstract, `tick keeps time. ${clocks.abstract}`);
    expect(told(named)).toEqual([]);
    expect(told(text.replace(clocks.abstract, `iClock is a clock. ${clocks.abstract}`))).toEqual([]);
  });
});
