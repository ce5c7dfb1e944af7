// The one value that a build leaves to the next.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Latest } from '../../src/reading/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-latest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keep = (file: string, version: string, value: string) => {
  const latest = new Latest(file, version);
  latest.set(Buffer.from(value));
  latest.save();
};
const read = (file: string, version: string) => {
  const value = new Latest(file, version).get();
  return value === null ? null : Buffer.from(value).toString();
};

test('it is read by the code that made it, and takes the place of the one before', () => {
  const file = join(folder, 'not-yet-there', 'value.kept');
  expect(read(file, 'v1')).toBeNull();
  keep(file, 'v1', 'first');
  keep(file, 'v1', 'second');
  expect([read(file, 'v1'), read(file, 'v2')]).toEqual(['second', null]);
  keep(file, 'v2', 'third');
  expect([read(file, 'v1'), read(file, 'v2')]).toEqual([null, 'third']);
});

test('wherever its file was cut or altered it is lost, and never another value', () => {
  const file = join(folder, 'damaged.kept');
  keep(file, 'v1', 'the value');
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 4;
    writeFileSync(file, altered);
    expect([null, 'the value']).toContain(read(file, 'v1'));
    writeFileSync(file, whole.subarray(0, at));
    expect(read(file, 'v1')).toBeNull();
  }
});
