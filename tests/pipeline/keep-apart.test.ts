import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepApart } from '../../src/pipeline/keep-apart.ts';

const apart = { content: 'content', out: '_site', cache: '.cache/offprint' };

test('folders beside each other are apart, whether they are there or not', () => {
  keepApart(apart);
  keepApart({ content: '../papers', out: '../papers-site', cache: '../..cache' });
});

test.each([
  [
    'the site among what the publisher wrote',
    { out: 'content/site' },
    'content/site lies in content',
    '--out',
  ],
  ['the cache among what the publisher wrote', { cache: 'content' }, 'content lies in content', '--cache'],
  ['what the publisher wrote in the site', { out: '.' }, 'content lies in .,', '--out'],
  ['the cache in the site', { cache: '_site/cache' }, '_site/cache lies in _site', '--cache'],
  ['the site in the cache', { out: '.cache/offprint/site' }, 'site lies in .cache/offprint', '--out'],
  ['what the publisher wrote in the cache', { cache: './' }, 'content lies in ./,', '--cache'],
])('%s is refused, with the option that mends it', (_, folders, told, option) => {
  const refused = () => keepApart({ ...apart, ...folders });
  expect(refused).toThrow(told);
  expect(refused).toThrow(`Name another folder with ${option}.`);
});

test('a link is taken for where it leads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-apart-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'papers'));
  symlinkSync('papers', join(folder, 'content'));
  const refused = () =>
    keepApart({ ...apart, content: join(folder, 'content'), out: join(folder, 'papers/new/site') });
  expect(refused).toThrow('--out');
});
