// The package as others get it: packed, installed in an empty folder, imported in Node and in a browser.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { restoreMath as declared } from '../../src/cli/pack/declared.d.ts';
import { restoreMath } from '../../src/math/index.ts';

const root = new URL('../../', import.meta.url).pathname;
const run = promisify(execFile);
const text = 'We bound a matrix M^* in R^{n times n} by |x|_2 for the A^2Flow model.';
/** What the sources find; the declared type is theirs. */
const expected = (restoreMath satisfies typeof declared)(text);

let folder = '';
const installed = () => join(folder, 'node_modules/offprint');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-package-'));
  // As `npm run package` does it. Nothing is installed with it, so that installing it is unpacking it where Node looks.
  const built = join(folder, 'built');
  await run(process.execPath, ['--import', 'tsx', 'src/cli/pack/build.ts', built], { cwd: root });
  await install(built, installed());
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
});

/** Packs what lies in `from` and unpacks it in `to`. */
async function install(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const { stdout } = await run('npm', ['pack', from, '--silent', '--pack-destination', folder], {
    cwd: root,
  });
  const packed = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  await run('tar', ['-xzf', packed, '-C', to, '--strip-components=1']);
}

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('holds the engine and no site', async () => {
  const module = await readFile(join(installed(), 'math/index.js'), 'utf8');
  expect(module).not.toMatch(/eleventy|preact|markdown-it|parse5/);
  const manifest = JSON.parse(await readFile(join(installed(), 'package.json'), 'utf8'));
  expect(Object.keys(manifest)).not.toContainEqual(expect.stringMatching(/dependencies|scripts/i));
});

test('brings the licence of everything in its module', async () => {
  const licences = await readFile(join(installed(), 'math/LICENSES.txt'), 'utf8');
  expect(licences).toMatch(/^katex\n=+\n[\s\S]+Khan Academy[\s\S]+Permission is hereby granted/m);
  expect(licences).toMatch(/^fflate\n=+\n/m);
  expect(licences).not.toMatch(/^preact$/m);
});

test('says what it is for, and nothing of the site', async () => {
  const readme = await readFile(join(installed(), 'README.md'), 'utf8');
  expect(readme).toMatch(/^# The engine for mathematics/);
  expect(readme).toContain("import { restoreMath } from 'offprint/math';");
  expect(readme).not.toContain('Deploy');
});

test('restores an abstract in Node', async () => {
  expect(await restoredIn(folder)).toEqual(expected);
  expect(expected.map(({ tex }) => tex)).toContain(String.raw`M^* \in \mathbb{R}^{n \times n}`);
});

test.each(['browser', 'node'] as const)(
  'restores the same abstract bundled into one file for %s',
  async (platform) => {
    const entry = join(folder, `${platform}-entry.mjs`);
    await writeFile(entry, useOf('offprint/math'));
    const outfile = join(folder, 'alone', `${platform}.cjs`);
    // The oldest form, which waits for nothing and has no address of its own.
    await build({
      entryPoints: [entry],
      bundle: true,
      platform,
      format: 'iife',
      outfile,
      logLevel: 'silent',
    });
    const { stdout } = await run(process.execPath, [outfile]);
    expect(JSON.parse(stdout)).toEqual(expected);
  },
);

test('is exported by the project, too, for who packs or installs that', async () => {
  const user = join(folder, 'user');
  await install(root, join(user, 'node_modules/offprint'));
  expect(await restoredIn(user)).toEqual(expected);
});

async function restoredIn(user: string): Promise<unknown> {
  const use = join(user, 'use.mjs');
  await writeFile(use, useOf('offprint/math'));
  const { stdout } = await run(process.execPath, [use]);
  return JSON.parse(stdout);
}

function useOf(name: string): string {
  return `import { restoreMath } from '${name}';\nconsole.log(JSON.stringify(restoreMath(${JSON.stringify(text)})));\n`;
}

test('restores the same abstract in a browser', async () => {
  const browser = await chromium.launch({
    executablePath: inject('chromiumPath'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.route('https://package.example/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      else await route.fulfill({ path: join(installed(), pathname) });
    });
    await page.goto('https://package.example/');
    const found = await page.evaluate(
      `import('/math/index.js').then(({ restoreMath }) => restoreMath(${JSON.stringify(text)}))`,
    );
    expect(found).toEqual(expected);
  } finally {
    await browser.close();
  }
});
