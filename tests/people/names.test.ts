import { describe, expect, test } from 'vitest';
import { foldName, gatherNames } from '../../src/people/index.ts';

describe('names', () => {
  test('are one but for case, accents and spacing', () => {
    expect(foldName('  José  GARCÍA ')).toBe(foldName('Jose Garcia'));
    expect(foldName('J. Garcia')).not.toBe(foldName('Jose Garcia'));
    expect(foldName('Jose Garcia-Lopez')).not.toBe(foldName('Jose Garcia Lopez'));
  });

  test('are shown as most papers spell them', () => {
    const groups = gatherNames(
      [
        { slug: 'a', names: ['José García'] },
        { slug: 'b', names: ['Jose Garcia'] },
        { slug: 'c', names: ['José García', 'José García'] },
        { slug: 'd', names: ['Somebody Else'] },
      ],
      2,
    );
    expect(groups).toEqual([
      {
        slug: 'jose-garcia',
        words: 'jose-garcia',
        name: 'José García',
        spellings: ['Jose Garcia'],
        papers: ['a', 'b', 'c'],
      },
    ]);
  });

  test('of the same letters get addresses of their own', () => {
    const groups = gatherNames(
      ['A. B', 'A B', '李 明', '🙂'].map((name, index) => ({ slug: String(index), names: [name] })),
      1,
    );
    expect(new Set(groups.map(({ slug }) => slug)).size).toBe(4);
    expect(groups.every(({ slug }) => /^[a-z0-9-]+$/.test(slug))).toBe(true);
  });

  test('without a Latin letter keep their addresses when others come', () => {
    const slugsOf = (names: readonly string[]) =>
      new Map(gatherNames([{ slug: 'a', names }], 1).map(({ name, slug }) => [name, slug]));
    const before = slugsOf(['王伟', '김철수']);
    const after = slugsOf(['刘洋', '王伟', 'דוד כהן', '김철수', 'Name']);
    for (const [name, slug] of before) expect(after.get(name)).toBe(slug);
    expect(new Set(after.values()).size).toBe(5);
  });

  test('that Windows keeps for devices get addresses that it can write', () => {
    const names = ['Con', 'Còn', 'C.o.n', 'C on', 'Nul', 'Com1', 'Cons'];
    const groups = gatherNames([{ slug: 'a', names }], 1);
    expect(groups.map(({ slug }) => slug)).toEqual(['c-on', 'c-o-n', 'com1--1', 'con--1', 'cons', 'nul--1']);
  });

  test('that are nothing are nobody', () => {
    expect(gatherNames([{ slug: 'a', names: ['', '  '] }], 1)).toEqual([]);
  });
});
