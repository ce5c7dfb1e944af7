import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { keepAddresses, nameOfContent, readContent } from '../../src/pipeline/content.ts';
import { parseDumps } from '../../src/pipeline/dumps.ts';
import { Kept } from '../../src/pipeline/kept.ts';
import { checkContent, parseContent } from '../../src/pipeline/parse-content.ts';
import { Pool } from '../../src/reading/index.ts';

test('a content folder is called by its path from here', () => {
  for (const path of ['content', './content', 'content/', resolve('content')])
    expect(nameOfContent(path)).toBe('content');
  expect(nameOfContent('tests/fixtures/content')).toBe('tests/fixtures/content');
});

test('a content folder elsewhere is called by its own name, which tells nothing of the computer', () => {
  for (const path of ['/home/ada/papers', '../../../../../../papers/', '/tmp/a b/papers'])
    expect(nameOfContent(path)).toBe('papers');
  expect(nameOfContent('.')).toBe(basename(process.cwd()));
  expect(nameOfContent('/')).toBe('content');
});

test('no message says where on the computer a content folder elsewhere lies', async () => {
  const folder = join(makeFolder(), 'papers');
  mkdirSync(join(folder, 'dumps', 'more'), { recursive: true });
  mkdirSync(join(folder, 'topics'));
  writeFileSync(join(folder, 'topics', 'odd.md'), '---\nslug: x\n---\n');
  writeFileSync(join(folder, 'addresses.json'), '{"gone.txt": ["a-list-that-is-gone"]}');
  writeFileSync(join(folder, 'dumps', 'more', 'odd.json'), '[{"title": "Doors"}]');
  writeFileSync(
    join(folder, 'dumps', '2026-10-01.json'),
    '[{"title": "Doors", "abstract": "They open by themselves."}]',
  );
  const kept = new Kept(join(folder, 'cache'));
  const pool = new Pool();
  const read = await parseDumps(folder, kept, pool, () => {});
  pool.close();
  kept.close();
  const said = checkContent(await readContent(folder), read.dumps);
  const files = [...read.dumps, ...read.dumps.flatMap(({ diagnostics }) => diagnostics), ...said];
  expect(new Set(files.map(({ file }) => file))).toEqual(
    new Set([
      'papers/dumps/2026-10-01.json',
      'papers/dumps/more/odd.json',
      'papers/dumps/gone.txt',
      'papers/topics/odd.md',
      'papers/site.md',
    ]),
  );
});

test('what content/ alone tells of links is said before a site is built', async () => {
  const folder = makeFolder();
  for (const name of ['pages', 'static']) mkdirSync(join(folder, name));
  const page = (words: string) => `---\ntitle: Thanks\ndescription: To all.\n---\n${words}\n`;
  writeFileSync(
    join(folder, 'site.md'),
    '---\ntitle: Papers\ndescription: Of ours.\nnav: [{label: Thanks, url: /thanks/}]\n---\n',
  );
  writeFileSync(join(folder, 'static', 'map.png'), '');
  // A page that nothing but a build makes is no concern of this check.
  const words = '![](/static/map.png) ![](/static/lost.png) [Doors](/papers/doors/)';
  writeFileSync(join(folder, 'pages', 'thanks.md'), page(words));
  writeFileSync(join(folder, 'pages', 'alone.md'), page('To none.'));
  writeFileSync(join(folder, 'style.css'), 'a { background: url(/static/map.png), url(/static/lost.svg) }');
  const said = checkContent(await readContent(folder), []);
  expect(said.map(({ code, file, line }) => [code, basename(file), line])).toEqual([
    ['dead-link', 'thanks.md', 5],
    ['dead-link', 'style.css', 1],
    ['page-not-linked', 'alone.md', null],
  ]);
  writeFileSync(join(folder, 'pages', 'Alone Too.md'), page('To none.'));
  const faulty = checkContent(await readContent(folder), []);
  expect(faulty.map(({ code, file }) => [code, basename(file)])).toEqual([
    ['invalid-content', 'Alone Too.md'],
  ]);
});

test('a way in the head that leads nowhere is told of at its own line, below ways to elsewhere', async () => {
  const folder = makeFolder();
  const ways = '  - { label: Us, url: https://example.org }\n  - { label: Map, url: /static/lost.png }\n';
  const site = `---\ntitle: Papers\ndescription: Of ours.\nnav:\n${ways}---\n`;
  writeFileSync(join(folder, 'site.md'), site);
  const said = checkContent(await readContent(folder), []);
  expect(said.map(({ code, line }) => [code, line])).toEqual([['dead-link', 6]]);
});

