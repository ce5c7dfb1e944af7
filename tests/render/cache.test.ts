import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextCache } from '../../src/site/render/cache.ts';
import { countsOf, htmlOf, packRendered, teaserOf, wordsOf } from '../../src/site/render/packed.ts';
import { renderScraped } from '../../src/site/render/scraped.ts';
import { readShard, writeShard } from '../../src/site/render/shard.ts';
import { Texts } from '../../src/site/render/texts.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-cache-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const abstract = String.raw`A matrix M in R^{n times d} of rank k has {\it small} norm.`;

test('a packed text is the text, read part by part', () => {
  const rendered = renderScraped(abstract);
  const packed = packRendered(rendered);
  expect({
    words: wordsOf(packed),
    teaser: teaserOf(packed),
    html: htmlOf(packed),
    formulas: countsOf(packed),
  }).toEqual(rendered);
});

describe('the cache', () => {
  test('gives back what was saved', async () => {
    const cache = await TextCache.open(folder, 'v1');
    cache.set('a', Buffer.from('rendered a'));
    await cache.save();
    const again = await TextCache.open(folder, 'v1');
    expect(again.get('a')?.toString()).toBe('rendered a');
    expect(again.get('b')).toBeUndefined();
  });

  test('forgets what a build did not ask for', async () => {
    const cache = await TextCache.open(folder, 'v1');
    for (const text of ['a', 'b']) cache.set(text, Buffer.from(text));
    await cache.save();
    const second = await TextCache.open(folder, 'v1');
    second.get('a');
    await second.save();
    const third = await TextCache.open(folder, 'v1');
    expect([third.get('a')?.toString(), third.get('b')]).toEqual(['a', undefined]);
  });

  test('of other code is never read, and is removed', async () => {
    const old = await TextCache.open(folder, 'v1');
    old.set('a', Buffer.from('old'));
    await old.save();
    const fresh = await TextCache.open(folder, 'v2');
    expect(fresh.get('a')).toBeUndefined();
    fresh.set('a', Buffer.from('new'));
    await fresh.save();
    expect(readdirSync(folder)).toEqual(['v2']);
  });

  test('fills itself through the texts that are asked for', async () => {
    const cache = await TextCache.open(folder, 'v1');
    const texts = new Texts(cache);
    expect(await texts.prepare([abstract, abstract, 'Plain.'], () => {})).toBe(2);
    expect(texts.words(abstract)).toEqual(renderScraped(abstract).words);
    expect(texts.html(abstract)).toEqual(renderScraped(abstract).html);
    expect(texts.countFormulas('Never seen, x^2 apart.')).toEqual(
      renderScraped('Never seen, x^2 apart.').formulas,
    );
  });
});

describe('a shard', () => {
  const key = (digit: string) => digit.repeat(32);
  const shard = new Map([
    [key('1'), Buffer.from('one')],
    [key('2'), Buffer.from('two')],
    [key('3'), Buffer.alloc(0)],
  ]);

  test('is read as it was written, and the same records are the same bytes', async () => {
    const file = join(folder, 'a.bin');
    await writeShard(file, shard);
    expect(await readShard(file)).toEqual(shard);
    const reversed = join(folder, 'b.bin');
    await writeShard(reversed, new Map([...shard].reverse()));
    expect(readFileSync(reversed)).toEqual(readFileSync(file));
    expect(readdirSync(folder)).toEqual(['a.bin', 'b.bin']);
  });

  test('never gives wrong bytes, wherever it was cut or altered', async () => {
    const file = join(folder, 'a.bin');
    await writeShard(file, shard);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 0xff;
      for (const bytes of [whole.subarray(0, at), altered]) {
        writeFileSync(file, bytes);
        for (const [found, value] of await readShard(file)) {
          if (shard.has(found)) expect(value).toEqual(shard.get(found));
        }
      }
    }
  });

  test('that is not there is empty', async () => {
    expect(existsSync(join(folder, 'none.bin'))).toBe(false);
    expect((await readShard(join(folder, 'none.bin'))).size).toBe(0);
  });
});
