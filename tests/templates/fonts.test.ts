import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildFonts } from '../../templates/fonts/build.ts';
import { alphabets, styles } from '../../templates/fonts/faces.ts';

const faces = readFileSync(new URL('../../templates/styles/tokens/faces.css', import.meta.url), 'utf8');

describe('the fonts', () => {
  test('are the ones that the stylesheet names', async () => {
    const named = [...faces.matchAll(/url\("fonts\/([^"]+)"\)/g)].map((match) => match[1]);
    expect((await buildFonts()).map((file) => file.name).sort()).toEqual(named.sort());
  });

  test('are small: Latin, which every page loads, below 18 kB a style', async () => {
    const latin = (await buildFonts()).filter((file) => file.name.includes('.latin.'));
    expect(latin).toHaveLength(styles.length);
    for (const file of latin) expect(file.bytes.length).toBeLessThan(18_000);
  });

  test('are the same bytes each time', async () => {
    const [once, twice] = [await buildFonts(), await buildFonts()];
    expect(twice.map((file) => Buffer.from(file.bytes).toString('base64'))).toEqual(
      once.map((file) => Buffer.from(file.bytes).toString('base64')),
    );
  });

  test.each(alphabets)('say for $name the ranges they hold', ({ ranges }) => {
    const range = ranges.map(([first, last]) => written(first, last)).join(', ');
    expect(faces.match(new RegExp(`unicode-range:\\s*${escaped(range)};`, 'gi'))).toHaveLength(styles.length);
  });
});

test.each(['Nguyễn Thị Minh Khai', 'Đặng Trần Côn', 'Колмогоров № 5', 'Paul Erdős', 'Αρχιμήδης'])(
  '%s is set in the text’s face, every letter of it',
  (name) => {
    const held = ({ ranges }: (typeof alphabets)[number], code: number) =>
      ranges.some(([first, last]) => first <= code && code <= last);
    for (const letter of name)
      expect(alphabets.filter((each) => held(each, letter.codePointAt(0) ?? 0))).toHaveLength(1);
  },
);

function written(first: number, last: number): string {
  const from = first.toString(16);
  return first === last ? `U+${from}` : `U+${from}-${last.toString(16)}`;
}

function escaped(text: string): string {
  return text.replaceAll('+', '\\+').replaceAll(', ', ',\\s*');
}
