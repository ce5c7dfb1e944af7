// `offprint new`: a file to edit, which never takes the place of another.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOffprint } from '../setup/offprint.ts';

let content: string;

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'offprint-new-'));
});

afterAll(() => rmSync(content, { recursive: true }));

const write = (...args: readonly string[]) => runOffprint(['new', ...args, '--content', content]);

test('writes a file of its kind, and leaves one that is there alone', async () => {
  const first = await write('topic', 'sparse-flows');
  const file = join(content, 'topics', 'sparse-flows.md');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('topics/sparse-flows.md');
  expect(readFileSync(file, 'utf8')).toContain('title: Sparse flows');
  writeFileSync(file, 'mine');
  const second = await write('topic', 'sparse-flows');
  expect(second).toMatchObject({ status: 1, stdout: '' });
  expect(second.stderr).toContain('is there already');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('takes a paper by its address', async () => {
  const { status } = await write('correction', 'https://papers.example/papers/a-bound-0dqzxt/');
  expect(status).toBe(0);
  expect(readFileSync(join(content, 'papers', 'a-bound-0dqzxt.md'), 'utf8')).toContain('# votes: ');
});

test.each([
  ['a name that is no address', ['page', 'How To!'], 'write how-to'],
  ['a way out of the folder', ['page', '../site'], 'write site'],
  ['a kind there is not', ['papers', 'x'], 'correction, topic, page'],
])('refuses %s, and says what to write', async (_name, args, hint) => {
  const { status, stderr } = await write(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(hint);
});
