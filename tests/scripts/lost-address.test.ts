import { expect, test } from 'vitest';
import { wordsOfAddress } from '../../templates/scripts/lib/lost-address.ts';

test.each([
  ['/papers/learning-to-prune-weights-a1b2c3/', '/', 'learning to prune weights'],
  ['/reports/papers/two-words-zzzzzz/', '/reports/', 'two words'],
  ['/authors/ada-lovelace/', '/', 'author:"ada lovelace"'],
  ['/authors/ada-lovelace/feed.xml', '/', 'author:"ada lovelace"'],
  ['/topics/robot-hands/page/3/', '/', 'robot hands'],
  ['/archive/2025/Sparse_Flows.html', '/', 'sparse flows'],
  ['/wiki/robots/sparse%20flows/2/', '/', 'sparse flows'],
  ['/pruning', '/', 'pruning'],
  ['/papers/gpt-4-by-hand-a1b2c3/index.html', '/', 'gpt 4 by hand'],
  ['/topics/', '/', ''],
  ['/digests/2026-03-11/', '/', ''],
  ['/authors/', '/', ''],
  ['/', '/', ''],
])('of %s below %s the search is asked: %s', (path, base, words) =>
  expect(wordsOfAddress(path, base)).toBe(words),
);

test('an address may hold anything, and as much of it', () => {
  expect(wordsOfAddress(`/papers/${'x-'.repeat(100_000)}`, '/').length).toBeLessThan(200);
  expect(wordsOfAddress('/authors/"><b>%22/', '/')).toBe('author:"b"');
});
