import { describe, expect, test } from 'vitest';
import {
  beginVisit,
  markRead,
  mergeShelves,
  parseShelf,
  toggleStar,
} from '../../templates/scripts/lib/shelf.ts';

const star = { url: '/papers/a/', title: 'A', on: '2026-03-11' };
const shelf = parseShelf(
  JSON.stringify({ stars: [star], read: ['/papers/a/'], before: [], now: ['/digests/x/'] }),
);

describe('a shelf', () => {
  test('is read back as it was kept', () => {
    expect(shelf).toEqual({ stars: [star], read: ['/papers/a/'], before: [], now: ['/digests/x/'] });
  });

  test('takes what is well formed from anything, and no address of elsewhere', () => {
    expect(parseShelf('not JSON').stars).toEqual([]);
    expect(parseShelf('null').read).toEqual([]);
    const bad = ['javascript:alert(1)', '//evil.example/', '/\\evil'].map((url) => ({ url, title: 'x' }));
    const hostile = parseShelf(
      JSON.stringify({
        stars: [...bad, { url: '/ok/', title: 'ok' }, 7],
        read: ['https://evil.example', '/papers/b/', null],
      }),
    );
    expect(hostile.stars).toEqual([{ url: '/ok/', title: 'ok', on: '' }]);
    expect(hostile.read).toEqual(['/papers/b/']);
  });

  test('a second star takes the first away', () => {
    const two = toggleStar(shelf, { ...star, url: '/papers/b/' });
    expect(toggleStar(two, star).stars.map(({ url }) => url)).toEqual(['/papers/b/']);
  });

  test('a paper is read once, and latest last', () => {
    const read = markRead(markRead(shelf, '/papers/b/'), '/papers/a/').read;
    expect(read).toEqual(['/papers/b/', '/papers/a/']);
  });

  test('a visit keeps what was there before', () => {
    const next = beginVisit(shelf, ['/digests/y/', '/digests/x/']);
    expect(next).toMatchObject({ before: ['/digests/x/'], now: ['/digests/y/', '/digests/x/'] });
  });

  test('two shelves become one, with nothing twice', () => {
    const other = parseShelf(
      JSON.stringify({ stars: [star, { ...star, url: '/papers/c/' }], read: ['/papers/a/', '/papers/c/'] }),
    );
    const merged = mergeShelves(shelf, other);
    expect(merged.stars.map(({ url }) => url)).toEqual(['/papers/a/', '/papers/c/']);
    expect(merged.read).toEqual(['/papers/a/', '/papers/c/']);
  });
});
