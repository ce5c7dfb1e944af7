import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { Kept } from '../../src/pipeline/kept.ts';
import { recallTold } from '../../src/pipeline/told.ts';

const warning = (line: number, message = 'Seen. Do this.'): Diagnostic => ({
  code: 'unrecognised-line',
  severity: 'warning',
  file: 'content/dumps/a.txt',
  line,
  message,
});

test('each build knows what the one before it told, and no more', () => {
  const build = openBuilds();
  expect(build([warning(1), warning(2)])).toEqual([]);
  expect(build([warning(1), warning(3)])).toEqual([warning(1)]);
  expect(build([])).toEqual([]);
  expect(build([warning(1)])).toEqual([]);
});

test('what is said otherwise is new', () => {
  const build = openBuilds();
  build([warning(1)]);
  expect(build([warning(1, 'Seen. Do that.')])).toEqual([]);
});

/** Builds that keep things in one folder: what each told before. */
function openBuilds(): (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-told-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return (diagnostics) => {
    const kept = new Kept(folder);
    const told = recallTold(diagnostics, kept.latest('told', []));
    kept.close({ askedAll: true });
    return [...told];
  };
}
