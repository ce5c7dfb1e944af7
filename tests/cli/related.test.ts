import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const related = (args: readonly string[]): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'related', '--content', 'tests/fixtures/content', ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );

test('related prints a JSON line a paper and nothing else', () => {
  const cache = mkdtempSync(join(tmpdir(), 'offprint-related-'));
  const lines = related(['--top', '2', '--cache', cache]).trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    const { slug, related: neighbours } = JSON.parse(line);
    expect(typeof slug).toBe('string');
    expect(neighbours.length).toBeLessThanOrEqual(2);
    for (const neighbour of neighbours) expect(Object.keys(neighbour)).toEqual(['slug', 'score', 'because']);
  }
});

test('related refuses a number that makes no sense', () => {
  expect(() => related(['--top', 'many'])).toThrow();
});
