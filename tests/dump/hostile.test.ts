// Inputs that ask too much (hostile-cases.ts): each is read whole, and eight times the input costs about
// eight times the work. The processor's time is compared, since other programs share the machine.
import { describe, expect, test, vi } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { findFaults } from '../fuzz/check.ts';
import { growsInProportion } from '../setup/cost.ts';
import { hostileCases } from './hostile-cases.ts';
import { clocks, readText } from './invented.ts';

vi.setConfig({ testTimeout: 600_000 });

const smallSize = 1 << 16;

describe.each(Object.entries(hostileCases))('%s', (_, make) => {
  test('keeps every character and invents nothing', () => {
    expect(findFaults(make(smallSize))).toEqual([]);
  });

  test('costs in proportion to its size', async () => {
    const read = (size: number) => parseDump(make(size), 'hostile.txt');
    expect(await growsInProportion(read, smallSize, 8 * smallSize)).toBe(true);
  });
});

describe('more of a thing than a call takes arguments', () => {
  const { title, abstract } = clocks;
  const many = 150_000;
  const cases: readonly (readonly [string, string])[] = [
    [
      'dates beside a list',
      `{${'"date":"2026-03-11",'.repeat(many)}"papers":[{"title":"${title}","abstract":"${abstract}"}]}`,
    ],
    [
      'links of a paper',
      `<!doctype html><h2>${title}</h2><p>${'<a href="http://a.example/b">a</a> '.repeat(many)}</p><h3>Abstract</h3><p>${abstract}</p>`,
    ],
  ];

  test.each(cases)('%s are read', (_, text) => {
    expect(readText(text).entries).toMatchObject([{ title, abstract }]);
  });
});

describe('a word that is the name of something in every object', () => {
  const words = Object.getOwnPropertyNames(Object.prototype);
  const { title, abstract } = clocks;
  const card = `<article><h3><a href="/papers/2410.00003">${title}</a></h3><p>${abstract}</p></article>`;
  const places: readonly (readonly [string, (word: string) => string])[] = [
    ['an element', (word) => `<!doctype html><${word}>${card}</${word}>`],
    [
      'the class of a title',
      (word) =>
        `<!doctype html><h1>Papers</h1><ul><li><p class="${word} title">${title}</p><p class="abstract">${abstract}</p></li></ul>`,
    ],
    [
      'the head of a page',
      (word) =>
        `<!doctype html><head><meta name="citation_title" content="${title}"><meta name="citation_${word}" content="it"><meta name="citation_abstract" content="${abstract}"></head>`,
    ],
    ['an object of Python', (word) => `[{'title': '${title}', 'abstract': '${abstract}', 'kind': ${word}}]`],
    ['a field', (word) => `[{"title": "${title}", "abstract": "${abstract}", "${word}": "it"}]`],
    ['a column', (word) => `title,abstract,${word}\n${title},"${abstract}",it\n`],
  ];

  test.each(places)('says in %s no more than any other', (_, write) => {
    const read = (word: string) => readText(write(word)).entries;
    expect(read('lamp')).toMatchObject([{ title, abstract }]);
    for (const word of words) expect(read(word)).toEqual(read('lamp'));
  });
});
