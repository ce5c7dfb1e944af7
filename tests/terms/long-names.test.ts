import { expect, test } from 'vitest';
import { findNames, nameKey } from '../../src/terms/names.ts';

test('a name whose letters grow when they are folded is none, or no file system could hold its page', () => {
  expect(findNames(`We use AB${'\ufdfa'.repeat(20)} and LoRA`).map(({ name }) => name)).toEqual(['LoRA']);
  for (const { name } of findNames(`QQ${'İ'.repeat(28)} AB${'\ufdfa'.repeat(3)} AÉÀÖÜ-9`))
    expect(Buffer.byteLength(nameKey(name))).toBeLessThan(200);
});

test('millions of letters without a blank hold no name, and end nothing', () => {
  expect(findNames(`${'a神'.repeat(8_000_000)} and LoRA`).map(({ name }) => name)).toEqual(['LoRA']);
});
