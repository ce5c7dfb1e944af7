// What every title or abstract of a plain list begins or ends with is the list's own.
import { describe, expect, test } from 'vitest';
import { clocks, legends, levees, readText } from './invented.ts';

const papers = [levees, clocks, legends];
type Write = (title: string, abstract: string, at: number) => string;

describe('Titles of a plain list lose what all of them share:', () => {
  test.each<[string, Write]>([
    ['bullets', (title, abstract) => `• ${title}\n${abstract}`],
    ['dashes, with the abstract as an item below', (title, abstract) => `- ${title}\n  - ${abstract}`],
    ['dashes, with the abstract folded below', (title, abstract) => `- ${title}\n    \n    ${abstract}\n`],
    ['numbers and tabs', (title, abstract, at) => `${at + 1}.\t${title}\n${abstract}`],
    ['strings of JSON', (title, abstract) => `${JSON.stringify(title)}\n${JSON.stringify(abstract)}`],
    ['signs of equality', (title, abstract) => `== ${title}\n\n${abstract}\n`],
    ['a counted name', (title, abstract, at) => `Paper ${at + 1}: ${title}\nSummary: ${abstract}`],
    [
      'the moment and the level of a log',
      (title, abstract, at) =>
        `2026-10-02 09:00:0${at},417 - INFO - ${title}\n2026-10-02 09:00:0${at},418 - INFO - ${abstract}`,
    ],
  ])('%s', (_, write) => {
    const dump = readText(papers.map(({ title, abstract }, at) => write(title, abstract, at)).join('\n'));
    expect(dump).toMatchObject({ entries: papers, diagnostics: [] });
  });

  test('votes behind a picture, which are read', () => {
    const dump = readText(
      papers.map(({ title, abstract }, at) => `🔥 ${at + 7} ${title}\n\n${abstract}\n\n`).join(''),
    );
    expect(dump.entries).toMatchObject(papers.map((paper, at) => ({ ...paper, upvotes: at + 7 })));
  });

  test('ranks behind a picture, which are no votes', () => {
    const dump = readText(
      papers.map(({ title, abstract }, at) => `🔥 ${at + 1} ${title}\n\n${abstract}\n\n`).join(''),
    );
    expect(dump.entries).toMatchObject(papers.map((paper) => ({ ...paper, upvotes: null })));
  });

  test('but no numbers behind a picture that counts nothing', () => {
    const titles = ['3 Lamps', '7 Clocks', '12 Doors'];
    const dump = readText(papers.map(({ abstract }, at) => `📄 ${titles[at]}\n\n${abstract}\n\n`).join(''));
    expect(dump.entries.map(({ title }) => title)).toEqual(titles);
  });

  test('votes, which are read', () => {
    const dump = readText(
      papers.map(({ title, abstract }, at) => `${title} (${at + 7} upvotes)\n${abstract}`).join('\n'),
    );
    expect(dump.entries).toMatchObject(papers.map((paper, at) => ({ ...paper, upvotes: at + 7 })));
  });
});

describe('Titles keep what may be their own:', () => {
  test.each<[string, (title: string, at: number) => string]>([
    ['a first word, though all have it', (title) => `Lanterns: ${title}`],
    ['a number that is the same in all', (title) => `4D-Lamps: ${title}`],
    ['quotation marks that close before the end', (title) => `"Lamps" and ${title}`],
    ['a number behind words', (title, at) => `${title}, or the Train at 9:1${at}`],
  ])('%s', (_, write) => {
    const own = papers.map(({ title, abstract }, at) => ({ title: write(title, at), abstract }));
    const dump = readText(own.map(({ title, abstract }) => `${title}\n${abstract}`).join('\n'));
    expect(dump).toMatchObject({ entries: own });
  });

  test('a mark that one of them has', () => {
    const [first, ...others] = papers.map(({ title, abstract }) => ({ title, abstract }));
    const own = [{ ...first, title: '• Lamps and What Burns in Them' }, ...others];
    const dump = readText(own.map(({ title, abstract }) => `${title}\n${abstract}`).join('\n'));
    expect(dump).toMatchObject({ entries: own });
  });
});

describe('Records as databases print them are read by the names of their columns:', () => {
  test.each<[string, Write]>([
    [
      'in lines',
      (title, abstract, at) => `      id = 2610.0123${at}\n   title = ${title}\nabstract = ${abstract}\n`,
    ],
    [
      'below a rule that counts them',
      (title, abstract, at) =>
        `-[ RECORD ${at + 1} ]-----------\nid       | 2610.0123${at}\ntitle    | ${title}\nabstract | ${abstract}`,
    ],
    [
      'below stars',
      (title, abstract, at) =>
        `*************** ${at + 1}. row ***************\n      id: 2610.0123${at}\n   title: ${title}\nabstract: ${abstract}`,
    ],
    [
      'as TOML',
      (title, abstract, at) =>
        `[[papers]]\nid = "2610.0123${at}"\ntitle = ${JSON.stringify(title)}\nabstract = ${JSON.stringify(abstract)}\n`,
    ],
  ])('%s', (_, write) => {
    const dump = readText(papers.map(({ title, abstract }, at) => write(title, abstract, at)).join('\n'));
    expect(dump).toMatchObject({
      entries: papers.map((paper, at) => ({ ...paper, arxivId: `2610.0123${at}` })),
      diagnostics: [],
    });
  });
});
