// What scripts that train or measure say to a developer who calls them, wrongly or to ask how: plain words, what to do,
// and no stack.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const scripts: ReadonlyMap<string, string> = new Map(
  Object.entries(manifest.scripts).flatMap(([name, line]): (readonly [string, string])[] => {
    const file = /(?:src\/train|tests\/(?:bench|fuzz))\/\S+/.exec(line)?.[0];
    return file === undefined ? [] : [[name, file]];
  }),
);
const empty = mkdtempSync(join(tmpdir(), 'offprint-data-'));
afterAll(() => rmSync(empty, { recursive: true }));

/** A call with a folder of data that is empty, and which of its files is missed first. */
const calls: Readonly<Record<string, readonly [args: readonly string[], missed: string]>> = {
  'train:math': [[empty, '--everything'], 'dev.jsonl'],
  'eval:math': [[empty], 'dev.jsonl'],
  'gather:math': [[join(empty, 'papers.jsonl'), empty, empty], 'no days of the list'],
  'train:topics': [[empty], 'daily'],
  'train:vectors': [[empty], 'archive/papers.jsonl.xz'],
  'train:related': [[empty], 'topicbench/background.jsonl'],
  'train:phrases': [[empty], 'archive/papers.jsonl.xz'],
  'train:rank': [[empty], 'graded papers are in none of these folders'],
  'for-you-bench': [[join(empty, 'daily')], 'daily is missing'],
};

interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(name: string, args: readonly string[]): Promise<Finished> {
  const child = spawn(process.execPath, ['--import', 'tsx', scripts.get(name) ?? '', ...args]);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...said }));
  });
}

test('every trainer that asks for a folder is called here', () => {
  const trainers = [...scripts].flatMap(([name, file]) => (file.startsWith('src/train/') ? [name] : []));
  for (const name of trainers) expect([...Object.keys(calls), 'train:stand-ins']).toContain(name);
});

test.each(Object.entries(calls))('%s names what it misses of its data', async (name, [args, missed]) => {
  const { status, stdout, stderr } = await run(name, args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.startsWith(`${name}: `)).toBe(true);
  expect(stderr).toContain(missed);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

// It needs no folder, and would write at once.
test('train:stand-ins says how it is called', async () => {
  const { status, stdout, stderr } = await run('train:stand-ins', ['--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Usage: npm run train:stand-ins -- ');
});

test.each([
  ['no folder', 'train:rank', [], "missing required argument 'FOLDER'"],
  ['a half that there is not', 'train:math', [empty, '--only', 'trees'], 'detection, rebuild'],
  ['a folder without a site', 'search-bench', [empty], 'No site was built in'],
  ['a count that is none', 'fuzz', ['--count', 'many'], 'whole number'],
  ['a slip that would write weights', 'train:topics', [empty, '--cross-validat'], '--cross-validate'],
])('%s is a wrong command line', async (_what, name, args, said) => {
  const { status, stderr } = await run(name, args);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).toContain(`Usage: npm run ${name} -- `);
});

test('weights that have not learned from everything never take the place of the committed ones', async () => {
  const { status, stderr } = await run('train:math', [empty]);
  expect(status).toBe(1);
  expect(stderr).toContain('--to');
});
