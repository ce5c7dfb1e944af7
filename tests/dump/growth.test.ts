// What every layout costs where a file repeats a piece of the layout's own writing without end: in proportion
// to the file. Each line of a layout's example (docs/shapes.md) is repeated below the example, as lines and in
// one line; all layouts are asked, and the layout itself reads, whether it was chosen or not. All of it takes about three
// quarters of a minute of one processor.
import { describe, expect, test, vi } from 'vitest';
import { layouts } from '../../src/dump/layouts/index.ts';
import { openSource } from '../../src/dump/source.ts';
import { readText } from './invented.ts';
import { readShapes } from './shapes.ts';

vi.setConfig({ testTimeout: 900_000 });

const smallSize = 12_000;
const times = 6;
// Work that grows with the square would be TIMES times as much again.
const tolerance = 2.5;
// Below it the processor's time says nothing, in microseconds.
const floor = 15_000;
const attempts = 4;
const short = 24;

describe.each(layouts.map((layout) => ({ name: layout.name, layout })))('$name', ({ name, layout }) => {
  const shapes = readShapes().filter((shape) => shape.layout === name);

  test('costs in proportion to the file, whatever is repeated', () => {
    const slow = shapes.flatMap(({ dump }) =>
      piecesOf(dump).filter((piece) => !isLinear((size) => read(layout, grow(dump, piece, size)))),
    );
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
])('%s costs in proportion to the file', (_, head, piece) => {
  const list = '### [A Title](https://huggingface.co/papers/2410.05434)\n\n';
  expect(isLinear((size) => readText(list + head + piece.repeat(size / piece.length)))).toBe(true);
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

/** Tries again where another program may have been in the way: the least cost seen counts. */
function isLinear(run: (size: number) => unknown): boolean {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt++) {
    small = Math.min(
      small,
      measure(() => run(smallSize)),
    );
    large = Math.min(
      large,
      measure(() => run(smallSize * times)),
    );
    if (large <= Math.max(small, floor) * times * tolerance) return true;
  }
  return false;
}

function measure(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
