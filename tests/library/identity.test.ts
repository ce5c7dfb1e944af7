import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/dump/index.ts';
import { abstracts, dump, entry, library, papersOfDumps } from './make.ts';

const { kernels, bridges, proteins } = abstracts;
const title = 'Forgetting in Streams: A Kernel View';
/** Four fifths of it are the same. */
const reworked = kernels
  .replace('forget what they saw first', 'lose it')
  .replace('of sensor readings', 'of lorries');
const named = 'SketchStream: Remembering Kernel Machines with Random Features';
const summary =
  'SketchStream keeps a sketch of the past in random features, which removes the forgetting caused by the order of examples at a tenth of the memory of replay.';

/** Wrapped at `columns`, with whatever stands at the end of each line. */
function wrap(text: string, columns: number, end = ''): string {
  return text.replace(new RegExp(`(.{1,${columns}})(?: |$)`, 'g'), `$1${end}\n`).trim();
}

const withId = (id: string) => ({ arxivId: id });
const withDoi = (doi: string) => ({ doi });

describe('one paper', () => {
  test.each([
    ['the same text', entry(title, kernels), entry(title, kernels)],
    ['a title in capitals', entry(title, kernels), entry('FORGETTING IN STREAMS A KERNEL VIEW', kernels)],
    [
      'TeX in a title',
      entry('H\\"older {\\it Streams} Sway', kernels),
      entry('Hölder Streams Sway', kernels),
    ],
    ['damage in a title', entry('On $\\mathbb{R}^n$ Again', kernels), entry('On R^n Again', kernels)],
    ['wrapping at 80 columns', entry(title, kernels), entry(title, wrap(kernels, 80))],
    ['wrapping at 120 columns with \\\\', entry(title, kernels), entry(title, wrap(kernels, 120, ' \\\\'))],
    ['a hyphen', entry(title, kernels), entry(title, kernels.replace('machines', 'ma-\nchines'))],
    ['glue', entry(title, kernels), entry(title, kernels.replace('random features', 'randomfeatures'))],
    ['an abstract that breaks off', entry(title, kernels), entry(title, `${kernels.slice(0, 150)}…`)],
    ['an abstract without its beginning', entry(title, kernels), entry(title, kernels.slice(120))],
    ['a sentence more', entry(title, kernels), entry(title, `${kernels} Code is released.`)],
    ['half a new abstract', entry(title, kernels), entry(title, kernels.slice(0, 220) + bridges.slice(100))],
    ['its id', entry(title, kernels, withId('2606.00001')), entry('Other', bridges, withId('2606.00001v2'))],
    ['an id and a title alone', entry(title, kernels, withId('2606.00001')), entry(title, kernels)],
    [
      'its DOI and its title',
      entry(title, kernels, withDoi('10.5555/Streams.7')),
      entry(title, bridges, withDoi('10.5555/streams.7')),
    ],
    [
      'its DOI and its abstract',
      entry(title, kernels, withDoi('10.5555/streams.7')),
      entry('A Bound for Random Sketches', kernels, {
        ...withDoi('10.5555/streams.7'),
        ...withId('2606.00001'),
      }),
    ],
    ['a slip in the title', entry('Forgeting in Streams: A Kernel View', kernels), entry(title, kernels)],
    [
      'a slip in the title of another version',
      entry('Forgeting in Stream: A Kernel View', reworked),
      entry(title, kernels),
    ],
    ['a title that breaks off', entry('Forgetting in Streams: A Ker', kernels), entry(title, kernels)],
    ['a line of summary', entry(named, kernels), entry(named, summary)],
    ['a title in Chinese', entry('机器学习的方法', kernels), entry('机器学习的方法。', kernels)],
    ['a title of signs', entry('???', kernels), entry('???', kernels)],
  ])('is known by %s', (_name, one, other) => {
    expect(papersOfDumps(one, other)).toHaveLength(1);
    expect(papersOfDumps(other, one)).toHaveLength(1);
  });

  test('is known through a version between two that are less alike', () => {
    const between = kernels.slice(0, 220) + bridges.slice(0, 220);
    const found = papersOfDumps(
      entry(title, kernels),
      entry(title, between, withId('2606.00001')),
      entry('Another Name Altogether', proteins, withId('2606.00001')),
    );
    expect(found).toHaveLength(1);
  });
});

