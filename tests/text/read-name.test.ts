import { describe, expect, test } from 'vitest';
import { readName } from '../../src/text/read-name.ts';

describe('a name', () => {
  test.each([
    [String.raw`M\'onica Clapp`, 'Mónica Clapp'],
    [String.raw`Claudio Mu\~noz`, 'Claudio Muñoz'],
    [String.raw`Emmanuel Dellandr{\'e}a`, 'Emmanuel Dellandréa'],
    [String.raw`{\O}rsted`, 'Ørsted'],
    [String.raw`\L{}ukasz Kaiser`, 'Łukasz Kaiser'],
    [String.raw`S\o ren Stra{\ss}er`, 'Søren Straßer'],
    [String.raw`Erd\H{o}s`, 'Erdős'],
    ['Ada~Lovelace', 'Ada Lovelace'],
  ])('in TeX is read: %s', (name, read) => {
    expect(readName(name)).toBe(read);
  });

  test.each([["Conan O'Brien"], ['李明'], ['J.-P. Serre'], ['Team “X” & Co.'], [String.raw`A\B`]])(
    'is left as it is: %s',
    (name) => {
      expect(readName(name)).toBe(name);
    },
  );

  test('cannot begin a new line, nor reorder what stands beside it', () => {
    expect(readName('Ada\r\nER  - \r\nTY  - X')).toBe('Ada ER - TY - X');
    expect(readName('Ada\u202Eevil')).toBe('Ada⟨U+202E⟩evil');
  });
});
