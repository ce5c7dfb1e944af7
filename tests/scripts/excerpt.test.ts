import { expect, test } from 'vitest';
import { excerpt, findWords } from '../../templates/scripts/lib/excerpt.ts';
import { growsInProportion } from '../setup/cost.ts';

const before = 'We say what is known of it. '.repeat(20);

test('an excerpt is as long where what was asked ends the text as where it stands in its midst', () => {
  const stems = new Set(['prune']);
  const last = excerpt(`${before}We prune.`, stems);
  const midst = excerpt(`${before}We prune. ${before}`, stems);
  expect(last).toMatch(/We prune\.$/);
  expect(midst).toContain('We prune.');
  expect(Math.abs(last.length - midst.length)).toBeLessThan(12);
});

test('an excerpt holds the most words that were asked for, the first such lines of several', () => {
  const text = `We prune. ${before}${before}We prune to prune. ${before}We prune, or prune.`;
  expect(excerpt(text, new Set(['prune']))).toContain('We prune to prune.');
});

test('an excerpt costs in proportion to its text', async () => {
  const read = (words: number) => excerpt('prune '.repeat(words), new Set(['prune']));
  // What is done for the first time costs more.
  read(3_000);
  expect(await growsInProportion(read, 3_000, 30_000)).toBe(true);
});

test('a short text is its own excerpt', () => {
  expect(excerpt('We prune.', new Set(['prune']))).toBe('We prune.');
});

test('a text without blanks is cut where the room ends, and through no letter', () => {
  const chinese = '我们剪枝大模型的权重。'.repeat(60);
  const sign = '\u{20bb7}'.repeat(400);
  for (const text of [chinese, `Pruning ${chinese}`, sign, `A${sign}`, `${before}prune ${sign}`]) {
    const shown = excerpt(text, new Set(['prune']));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.length).toBeLessThan(250);
    expect(shown).not.toMatch(/\p{Surrogate}/u);
  }
});

test('the dots of an excerpt stand alone in no line', () => {
  const midst = excerpt(`${before}We prune and prune ${'again and '.repeat(40)}`, new Set(['prune']));
  expect(midst).toMatch(/^…\u00a0\S.*[a-z]…$/);
});

test('no comma stands before the dots', () => {
  const midst = excerpt(`We prune, ${'and, '.repeat(80)}`, new Set(['prune']));
  expect(midst).toMatch(/and…$/);
});

test.each([
  [
    'a name is marked as one, not each part of it',
    'The Qwen2.5-VL-72B',
    ['qwen2', '5', 'vl'],
    ['Qwen2.5-VL'],
  ],
  ['and so is what a hyphen joins', 'a vision-language model', ['vision', 'languag'], ['vision-language']],
  ['a digit beside its name', 'We track with SAM 2, in 2 ways', ['sam', '2'], ['SAM', '2']],
  ['a digit of a name nowhere else', 'On 5 sets Claude 3.5 is met by Qwen2', ['qwen2', '5', 'vl'], ['Qwen2']],
  ['a digit that is all that was asked', 'On 5 sets', ['5'], ['5']],
])('%s', (_, text, stems, marked) => {
  const places = findWords(text, new Set(stems));
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});
