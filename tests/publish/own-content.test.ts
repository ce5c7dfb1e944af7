// What a publisher edits fails no test: tests read copies of their own, and what a publisher adds to such a
// copy is read without a complaint.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDump } from '../../src/dump/index.ts';
import { buildLibrary, parseCorrection } from '../../src/library/index.ts';
import { readContent } from '../../src/pipeline/content.ts';
import { parseSiteConfig } from '../../src/site/config.ts';
import { parseProsePage } from '../../src/site/prose-page.ts';
import { flattenTopics, loadTaxonomy } from '../../src/topics/index.ts';
import { topicFile } from '../topics/taxonomy.ts';

test('no test reads what the publisher edits', () => {
  const reads = /(?:readFileSync|readdirSync|cpSync|readContent|readFile|readdir)\(\s*[`'"]content\b/;
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((name) => reads.test(readFileSync(join('tests', name), 'utf8')))).toEqual([]);
});

describe('a dump, a page, a topic and a correction more', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-own-'));
    cpSync('tests/fixtures/site', folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('are read beside the others', async () => {
    writeFileSync(join(folder, 'dumps', '2026-10-01.txt'), ownDump);
    writeFileSync(
      join(folder, 'pages', 'thanks.md'),
      '---\ntitle: Thanks\ndescription: To all.\n---\nTo all.\n',
    );
    writeFileSync(join(folder, 'topics', 'knitting.md'), topicFile('knitting').text);
    const content = await readContent(folder);
    const { topics, diagnostics } = loadTaxonomy(content.topics);
    expect(diagnostics).toEqual([]);
    expect(flattenTopics(topics).map(({ slug }) => String(slug))).toContain('knitting');
    expect(parseSiteConfig(content.site?.text ?? '', 'content/site.md').title).not.toBe('');
    expect(content.pages.map(({ file, text }) => parseProsePage(text, file, '/').slug)).toContain('thanks');
    const names = readdirSync(join(folder, 'dumps'));
    const dumps = await Promise.all(
      names.map((name) => readDump(readFileSync(join(folder, 'dumps', name)), `content/dumps/${name}`)),
    );
    const own = buildLibrary(dumps, []).papers.find(({ title }) => title.startsWith('Knitting'));
    const correction = parseCorrection('---\nhide: true\n---\n', `content/papers/${own?.slug}.md`).correction;
    expect(
      buildLibrary(
        dumps,
        [correction].flatMap((each) => each ?? []),
      ).papers.map(({ slug }) => slug),
    ).not.toContain(own?.slug);
    expect(own).toBeDefined();
  });
});

const ownDump = `Daily Papers

by AK and the research community

Knitting Machines Under Tension

We show that the tension of the yarn decides how a knitting machine drops a stitch, and that a sensor of two parts tells the tension from the sound of the needles. Experiments on four machines confirm it.

`;