describe('two papers', () => {
  const year = (number: number) => `The ${number} Streams Challenge: Methods and Results`;
  test.each([
    ['one title with two abstracts', entry(title, kernels), entry(title, bridges)],
    ['a short title', entry('On Trees', 'We climb trees.'), entry('On Trees', 'We prune graphs.')],
    ['two ids', entry(title, kernels, withId('2606.00001')), entry(title, kernels, withId('2606.00002'))],
    [
      'two ids under one DOI',
      entry(title, kernels, { ...withDoi('10.5555/streams.7'), ...withId('2606.00001') }),
      entry(title, kernels, { ...withDoi('10.5555/streams.7'), ...withId('2606.00002') }),
    ],
    [
      'all but the DOI, which may be that of a volume',
      entry(title, kernels, withDoi('10.5555/volume.7')),
      entry('Bridges That Tell on Lorries', bridges, withDoi('10.5555/volume.7')),
    ],
    [
      'a title that every volume has',
      entry('Preface', kernels, withDoi('10.5555/volume.7')),
      entry('Preface', bridges, withDoi('10.5555/volume.7')),
    ],
    ['C and C++', entry('C', kernels), entry('C++', kernels)],
    ['two years', entry(year(2025), kernels), entry(year(2026), kernels.replace('four', 'five'))],
    ['two parts', entry('Kernel Streams, Part I', kernels), entry('Kernel Streams, Part II', kernels)],
    [
      'a word of the title',
      entry('Forgetting in New Streams: A Kernel View', reworked),
      entry(title, kernels),
    ],
    ['a title that goes on', entry(`${title} of Memory`, reworked), entry(title, kernels)],
    ['one abstract under two titles', entry(title, kernels), entry('A Bound for Random Sketches', kernels)],
    ['a summary of something else', entry(title, kernels), entry(title, 'Bridges sway; divers agree.')],
  ])('are kept for %s', (_name, one, other) => {
    const found = papersOfDumps(one, other);
    expect(found).toHaveLength(2);
    expect(found[0]?.slug).not.toBe(found[1]?.slug);
  });

  test('never join through an entry without an id', () => {
    const found = papersOfDumps(
      entry(title, kernels, withId('2606.00001')),
      entry(title, kernels),
      entry(title, kernels, withId('2606.00002')),
    );
    expect(found.map((paper) => paper.arxivId).sort()).toEqual(['2606.00001', '2606.00002']);
    expect(found.reduce((sum, paper) => sum + paper.listings.length, 0)).toBeGreaterThanOrEqual(2);
  });
});

describe('a doubtful pair', () => {
  const doubts = (...entries: readonly Entry[]) =>
    library(...entries.map((each, at) => dump(`content/dumps/${at}.txt`, [each]))).diagnostics.filter(
      ({ code }) => code === 'doubtful-pair',
    );

  test('stays two and is reported with its likeness and both places', () => {
    const found = doubts(entry(title, kernels), entry('A Bound for Random Sketches', kernels));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: 'content/dumps/1.txt', line: 1, severity: 'warning' });
    expect(found[0]?.message).toContain('agree to 100%');
    expect(found[0]?.message).toContain('content/dumps/0.txt:1');
  });
  test('is one title with two abstracts', () =>
    expect(doubts(entry(title, kernels), entry(title, bridges))).toHaveLength(1));
  test('is one text under two ids', () => {
    const under = (id: string) => entry(title, kernels, withId(id));
    expect(doubts(under('2606.00001'), under('2606.00002'))).toHaveLength(1);
  });
  test('is settled by two ids where the texts differ', () => {
    const one = entry(title, kernels, withId('2606.00001'));
    expect(doubts(one, entry(title, bridges, withId('2606.00002')))).toHaveLength(0);
  });
  test('is not any two papers', () =>
    expect(doubts(entry(title, kernels), entry('Bridges', bridges))).toHaveLength(0));
});
