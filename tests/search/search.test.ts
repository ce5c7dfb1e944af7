import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordHtml } from '../../src/site/search/record.ts';
import { wordsByLength } from '../../src/site/search/words.ts';
import { writeSearchIndex } from '../../src/site/search/write-index.ts';
import { plainWords, readQuestion, writeQuestion } from '../../templates/scripts/lib/question.ts';
import { correctWord, slipsBetween } from '../../templates/scripts/lib/spelling.ts';

const record = {
  url: '/papers/a/',
  title: 'Post-training <quantization>',
  text: 'We quantize "weights" & more.',
  topics: ['Quantization'],
  words: ['Ada Lovelace'],
  filters: [
    { key: 'year', value: '2026' },
    { key: 'organisation', value: 'Lovelace Lab' },
  ],
  orders: [{ key: 'date', value: '2026-03-11' }],
};

describe('the index', () => {
  test('a record carries its filters and sort keys and escapes its texts', () => {
    const html = recordHtml(record);
    expect(html).toContain('Post-training &lt;quantization&gt;');
    expect(html).toContain('data-pagefind-filter="year:2026"');
    expect(html).toContain('data-pagefind-filter="organisation:Lovelace Lab"');
    expect(html).toContain('data-pagefind-sort="date:2026-03-11"');
    expect(html).not.toContain('votes:');
  });

  test('the same records give the same files', async () => {
    const [first, second] = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `offprint-search-${name}-`)));
    if (first === undefined || second === undefined) throw new Error('no folders');
    const many = Array.from({ length: 150 }, (_, n) => ({
      ...record,
      url: `/papers/${n}/`,
      title: `Paper ${n}`,
    }));
    await writeSearchIndex(many, first, () => {});
    await writeSearchIndex(many, second, () => {});
    const files = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((f) => f.isFile())
        .map((f) => join(f.parentPath, f.name).slice(folder.length))
        .sort();
    expect(files(first)).toEqual(files(second));
    for (const file of files(first))
      expect(readFileSync(first + file).equals(readFileSync(second + file)), file).toBe(true);
    expect(files(first).some((file) => file.includes('-ui'))).toBe(false);
  });
});

describe('spelling', () => {
  const lists = wordsByLength(['quantization of weights', 'Quantization again, Poincaré maps', 'quantity']);
  const correct = (word: string) => correctWord(word, async (length) => lists.get(length) ?? []);

  test('words are listed by length, commonest first, without accents', () => {
    expect(lists.get(12)).toEqual(['quantization']);
    expect(lists.get(8)).toEqual(['poincare', 'quantity']);
  });

  test('a slip finds the word that was meant', async () => {
    expect(await correct('quantisaton')).toBe('quantization');
    expect(await correct('wieghts')).toBe('weights');
  });

  test('a known word, one half typed, and one near nothing are left alone', async () => {
    expect(await correct('quantity')).toBeNull();
    expect(await correct('quantizat')).toBeNull();
    expect(await correct('zebra')).toBeNull();
    expect(await correct('<script>')).toBeNull();
  });

  test('slips are letters dropped, added, changed or swapped', () => {
    expect(slipsBetween('kernel', 'kernels', 2)).toBe(1);
    expect(slipsBetween('kernel', 'kenrel', 2)).toBe(1);
    expect(slipsBetween('kernel', 'colonel', 2)).toBe(3);
  });
});

describe('the question', () => {
  test('stands in the address and is read back from it', () => {
    const asked = { words: 'neural kernel', filters: { topic: 'Attention & more' }, sort: 'date' };
    const address = writeQuestion(asked, new URL('https://example.org/repo/search/'));
    expect(address).toBe('/repo/search/?q=neural+kernel&topic=Attention+%26+more&sort=date');
    expect(readQuestion(new URL(address, 'https://example.org'))).toEqual(asked);
  });

  test('an unknown filter or order is ignored', () => {
    expect(readQuestion(new URL('https://e.org/?x=1&sort=evil'))).toEqual({
      words: '',
      filters: {},
      sort: '',
    });
  });

  test('curly quotes ask what straight ones ask', () => {
    expect(plainWords(' “Stein’s  method” ')).toBe('"Stein\'s method"');
  });
});
