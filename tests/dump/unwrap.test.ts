import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/dump/unwrap.ts';

const known = new Set(['experiments']);
const hasWord = (word: string): boolean => known.has(word);

test.each([
  ['one line', 'one line'],
  ['  blanks around  ', 'blanks around'],
  ['two\nlines', 'two lines'],
  ['two \r\n  lines', 'two lines'],
  ['two\rlines', 'two lines'],
  ['a\n\nb', 'a b'],
  ['tracing\\\\\nknowledge\\\\\nflows', 'tracing knowledge flows'],
  ['Engage\\  with Past', 'Engage with Past'],
  ['high-\nquality', 'high-quality'],
  ['experi-\nments', 'experiments'],
  ['pre-\nand post-training', 'pre- and post-training'],
  ['GPT-\n4', 'GPT- 4'],
  ['a -\nb', 'a - b'],
  ['two  spaces kept', 'two  spaces kept'],
  ["Poincar\\'e and \\\\ in a line", "Poincar\\'e and \\\\ in a line"],
])('%j is %j', (raw, text) => {
  expect(unwrap(raw, hasWord)).toBe(text);
});

describe('A hyphen at the end of a wrapped line', () => {
  const words =
    (...known: string[]) =>
    (word: string) =>
      known.includes(word);

  test.each([
    ['experi-\nments', words('experiments'), 'experiments'],
    ['learn-\ning', words('learning', 'learn'), 'learning'],
    ['pre-\ntrained', words('pretrained', 'pre-trained'), 'pre-trained'],
    ['fine-\ntuning', words('finetuning', 'fine', 'tuning'), 'fine-tuning'],
    ['high-\nquality', words(), 'high-quality'],
  ])('of %j is kept where the file writes it so, or where both parts are words', (text, hasWord, whole) => {
    expect(unwrap(text, hasWord)).toBe(whole);
  });
});
