import { expect, test } from 'vitest';
import { KnownDumps } from '../../src/cli/add/compare.ts';
import { describeAdditions } from '../../src/cli/add/describe.ts';
import { abstracts, dump, entry } from '../library/make.ts';

const proteins = entry('Folding Orphan Proteins', abstracts.proteins);
const bridges = entry('Inspecting Bridges', abstracts.bridges);
const kernels = entry('Kernels of the Trees', abstracts.kernels);
const days = [
  dump('content/dumps/1.txt', [proteins, bridges]),
  dump('content/dumps/2.txt', [bridges, kernels]),
  dump('content/dumps/3.txt', [kernels, proteins]),
];

test('what a dump would add is said against those before it, whether or not they were compared', () => {
  const known = new KnownDumps([]);
  const said = days.map((day, at) => {
    const own = known.compare(day);
    const fresh = new KnownDumps([]);
    for (const before of days.slice(0, at)) fresh.add(before);
    expect(own).toEqual(fresh.compare(day));
    known.add(day);
    return [own.added.map(({ title }) => title), own.repeated.map(({ paper }) => paper.title)];
  });
  expect(said).toEqual([
    [['Folding Orphan Proteins', 'Inspecting Bridges'], []],
    [['Kernels of the Trees'], ['Inspecting Bridges']],
    [[], ['Kernels of the Trees', 'Folding Orphan Proteins']],
  ]);
});

test('a dump that was compared and not added counts for nothing', () => {
  const known = new KnownDumps([]);
  const [first, second] = days;
  if (first === undefined || second === undefined) throw new Error('There are three days.');
  known.compare(second);
  known.add(first);
  expect(known.compare(second).added.map(({ title }) => title)).toEqual(['Kernels of the Trees']);
});

test('of what is doubtful, the dump that is added comes first', () => {
  const known = new KnownDumps([]);
  known.add(dump('content/dumps/1.txt', [proteins]));
  known.add(dump('content/dumps/2.txt', [bridges]));
  const title = { ...noted, file: 'content/dumps/9.txt' };
  const day = { ...dump('content/dumps/9.txt', [kernels], '2026-03-11'), diagnostics: [noted, title] };
  const said = describeAdditions(day, known.compare(day)).split('\n');
  expect(said.filter((line) => line.includes('[')).map((line) => line.trim().split(':')[0])).toEqual([
    'content/dumps/9.txt',
    'content/dumps/0.txt',
    'content/dumps/1.txt',
  ]);
});

const noted = {
  code: 'title-without-abstract',
  severity: 'warning',
  file: 'content/dumps/0.txt',
  line: 3,
  message: 'No abstract follows.',
} as const;
