// A site built of docs/content.md alone: what the page says that settings do, they do.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocumentedContent } from '../setup/documented-content.ts';
import { runOffprint } from '../setup/offprint.ts';

let folder: string;
let out: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-documented-'));
  out = join(folder, 'site');
  writeDocumentedContent(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

const build = () =>
  runOffprint([
    ...['build', '--quiet', '--content', join(folder, 'content')],
    ...['--out', out, '--cache', join(folder, 'cache')],
  ]);
const page = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');

describe('the documented content', () => {
  test('builds with nothing to mend', async () => {
    const { status, stdout } = await build();
    expect(stdout).toMatch(/^\S+: 2 entries, 2 papers, 1 digest, .*\n0 errors, 0 warnings, \d+ notes?\n$/);
    expect(status).toBe(0);
  });

  test('has its language, its dates, its navigation and its footer', () => {
    const paper = page('papers/sparse-flows-for-small-robots-jfzfng');
    expect(paper).toContain('<html lang="en-US"');
    expect(paper).toContain('published Mar\u00a05,\u00a02026');
    expect(paper).toContain('href="/about/"');
    expect(paper).toContain('our group');
    expect(paper).toContain('The talk explains figure 3.');
    expect(page('about')).toContain('src="/static/robot.svg"');
    expect(page('topics/small-robots')).toContain('Robots that fit into a hand.');
  });

  test('has its standing question, of which nothing is without a paper', () => {
    const asked = page('follow/robots-that-remember');
    expect(asked).toContain('What a robot keeps of what it learned');
    expect(asked).toContain('2 papers');
    expect(page('report')).not.toContain('nothing-followed');
  });
});

describe('what would go unseen', () => {
  test('is told with its place: dead links, a page that nothing leads to, a site without an origin', async () => {
    const content = join(folder, 'content');
    const site = join(content, 'site.md');
    const own = readFileSync(site, 'utf8').replace(/^(?:origin|footer): .*\n/gm, '');
    writeFileSync(site, own.replace('language: en-US', 'language: de-DE'));
    writeFileSync(
      join(content, 'pages', 'method.md'),
      '---\ntitle: Method\ndescription: How.\n---\n\nFirst.\n\nSee [topics](/topics/), [what](/topics/wading/)\nand ![a map](map.png).\n',
    );
    const { status, stdout } = await build();
    expect(status).toBe(0);
    expect(stdout).toMatch(/pages\/method\.md:8: warning: The link to "\/topics\/wading\/" .*\[dead-link\]/);
    expect(stdout).toMatch(/pages\/method\.md:8: warning: The link to "map\.png" .*\[dead-link\]/);
    expect(stdout).toMatch(/pages\/method\.md: warning: Nothing leads to this page, \/method\/.*"nav"/);
    expect(stdout).toContain('origin: https://example.org');
    expect(stdout).toContain('0 errors, 3 warnings');
  });
});

describe('a publisher who writes German', () => {
  test('has dates marked as German, on pages and in what scripts read', () => {
    expect(page('search')).toMatch(/<html lang="en"[^>]* data-dates="de-DE"/);
    const months: unknown = JSON.parse(readFileSync(join(out, 'for-you/months.json'), 'utf8'));
    expect(months).toMatchObject([{ title: 'März 2026', lang: 'de-DE' }]);
  });
});
