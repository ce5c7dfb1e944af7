import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runOffprint } from '../setup/offprint.ts';

const related = (args: readonly string[]) =>
  runOffprint(['related', '--content', 'tests/fixtures/content', ...args]);

test('related prints a JSON line a paper and nothing else', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'offprint-related-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const { stdout } = await related(['--top', '2', '--cache', cache]);
  const lines = stdout.trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    const { slug, related: neighbours } = JSON.parse(line);
    expect(typeof slug).toBe('string');
    expect(neighbours.length).toBeLessThanOrEqual(2);
    for (const neighbour of neighbours) expect(Object.keys(neighbour)).toEqual(['slug', 'score', 'because']);
  }
});

test('related refuses a number that makes no sense', async () => {
  const { status, stderr } = await related(['--top', 'many']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^offprint related: .*--top.*many/m);
});