test('what nobody reads is told of: a slip in a name of a file or a folder', async () => {
  const folder = makeFolder();
  for (const name of ['pages/drafts', 'pages/drafts.md', 'static/deep', 'dumps'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'site.md'), '---\ntitle: Papers\ndescription: Of ours.\n---\n');
  for (const name of [
    'styles.css',
    'pages/about.markdown',
    'static/deep/map.txt',
    'README.md',
    'pages/.hidden',
  ])
    writeFileSync(join(folder, name), '');
  const said = checkContent(await readContent(folder), []);
  const shown = nameOfContent(folder);
  expect(said.map(({ code, file }) => [code, file.replace(shown, 'content')])).toEqual(
    ['pages/about.markdown', 'pages/drafts', 'pages/drafts.md'].map((name) => [
      'stray-file',
      `content/${name}`,
    ]),
  );
});

describe('A file that cannot be read', () => {
  test('is told of beside the rest, and without a page, a question or a style no site is built', async () => {
    const folder = makeFolder();
    for (const name of ['topics', 'papers', 'pages', 'follow']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'site.md'), '---\ntitle: Papers\ndescription: Of ours.\n---\n');
    // A correction needs no front matter: what a link leads to would stand on a page.
    symlinkSync(resolve('package.json'), join(folder, 'papers', 'doors.md'));
    symlinkSync('/dev/zero', join(folder, 'topics', 'endless.md'));
    for (const name of ['topics/lost.md', 'pages/lost.md', 'follow/lost.md', 'style.css', 'addresses.json'])
      symlinkSync('nowhere', join(folder, name));
    const content = await readContent(folder);
    const told = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map(({ code, severity, file }) => {
        expect(severity).toBe('error');
        return `${code} ${file.replace(nameOfContent(folder), 'content')}`;
      });
    expect(told(content.strays)).toEqual([
      'outside-folder content/topics/endless.md',
      'unreadable-file content/topics/lost.md',
      'outside-folder content/papers/doors.md',
    ]);
    expect(told(parseContent(content, '/').faults)).toEqual([
      'unreadable-file content/pages/lost.md',
      'unreadable-file content/follow/lost.md',
      'unreadable-file content/style.css',
      'unreadable-file content/addresses.json',
    ]);
  });

  test('that names the site is not called missing', async () => {
    const folder = makeFolder();
    symlinkSync('nowhere', join(folder, 'site.md'));
    const said = checkContent(await readContent(folder), []);
    expect(said.map(({ code, file }) => [code, basename(file)])).toEqual([['unreadable-file', 'site.md']]);
  });

  test('since it is of another encoding is told of with the line', async () => {
    const folder = makeFolder();
    for (const name of ['papers', 'pages']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'papers', 'doors.md'), Buffer.from('---\ntitle: Türen\n---\n', 'latin1'));
    writeFileSync(join(folder, 'pages', 'doors.md'), Buffer.from('\uFEFFDoors.', 'utf16le'));
    const { strays, faults } = await readContent(folder);
    expect([...strays, ...faults].map(({ code, line }) => [code, line])).toEqual([
      ['invalid-utf8', 2],
      ['invalid-utf8', 1],
    ]);
  });

  test('is read where it is a link to a neighbour', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'pages', 'doors.md'), 'Doors.');
    symlinkSync('doors.md', join(folder, 'pages', 'gates.md'));
    const { pages } = await readContent(folder);
    expect(pages.map(({ text }) => text)).toEqual(['Doors.', 'Doors.']);
  });

  test('stops everything where it is a folder: without its topics an archive loses their addresses', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'topics'), '');
    await expect(readContent(folder)).rejects.toThrow(/topics: The folder cannot be read/);
  });
});

test('a record of addresses that cannot be read is left to whoever mends it', () => {
  const folder = makeFolder();
  const file = join(folder, 'addresses.json');
  const keep = (there: string) => {
    writeFileSync(file, there);
    keepAddresses(folder, { file, text: there }, '{\n  "new.txt": ["2026-03-12"]\n}\n');
    return readFileSync(file, 'utf8');
  };
  const torn = '<<<<<<< ours\n{ "old.txt": ["2026-03-11"] }\n=======\n{}\n>>>>>>> theirs\n';
  expect(keep(torn)).toBe(torn);
  const byHand = '{ "old.txt": "2026-03-11" }';
  expect(keep(byHand)).toBe(byHand);
  expect(keep('{ "old.txt": ["2026-03-11"] }')).toContain('new.txt');
});

test('the record of addresses that is edited while a site is built stays as it is, and so does one that was not read', () => {
  const folder = makeFolder();
  const file = join(folder, 'addresses.json');
  const edited = '{ "old.txt": ["robots"] }';
  writeFileSync(file, edited);
  const next = '{\n  "new.txt": ["2026-03-12"]\n}\n';
  const read = { file, text: '{ "old.txt": ["2026-03-11"] }' };
  for (const known of [read, null]) expect(keepAddresses(folder, known, next)).toContain('stays as it is');
  expect(readFileSync(file, 'utf8')).toBe(edited);
  rmSync(file);
  expect(keepAddresses(folder, null, next)).toBe(null);
  expect(readFileSync(file, 'utf8')).toBe(next);
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
