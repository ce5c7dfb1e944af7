// Finds a Chromium for tests/browser, or gets one, or fails and says what to do. It never skips.
//
// In this order: CHROMIUM_PATH, a browser of the system, Playwright's own; then, as root on Debian,
// the distribution's package; then Playwright's download.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromiumPath: string;
  }
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export default async function provideChromium(project: TestProject): Promise<void> {
  project.provide('chromiumPath', findChromium() ?? (await installChromium()));
  await provideTimes();
}

/**
 * Until a page's own faces arrive it stands in the system's Times, or a face of the same widths, as nearly
 * every reader's system has one; without it a browser takes some wide face, and lines are measured that no
 * reader sees. Debian's chromium only recommends the package.
 */
async function provideTimes(): Promise<void> {
  if (!canInstallPackages() || (await hasTimes())) return;
  await installPackage('fonts-liberation');
}

async function hasTimes(): Promise<boolean> {
  const { stdout } = await run('fc-match', ['--format', '%{family}', 'Times New Roman']).catch(() => ({
    stdout: '',
  }));
  return /Times|Liberation Serif|Tinos/.test(stdout);
}

function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '' && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  }
  const candidates = [named ?? '', ...systemBrowsers, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

async function installChromium(): Promise<string> {
  const attempts = [...(canInstallPackages() ? [() => installPackage('chromium')] : []), downloadPlaywrights];
  const failures: string[] = [];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
    const found = findChromium();
    if (found !== null) return found;
  }
  throw new Error(
    `The browser tests need Chromium, and none could be found or installed.\n${failures.join('\n')}\n` +
      'Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium), ' +
      'or set CHROMIUM_PATH to the browser you have.',
  );
}

const run = promisify(execFile);

async function installPackage(name: string): Promise<void> {
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-qy', '--no-install-recommends', name]);
}

async function downloadPlaywrights(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium']);
}
