import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Pool, Readings, RecordCache, readText } from '../../src/reading/index.ts';
import { inlinesOf, packReading, wordsOf } from '../../src/reading/packed.ts';
import { acronymsOf, countsOf, htmlOf, packRendered, teaserOf } from '../../src/site/render/packed.ts';
import { renderScraped } from '../../src/site/render/scraped.ts';
import { Texts } from '../../src/site/render/texts.ts';

const v1 = '1111111111111111';
const v2 = '2222222222222222';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-cache-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const abstract = String.raw`A matrix M in R^{n times d} of rank k has {\it small} norm.`;

test('a packed text is the text, read part by part', () => {
  const reading = readText(abstract);
  const packed = packReading(reading);
  expect({ words: wordsOf(packed), inlines: inlinesOf(packed) }).toEqual(reading);
  const rendered = renderScraped(reading.inlines);
  const html = packRendered(rendered);
  expect({
    teaser: teaserOf(html),
    html: htmlOf(html),
    formulas: countsOf(html),
    acronyms: acronymsOf(html),
  }).toEqual(rendered);
});

test('texts are read and rendered once, and what was not prepared is read when it is asked for', async () => {
  const [readings, html, pool] = [open('readings'), open('html'), new Pool()];
  const texts = new Texts(new Readings(readings), html);
  expect(await new Readings(readings).prepare([abstract, abstract, 'Plain.'], pool, () => {})).toBe(2);
  expect(await texts.prepare([abstract, 'Plain.'], pool, () => {})).toBe(2);
  expect(await texts.prepare([abstract, 'Plain.'], pool, () => {})).toBe(0);
  expect(texts.words(abstract)).toEqual(readText(abstract).words);
  expect(texts.html(abstract)).toEqual(renderScraped(readText(abstract).inlines).html);
  const unseen = 'Never seen, x^2 apart.';
  expect(texts.countFormulas(unseen)).toEqual(renderScraped(readText(unseen).inlines).formulas);
});

test('what every build asks of every text is recalled for many at once', () => {
  const group = [abstract, 'On the NTK.'];
  const told = () => {
    const [readings, html] = [open('readings'), open('html')];
    const texts = new Texts(new Readings(readings), html);
    texts.recall(group);
    const marks = group.map((text) => [texts.countFormulas(text), texts.acronymsIn(text)]);
    finish(html);
    return marks;
  };
  const rendered = group.map((text) => renderScraped(readText(text).inlines));
  const marks = rendered.map(({ formulas, acronyms }) => [formulas, acronyms]);
  expect([told(), told()]).toEqual([marks, marks]);
});

describe('the cache', () => {
  test('gives back what was kept, in this build and in the next', () => {
    const cache = open();
    cache.set('a', Buffer.from('made of a'));
    expect(cache.get('a')?.toString()).toBe('made of a');
    finish(cache);
    const again = open();
    expect([again.has('a'), again.has('b'), again.get('a')?.toString(), again.get('b')]).toEqual([
      true,
      false,
      'made of a',
      undefined,
    ]);
    again.close();
  });

  test('writes what is new and leaves the rest as it lies', () => {
    fill('first', 100);
    const before = listFiles();
    const cache = open();
    for (let at = 0; at < 100; at++) cache.has(`first ${at}`);
    cache.set('new', Buffer.from('new'));
    finish(cache);
    expect(listFiles()).toHaveLength(2);
    expect(listFiles()).toEqual(expect.arrayContaining([...before]));
  });

  test('forgets what builds no longer ask for, once that is the most of it', () => {
    fill('old', 100);
    const cache = open();
    for (let at = 0; at < 10; at++) cache.get(`old ${at}`);
    finish(cache);
    const again = open();
    expect([again.get('old 3')?.toString(), again.has('old 30')]).toEqual(['old 3', false]);
    again.close();
  });

  test('forgets nothing in a build that asks for nothing: what it would make was there', () => {
    fill('old', 100);
    finish(open());
    const again = open();
    expect(again.get('old 30')?.toString()).toBe('old 30');
    again.close();
  });

  test('keeps what is only asked about: it was not needed, and may be', () => {
    fill('old', 100);
    const cache = open();
    for (let at = 0; at < 100; at++) cache.has(`old ${at}`);
    finish(cache);
    const again = open();
    expect(again.get('old 30')?.toString()).toBe('old 30');
    again.close();
  });

  test('stays few files however many builds there are', () => {
    for (let build = 0; build < 40; build++) {
      const cache = open();
      for (let at = 0; at < build; at++) cache.has(`${at}`);
      cache.set(`${build}`, Buffer.from(`${build}`));
      finish(cache);
    }
    expect(listFiles().length).toBeLessThan(15);
    const cache = open();
    expect(Array.from({ length: 40 }, (_, at) => cache.get(`${at}`)?.toString())).toEqual(
      Array.from({ length: 40 }, (_, at) => `${at}`),
    );
    cache.close();
  });

  test('of other code is never read and is removed, with what a killed build left; nothing else is', () => {
    fill('old', 3);
    writeFileSync(join(folder, 'cache', v1, `${'a'.repeat(32)}.kept.77`), 'half');
    mkdirSync(join(folder, 'cache', 'mine'));
    writeFileSync(join(folder, 'cache', 'mine', 'thesis.tex'), '');
    const cache = RecordCache.open(join(folder, 'cache'), v2);
    expect(cache.has('old 1')).toBe(false);
    cache.set('new', Buffer.from('new'));
    finish(cache);
    expect(readdirSync(join(folder, 'cache')).sort()).toEqual([v2, 'mine']);
    expect(readdirSync(join(folder, 'cache', 'mine'))).toEqual(['thesis.tex']);
  });

  test('never gives wrong bytes, wherever a file was cut or altered', () => {
    fill('old', 3);
    const [name = ''] = listFiles();
    const file = join(folder, 'cache', v1, name);
    const whole = readFileSync(file);
    let found = 0;
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      for (const bytes of [whole.subarray(0, at), altered]) {
        writeFileSync(file, bytes);
        const cache = open();
        for (const key of ['old 0', 'old 1', 'old 2']) {
          const value = cache.get(key)?.toString();
          if (value !== undefined) found++;
          expect([key, undefined]).toContain(value);
        }
        cache.close();
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  test('the same records are the same bytes', () => {
    fill('old', 5);
    const first = listFiles();
    rmSync(join(folder, 'cache'), { recursive: true });
    fill('old', 5);
    expect(listFiles()).toEqual(first);
  });
});

function open(name = 'cache'): RecordCache {
  return RecordCache.open(join(folder, name), v1);
}

function finish(cache: RecordCache): void {
  cache.tidy();
  cache.close();
}

function fill(prefix: string, count: number): void {
  const cache = open();
  for (let at = 0; at < count; at++) cache.set(`${prefix} ${at}`, Buffer.from(`${prefix} ${at}`));
  finish(cache);
}

function listFiles(): readonly string[] {
  return readdirSync(join(folder, 'cache', v1));
}
