// The commands that read JSON lines and write JSON lines: classify and restore.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runOffprint } from '../setup/offprint.ts';

const lines = (stdout: string): readonly unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('classify', () => {
  const kernels = {
    id: 'k',
    title: 'Inducing points on a budget',
    abstract: 'We choose inducing points for sparse Gaussian process regression.',
  };

  test('prints the topics of each paper, a line each, in their order', async () => {
    const input = `${JSON.stringify(kernels)}\n${JSON.stringify({ id: 7, title: 'Zzyzx' })}\n`;
    const { status, stdout, stderr } = await runOffprint(['classify'], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines(stdout)).toEqual([
      {
        id: 'k',
        primary: 'gp-kernels',
        subtopic: null,
        topics: expect.arrayContaining([{ slug: 'gp-kernels', score: expect.any(Number), subtopic: null }]),
      },
      { id: 7, primary: null, subtopic: null, topics: [] },
    ]);
  });

  test('tells the line that is no paper, goes on, and fails', async () => {
    const input = `not a paper\n${JSON.stringify(kernels)}\n`;
    const { status, stdout, stderr } = await runOffprint(['classify'], { input });
    expect(status).toBe(1);
    expect(stderr).toContain('line 1');
    expect(lines(stdout)).toMatchObject([{ id: 'k', primary: 'gp-kernels' }]);
  });

  test('tells a line with neither title nor abstract, which no topic could be found for', async () => {
    const { status, stdout, stderr } = await runOffprint(['classify'], {
      input: '{"id":3,"titel":"Kites"}\n',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('"title": is missing or empty, and so is "abstract"');
  });

  test('goes by the topics of the content it is given', async () => {
    const content = ['--content', 'tests/fixtures/content'];
    const input = JSON.stringify({ id: 1, title: 'Sparse graphs', abstract: 'Sparse graphs are sparse.' });
    const { stdout } = await runOffprint(['classify', ...content], { input });
    expect(lines(stdout)).toMatchObject([{ id: 1, primary: 'sparse-graphs' }]);
  });

  test('says where it looked for topics when there are none, and which cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-classify-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'topics'));
    symlinkSync('nowhere', join(folder, 'topics', 'lost.md'));
    const { status, stderr } = await runOffprint(['classify', '--content', folder]);
    expect(status).toBe(1);
    expect(stderr).toContain('topics/lost.md: error: ');
    expect(stderr).toContain(`${join(folder, 'topics')} holds no topic`);
  });
});

describe('restore', () => {
  test('prints the formulas of each text, a line each', async () => {
    const input = `{"id":"a","text":"We bound x in R^n."}\n{"id":2,"text":"No formula here."}\n`;
    const { status, stdout } = await runOffprint(['restore'], { input });
    expect(status).toBe(0);
    expect(lines(stdout)).toMatchObject([
      { id: 'a', spans: [{ start: 9 }] },
      { id: 2, spans: [] },
    ]);
  });

  test('prints a text with its formulas between dollars', async () => {
    const input = 'We bound x in R^n by O(n log n) steps.\n';
    const { status, stdout } = await runOffprint(['restore', '--stdin-format', 'text'], { input });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^We bound \$x \\in .*\n$/);
  });

  test('says which formats there are', async () => {
    const { status, stderr } = await runOffprint(['restore', '--stdin-format', 'html'], { input: '' });
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are jsonl, text');
  });

  test('tells the line that is no record, goes on, and fails', async () => {
    const { status, stdout, stderr } = await runOffprint(['restore'], {
      input: '[1]\n{"id":2,"text":"x"}\n',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('line 1');
    expect(lines(stdout)).toMatchObject([{ id: 2 }]);
  });
});
