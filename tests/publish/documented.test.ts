// docs/content.md and `offprint new` say what a publisher may write. What they say is read without a complaint,
// and nothing that may be written is left out.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentKinds } from '../../src/cli/new/templates.ts';
import { readDump } from '../../src/dump/index.ts';
import { askKinds } from '../../src/follow/index.ts';
import { parseCorrection } from '../../src/library/index.ts';
import { correctionKeys } from '../../src/paper/from-facts.ts';
import { readContent } from '../../src/pipeline/content.ts';
import { checkContent } from '../../src/pipeline/parse-content.ts';
import { parseSiteConfig } from '../../src/site/config.ts';
import { parseProsePage } from '../../src/site/prose-page.ts';
import { parseStandingQuery } from '../../src/site/standing-query.ts';
import { parseTopic } from '../../src/topics/parse-topic.ts';
import { documentedContent, writeDocumentedContent } from '../setup/documented-content.ts';

const correctionFields = ['title', 'abstract', 'topics', 'links', 'pin', 'hide', ...correctionKeys];

describe('the documented content', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-documented-'));
    writeDocumentedContent(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('has an example of everything that a publisher edits', () => {
    const kinds = [...new Set([...documentedContent().keys()].map((file) => file.split('/')[1]))].sort();
    const folders = Object.values(contentKinds).map((kind) => kind.folder);
    expect(kinds).toEqual(['addresses.json', 'dumps', 'site.md', 'static', 'style.css', ...folders].sort());
  });

  test('is read without a complaint', async () => {
    const dumps = await Promise.all(
      readdirSync(join(folder, 'content', 'dumps')).map((name) =>
        readDump(readFileSync(join(folder, 'content', 'dumps', name)), `${folder}/content/dumps/${name}`),
      ),
    );
    expect(dumps.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(checkContent(await readContent(join(folder, 'content')), dumps)).toEqual([]);
  });

  test('sets every field of site.md, of a correction and of a dump', () => {
    const files = documentedContent();
    const config = parseSiteConfig(files.get('content/site.md') ?? null, 'content/site.md');
    expect(Object.entries(config).filter(([, value]) => value === null || value === '')).toEqual([]);
    const correction = [...files].find(([file]) => file.startsWith('content/papers/'))?.[1] ?? '';
    for (const key of correctionFields) expect(correction).toMatch(new RegExp(`^${key}:`, 'm'));
  });
});

describe('a new file', () => {
  test('of a correction explains every field, and says nothing until one is wanted', () => {
    const text = contentKinds.correction?.template('a-paper') ?? '';
    const untouched = parseCorrection(text, 'content/papers/a-paper.md');
    expect(untouched.diagnostics).toEqual([]);
    expect(Object.values(untouched.correction ?? {}).filter((value) => value !== undefined)).toHaveLength(3);
    const [, intro = '', ...fields] = text.split('\n');
    expect(intro).toContain('Remove the "#"');
    const filled = ['---', ...fields.map((line) => line.replace(/^# /, ''))].join('\n');
    const { correction, diagnostics } = parseCorrection(
      filled.replace(/^stars says .*\n/m, ''),
      'content/papers/a-paper.md',
    );
    expect(diagnostics).toEqual([]);
    expect(Object.values(correction ?? {}).filter((value) => value === undefined)).toEqual([]);
    for (const key of correctionFields) expect(text).toMatch(new RegExp(`^# ${key}:`, 'm'));
  });

  test('of a topic, a page or a standing question is one as it stands', () => {
    const { topic, page, follow } = contentKinds;
    const question = follow?.template('small-models') ?? '';
    const asked = parseStandingQuery(question, 'content/follow/small-models.md', '/');
    expect(asked).toMatchObject({ title: 'Small models', asks: [{ kind: 'words', value: 'small models' }] });
    const every = parseStandingQuery(question.replace(/^# (?=[a-z]+: )/gm, ''), 'content/follow/a.md', '/');
    expect(new Set(every.asks.map(({ kind }) => kind))).toEqual(new Set(askKinds));
    const read = parseTopic(topic?.template('sparse-flows') ?? '', 'content/topics/sparse-flows.md');
    expect(read).toMatchObject({ topic: { title: 'Sparse flows', slug: 'sparse-flows' }, diagnostics: [] });
    const about = parseProsePage(page?.template('how-to') ?? '', 'content/pages/how-to.md', '/');
    expect(about).toMatchObject({ title: 'How to', url: '/how-to/' });
  });

  test.each(['2024', 'null', 'true'])('may be called %s, which YAML would not read as a text', (name) => {
    const title = expect.stringMatching(new RegExp(`^${name}$`, 'i'));
    const { topic, page, follow } = contentKinds;
    const read = parseTopic(topic?.template(name) ?? '', `content/topics/${name}.md`);
    expect(read).toMatchObject({ topic: { title, area: { slug: name, title } }, diagnostics: [] });
    expect(parseProsePage(page?.template(name) ?? '', `content/pages/${name}.md`, '/')).toMatchObject({
      title,
    });
    const asked = parseStandingQuery(follow?.template(name) ?? '', `content/follow/${name}.md`, '/');
    expect(asked).toMatchObject({ title, asks: [{ kind: 'words', value: name }] });
  });
});
