import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords } from '../../templates/scripts/lib/list-file.ts';
import {
  beginVisits,
  changeRecord,
  markRead,
  newDigests,
  openDigests,
  parseRecord,
  type ReaderRecord,
  readRecord,
  toggleStar,
} from '../../templates/scripts/lib/record.ts';
import { toldDigests } from '../../templates/scripts/lib/told-digests.ts';

const base = '/papers-of-the-day/';
const at = (path: string) => `${base}${path}`;
const star = { url: at('papers/a/'), title: 'A', on: '2026-03-11' };
const record = parseRecord(
  JSON.stringify({ stars: [star], read: [at('papers/a/')], known: [at('digests/x/')] }),
  base,
);

describe("a reader's record", () => {
  test('is read back as it was kept', () => {
    expect(record).toEqual({ stars: [star], read: [at('papers/a/')], known: [at('digests/x/')] });
  });

  test('takes what is well formed from anything', () => {
    for (const text of ['not JSON', 'null', '7', '"text"', '[]', '{"stars":7,"read":{},"known":"x"}']) {
      expect(parseRecord(text, base)).toEqual({ stars: [], read: [], known: null });
    }
  });

  test('has no day that is none', () => {
    const stars = ['2026-13-01', '2026-02-45', 'yesterday', 7].map((on, i) => ({
      url: at(`papers/${i}/`),
      title: 'x',
      on,
    }));
    expect(parseRecord(JSON.stringify({ stars }), base).stars.map(({ on }) => on)).toEqual(['', '', '', '']);
  });

  test('takes no address that leads off the site', () => {
    const foreign = [
      'javascript:alert(1)',
      '//evil.example/',
      '/\\evil.example/',
      '/\t/evil.example/x',
      '/\n/evil.example/x',
      `${base}../../elsewhere/`,
      `${base}%2e%2e/elsewhere/`,
      `${base}papers\\a/`,
      `${base}papers/a`,
      `${base}/evil.example/`,
      '/other-site/papers/a/',
      'https://evil.example/',
    ];
    const stars = foreign.map((url) => ({ url, title: 'x' }));
    const hostile = parseRecord(JSON.stringify({ stars, read: foreign, known: foreign }), base);
    expect(hostile).toEqual({ stars: [], read: [], known: [] });
  });

  test('takes any JSON there is without harm', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { stars, read } = parseRecord(text, base);
        expect([...stars.map(({ url }) => url), ...read].every((url) => url.startsWith(base))).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('a second star takes the first away', () => {
    const two = toggleStar(record, { ...star, url: at('papers/b/') });
    expect(toggleStar(two, star).stars.map(({ url }) => url)).toEqual([at('papers/b/')]);
  });

  test('a paper is read once, and latest last', () => {
    const { read } = markRead(markRead(record, at('papers/b/')), at('papers/a/'));
    expect(read).toEqual([at('papers/b/'), at('papers/a/')]);
  });

  test('two sites of one host keep records apart', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    changeRecord(base, (own) => toggleStar(own, star), storage);
    expect(readRecord('/another/', storage).stars).toEqual([]);
    expect(readRecord(base, storage).stars).toEqual([star]);
  });

  test('is what the browser keeps: a star that it did not keep is none, and this is said', () => {
    const refuse = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const full = { getItem: () => JSON.stringify(record), setItem: refuse };
    const added = changeRecord(base, (own) => toggleStar(own, { ...star, url: at('papers/b/') }), full);
    expect(added).toEqual({ record, isKept: false });
    const forbidden = { getItem: refuse, setItem: refuse };
    expect(changeRecord(base, (own) => toggleStar(own, star), forbidden)).toEqual({
      record: { stars: [], read: [], known: null },
      isKept: false,
    });
  });

  test('has as many stars as there is room for', () => {
    const stars = Array.from({ length: 6000 }, (_, nth) => ({ ...star, url: at(`papers/p-${nth}/`) }));
    expect(parseRecord(JSON.stringify({ stars }), base).stars).toEqual(stars);
  });
});

describe('what is new', () => {
  const [old, fresh] = [at('digests/x/'), at('digests/y/')];
  const first = parseRecord('', base);

  test('is nothing at the first visit', () => {
    expect(newDigests(first, [fresh, old])).toEqual([]);
    expect(newDigests(beginVisits(first, [fresh, old]), [fresh, old])).toEqual([]);
  });

  test('is a digest that came later, until it is opened', () => {
    const later = beginVisits(beginVisits(first, [old]), [fresh, old]);
    expect(newDigests(later, [fresh, old])).toEqual([fresh]);
    expect(newDigests(openDigests(later, [fresh]), [fresh, old])).toEqual([]);
  });

  test('is none that comes back into a full list from below, because another was taken away', () => {
    const days = Array.from({ length: toldDigests + 1 }, (_, day) => at(`digests/${day}/`));
    const began = beginVisits(first, days.slice(0, toldDigests));
    expect(newDigests(began, days.slice(1))).toEqual([]);
    expect(newDigests(began, [fresh, ...days.slice(2)])).toEqual([fresh]);
  });

  test('is every digest after so long that none of the list is known', () => {
    const days = Array.from({ length: toldDigests }, (_, day) => at(`digests/${day}/`));
    expect(newDigests(beginVisits(first, [old]), days)).toEqual(days);
  });
});

describe('two records', () => {
  const path = fc.stringMatching(/^[a-z]{1,3}$/).map((slug) => at(`papers/${slug}/`));
  const records: fc.Arbitrary<ReaderRecord> = fc.record({
    stars: fc.uniqueArray(fc.record({ url: path, title: fc.string(), on: fc.constant('2026-03-11') }), {
      selector: ({ url }) => url,
    }),
    read: fc.uniqueArray(path),
    known: fc.option(fc.uniqueArray(path)),
  });
  const urls = ({ stars, read, known }: ReaderRecord) =>
    [stars.map(({ url }) => url), read, known ?? []].map((list) => [...list].sort());

  test('merge without loss, in either direction, as often as one likes', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const merged = mergeRecords(one, other);
        for (const side of [one, other]) {
          expect(urls(mergeRecords(merged, side))).toEqual(urls(merged));
          for (const [index, list] of urls(side).entries()) {
            expect(urls(merged)[index]).toEqual(expect.arrayContaining(list));
          }
        }
        expect(urls(mergeRecords(other, one))).toEqual(urls(merged));
        expect(merged.stars.slice(0, one.stars.length)).toEqual(one.stars);
      }),
      { seed: 1 },
    );
  });
});
