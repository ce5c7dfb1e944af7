// What every layout costs where a file repeats a piece of the layout's own writing without end: in proportion
// to the file. Each line of a layout's example (docs/shapes.md) is repeated below the example, as lines and in
// one line; all layouts are asked, and the layout itself reads, whether it was chosen or not. All of it takes about three
// quarters of a minute of one processor.
import { describe, expect, test, vi } from 'vitest';
import { findItems } from '../../src/dump/feed/spans.ts';
import { readDump } from '../../src/dump/index.ts';
import { layouts } from '../../src/dump/layouts/index.ts';
import { openSource } from '../../src/dump/source.ts';
import { growsInProportion } from '../setup/cost.ts';
import { readText } from './invented.ts';
import { readShapes } from './shapes.ts';

vi.setConfig({ testTimeout: 900_000 });

const from = 12_000;
const to = 6 * from;
const short = 24;

describe.each(layouts.map((layout) => ({ name: layout.name, layout })))('$name', ({ name, layout }) => {
  const shapes = readShapes().filter((shape) => shape.layout === name);

  test('costs in proportion to the file, whatever is repeated', async () => {
    const slow: string[] = [];
    for (const { dump } of shapes) {
      for (const piece of piecesOf(dump)) {
        const isSound = await growsInProportion((size) => read(layout, grow(dump, piece, size)), from, to);
        if (!isSound) slow.push(piece);
      }
    }
    expect(slow).toEqual([]);
  });
});

test.each([
  ['a text wrapped over lines', 'We show that this first line is long enough to go on and on\n', 'ab cd\n'],
  ['a title that goes on', '### Title of\n', '  more of it\n'],
  [
    'a text below addresses',
    'https://huggingface.co/papers/2410.05434\n',
    'some text here that is long enough to go on\n',
  ],
  ['a name that never ends', '46\nA Lamp\n', 'northlab North Lab of the Institute\n'],
  ['a box that never closes', '[\n\n', '*   ![](a.png)\n'],
  ['tags that never close', '<a href="', 'x <span '],
])('%s costs in proportion to the file', async (_, head, piece) => {
  const list = '### [A Title](https://huggingface.co/papers/2410.05434)\n\n';
  const readRepeated = (size: number) => readText(list + head + piece.repeat(size / piece.length));
  expect(await growsInProportion(readRepeated, from, to)).toBe(true);
});

test('tags on a line cost in proportion to them', async () => {
  const list = '### [A Title](https://huggingface.co/papers/2410.05434)\n\n';
  const readRepeated = (tags: number) => readText(`${list}${'<br />'.repeat(tags)}x\n`);
  expect(await growsInProportion(readRepeated, 12, 24)).toBe(true);
});

test.each([
  ['names that only elements part', '<h3>A Title</h3><div class="authors">', '<span>Ada Quill</span>'],
  ['elements that never close', '<h3>A Title</h3>', '<div class="note"><p>'],
  ['titles of ever other kinds', '<h3>A Title</h3>', '<p class="title"><b>A</b><i class="author">'],
  ['links to papers', '<h3>A Title</h3>', '<a href="/abs/2410.05434">[pdf]</a><br>'],
])('in a saved page %s cost in proportion to the file', async (_, head, piece) => {
  const [layout] = layouts.filter(({ name }) => name === 'named-html');
  if (layout === undefined) throw new Error('no layout named-html');
  const readRepeated = (size: number) =>
    read(layout, `<!DOCTYPE html><html><body>${head}${piece.repeat(size / piece.length)}`);
  expect(await growsInProportion(readRepeated, from, to)).toBe(true);
});

test('images among plain lines without a list cost in proportion to the file', async () => {
  const [layout] = layouts.filter(({ name }) => name === 'card-lines');
  if (layout === undefined) throw new Error('no layout card-lines');
  const readRepeated = (size: number) => layout.read(openSource('ab\n[IMG]\n'.repeat(size)));
  expect(await growsInProportion(readRepeated, 20_000, 200_000)).toBe(true);
});

test('tags of a feed that never close cost in proportion to the file', async () => {
  const find = (size: number) => findItems(`<rss><channel><item>${'<b '.repeat(size)}>`, 0);
  expect(await growsInProportion(find, 100_000, 800_000)).toBe(true);
});

test.each([
  ['quotes in the cells of a row', 'title,abstract\nA Lamp,It burns.\n', '"a""b",', 'x\n'],
  ['blanks in the date of a mail', 'From: a@example.org\nSubject: Papers\nDate: Mon', ' ', 'x\n\nA Lamp'],
  [
    'strokes in the date of a reference',
    '@misc{a, date = {',
    '/',
    'x}, title = {A Lamp}, abstract = {It burns.}}',
  ],
])('%s cost in proportion to the file', async (_, head, piece, tail) => {
  const readRepeated = (size: number) =>
    readDump(new TextEncoder().encode(head + piece.repeat(size) + tail), 'list.txt');
  expect(await growsInProportion(readRepeated, from, to)).toBe(true);
});

function read(layout: (typeof layouts)[number], text: string): void {
  readText(text);
  layout.read(openSource(text));
}

function grow(dump: string, piece: string, size: number): string {
  return `${dump}\n${piece.repeat(Math.ceil(size / piece.length))}`;
}

/** A line of each form, with its line end; short ones also without. Sentences are of one form. */
function piecesOf(dump: string): readonly string[] {
  const lines = new Map<string, string>();
  for (const line of dump.split('\n')) {
    const form = line
      .trim()
      .replace(/\p{L}+/gu, 'a')
      .replace(/\d+/g, '0')
      .replace(/a(?:[ ,;:.'’-]{1,3}a)+/g, 'a');
    if (form !== '' && !lines.has(form)) lines.set(form, line);
  }
  return [...lines.values()].flatMap((line) => [`${line}\n`, ...(line.length < short ? [`${line} `] : [])]);
}
