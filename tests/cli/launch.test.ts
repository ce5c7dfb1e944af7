// What is run is what the sources say, whatever was built of them before, and wherever that can be kept or not.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** In an address a sign of its name would begin another part, or stand for a letter. */
const root = mkdtempSync(join(tmpdir(), 'offprint C# %41 [x]-'));
const shelf = join(root, '.cache', 'code');

beforeAll(() => {
  for (const name of ['src', 'templates', 'eleventy.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the sources are built once, and what was built is run again', () => {
  expect(help()).toContain('Prints what dumps say');
  const built = readdirSync(shelf);
  expect(built).toHaveLength(1);
  expect(help()).toContain('Prints what dumps say');
  expect(readdirSync(shelf)).toEqual(built);
});

test('a site is built wherever the project lies', () => {
  const content = join(root, 'content');
  cpSync('tests/fixtures/content', content, { recursive: true });
  const args = [join(root, 'src', 'cli', 'launch.js'), 'build', '--quiet'];
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  expect(said).toContain('_site/: ');
});

test('an edit is seen, and what was built of many edits is not kept for ever', () => {
  for (const verb of ['Shows', 'Tells', 'Lists', 'Names', 'Finds']) {
    edit(/\w+ what dumps say/, `${verb} what dumps say`);
    expect(help()).toContain(`${verb} what dumps say`);
  }
  expect(readdirSync(shelf).length).toBeLessThan(6);
});

test('a mistake in a source is said where it stands', () => {
  edit('defineCommand(', 'defineCommand((');
  expect(help).toThrow(/parse\.ts/);
  edit('defineCommand((', 'defineCommand(');
});

test('where nothing can be kept the sources are run', () => {
  rmSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache'), '');
  expect(help()).toContain('Finds what dumps say');
});

function help(): string {
  const args = [join(root, 'src', 'cli', 'launch.js'), 'parse', '--help'];
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
}

function edit(from: string | RegExp, to: string): void {
  const file = join(root, 'src', 'cli', 'commands', 'parse.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
