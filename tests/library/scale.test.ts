// Cost grows with the archive, not with its square, whatever the archive is made of.
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/dump/index.ts';
import { buildLibrary } from '../../src/library/index.ts';
import { growsInProportion } from '../setup/cost.ts';
import { abstracts, dump, entry } from './make.ts';

const texts = Object.values(abstracts);
const words = texts.join(' ').split(' ');

/** A text of its own for every number, from the words of the others. */
function textOf(number: number, length: number): string {
  return Array.from(
    { length },
    (_, at) => words[(number * 7919 + at * at * 31 + at * number) % words.length],
  ).join(' ');
}

const archives: readonly (readonly [string, (number: number) => Entry])[] = [
  ['papers of their own', (number) => entry(textOf(number, 8), textOf(number + 1, 60))],
  ['one paper again and again', () => entry('Forgetting in Streams', abstracts.kernels)],
  ['one title over many texts', (number) => entry('Forgetting in Many Streams', textOf(number, 60))],
  ['one text under many titles', (number) => entry(textOf(number, 8), abstracts.kernels)],
  [
    'one opening of many texts',
    (number) => entry(textOf(number, 8), `${abstracts.kernels.slice(0, 100)} ${textOf(number, 40)}`),
  ],
  ['tiny entries', (number) => entry(`T${number % 100}`, `a${number}`)],
  ['one id', (number) => entry(textOf(number, 8), textOf(number, 60), { arxivId: '2606.00001' })],
];

describe('cost', () => {
  test.each(archives)('is linear in %s', async (_name, make) => {
    const build = (count: number) =>
      buildLibrary(
        [
          dump(
            'a.txt',
            Array.from({ length: count }, (_, number) => make(number)),
          ),
        ],
        [],
      );
    expect(await growsInProportion(build, 250, 4000)).toBe(true);
  });
});
