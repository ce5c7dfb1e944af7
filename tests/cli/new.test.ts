// `offprint new`: a file to edit, which never takes the place of another.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { buildLibrary } from '../../src/library/index.ts';
import { runOffprint } from '../setup/offprint.ts';

const dump = `Subscribe

A Bound on Forgetting in Clocks

We show that a clock forgets at most one hour of a day when it is wound by many hands, and that this is met.

Ladders That Fold Themselves

A ladder is hard to carry. We fold one along lines that it learned, and carry it through nine doors of ten.
`;
const [bound = '', ladders = ''] = buildLibrary([parseDump(Buffer.from(dump), 'list.txt')], []).papers.map(
  ({ slug }) => slug,
);

let content: string;

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'offprint-new-'));
  mkdirSync(join(content, 'dumps'));
  writeFileSync(join(content, 'dumps', 'list.txt'), dump);
});

afterAll(() => rmSync(content, { recursive: true }));

const write = (...args: readonly string[]) => runOffprint(['new', ...args, '--content', content]);

test('writes no page where the site has one of its own, which would stop the next build', async () => {
  const { status, stderr } = await write('page', 'topics');
  expect(status).toBe(1);
  expect(stderr).toContain('/topics/');
  expect(existsSync(join(content, 'pages'))).toBe(false);
});

test('writes nothing that Windows cannot check out', async () => {
  const { status, stderr } = await write('topic', 'aux');
  expect(status).toBe(1);
  expect(stderr).toContain('devices');
  expect(existsSync(join(content, 'topics'))).toBe(false);
});

test.each([
  ['Sparse Flows!', 'sparse-flows'],
  ['Überblick', 'ueberblick'],
  ['Обучение', 'obuchenie'],
  ['机器人', 'lower-case words'],
])('says how to write a name that is none: %s', async (name, said) => {
  const { status, stderr } = await write('page', name);
  expect(status).not.toBe(0);
  expect(stderr).toContain(`is not a name; write ${said}`);
});

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

describe('a correction', () => {
  test('takes a paper by its address, and once', async () => {
    const address = `https://papers.example/papers/${bound}/`;
    expect(await write('correction', address)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(content, 'papers', `${bound}.md`), 'utf8')).toContain('# votes: ');
    const again = await write('correction', bound);
    expect(again).toMatchObject({ status: 1, stdout: '' });
    expect(again.stderr).toContain(`${bound}.md`);
  });

  test('takes a paper that another correction hides', async () => {
    const file = join(content, 'papers', `${ladders}.md`);
    writeFileSync(file, '---\nhide: true\n---\n');
    const { status, stderr } = await write('correction', ladders);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${ladders}.md`)]);
    rmSync(file);
  });

  test.each([
    ['whose slug is mistyped', () => ladders.replace('fold', 'flod')],
    ['by its title', () => 'Ladders That Fold Themselves'],
  ])('of no paper is refused with the slugs that are near: %s', async (_name, named) => {
    const { status, stdout, stderr } = await write('correction', named());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('No paper has the slug');
    expect(stderr).toContain(ladders);
    expect(stderr).not.toContain(bound);
    expect(existsSync(join(content, 'papers', `${named()}.md`))).toBe(false);
  });
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
