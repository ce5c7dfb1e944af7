import { describe, expect, test } from 'vitest';
import { showMarks } from '../../src/text/index.ts';

describe('showMarks', () => {
  test.each([
    ['reordering marks by name', 'abc\u202Etxt.exe \u2067x\u2069', 'abc⟨U+202E⟩txt.exe ⟨U+2067⟩x⟨U+2069⟩'],
    ['invisible marks by name', 'pay\u200Bpal \uFEFFx', 'pay⟨U+200B⟩pal ⟨U+FEFF⟩x'],
    ['tag characters by name', 'a\u{E0041}', 'a⟨U+E0041⟩'],
    ['control characters as pictures', 'cost\u0002effective\u0000\u007F', 'cost␂effective␀␡'],
    ['C1 controls by name', 'â\u0080\u0099', 'â⟨U+0080⟩⟨U+0099⟩'],
    ['a joiner in Latin by name', 'a\u200Db', 'a⟨U+200D⟩b'],
  ])('shows %s', (_name, source, shown) => expect(showMarks(source)).toBe(shown));

  test.each([
    ['joiners where a script needs them', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['joiners in an emoji', '👩\u200D🔬', '👩\u200D🔬'],
    ['line ends and tabs', 'a\r\nb\tc', 'a\r\nb\tc'],
    ['an Arabic number sign', '\u0600 5', '\u0600 5'],
  ])('keeps %s', (_name, source, shown) => expect(showMarks(source)).toBe(shown));

  test('drops a soft hyphen', () => expect(showMarks('repre\u00ADsent')).toBe('represent'));
  test('reads a line separator as a line end', () => expect(showMarks('a\u2028b')).toBe('a\nb'));
});
