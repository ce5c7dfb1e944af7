// Builds what tests/site and tests/browser look at, once a run: five dumps and their topics below a
// path prefix, and a hostile dump at a domain's root. A build that fails fails the run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runOffprint } from './offprint.ts';

export interface BuiltSite {
  /** Folder of the pages. */
  readonly folder: string;
  readonly pathPrefix: string;
  /** What the build printed. */
  readonly summary: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: BuiltSite;
    readonly hostileSite: BuiltSite;
  }
}

/** Tests share a cache of their own, so that a second run is quick and the publisher's is untouched. */
export const testCache = 'node_modules/.cache/offprint-tests';

export default async function buildSites(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const [site, hostileSite] = await Promise.all([
    build(folder, 'site', 'tests/fixtures/site', '/offprint/'),
    build(folder, 'hostile', 'tests/fixtures/hostile', '/'),
  ]);
  project.provide('site', site);
  project.provide('hostileSite', hostileSite);
  return () => rm(folder, { recursive: true, force: true });
}

async function build(folder: string, name: string, content: string, pathPrefix: string): Promise<BuiltSite> {
  const out = join(folder, name);
  const { status, stdout, stderr } = await runOffprint([
    'build',
    ...['--content', content, '--out', out, '--cache', join(testCache, name)],
    ...['--path-prefix', pathPrefix, '--origin', 'https://papers.example'],
  ]);
  if (status !== 0) throw new Error(`The build of ${content} failed:\n${stderr}`);
  return { folder: out, pathPrefix, summary: stdout };
}
