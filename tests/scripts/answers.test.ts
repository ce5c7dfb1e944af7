import { expect, test } from 'vitest';
import { Archive } from '../../src/search/ask/archive.ts';
import { makeBlock } from '../../src/search/index/block.ts';
import { createEncoder } from '../../src/search/index/encode.ts';
import { columnsOf, writeCards, writeColumns, writeSegment } from '../../src/search/index/segment.ts';
import { writeWhole } from '../../src/search/index/write.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { loadVectors } from '../../src/search/vectors/load.ts';
import { answerQuestion, newestAnswers } from '../../templates/scripts/lib/answers.ts';
import { readQuestion } from '../../templates/scripts/lib/question.ts';
import { bareRecord } from '../setup/search-record.ts';

const by = (slug: string, author: string): SearchRecord => ({
  ...bareRecord(slug, 'Rivers and levees', 'We keep rivers in order with a ledger of levees.'),
  authors: [author],
  words: [author],
});
const records = [by('ada', 'Ada Lovelace'), by('li', 'Li Wang')];

test('an author counts however long the question is, and whatever quotes stand in the name', async () => {
  const archive = await openArchive();
  const found = async (words: string, author: string) => {
    const { hits } = await answerQuestion(archive, { words, filters: { author }, sort: '' });
    return hits.map(({ paper }) => records[paper]?.slug);
  };
  expect(await found('rivers', 'Ada Lovelace')).toEqual(['ada']);
  expect(await found('rivers levees ledger '.repeat(40), 'Ada Lovelace')).toEqual(['ada']);
  expect(await found('', 'Ada "Lovelace"')).toEqual(['ada']);
});

test('a followed question has what is new of its words, though an author came who is called so', async () => {
  const archive = await openArchive([
    by('author', 'Delta Fern'),
    { ...bareRecord('topic', 'Delta fern growth', 'Of ferns in a delta.') },
  ]);
  const newest = await newestAnswers(archive, { words: 'delta fern', filters: {}, sort: '' }, 5);
  expect(newest.map(([slug]) => slug)).toEqual(['topic', 'author']);
});

test('what an address asks for is bounded', () => {
  const long = 'x'.repeat(50_000);
  const { words, filters } = readQuestion(
    new URL(`https://a.example/?q=${long}&author=${long}&topic=${long}`),
  );
  expect([words, filters.author, filters.topic].map((text) => (text ?? '').length)).toEqual([500, 200, 200]);
});

function openArchive(papers: readonly SearchRecord[] = records): Promise<Archive> {
  const vectors = loadVectors();
  const { shards, ...summary } = writeSegment(
    'segment',
    [makeBlock('block', papers, createEncoder(vectors))],
    { vectors: null, standIns: null },
  );
  const cards = writeCards('segment', papers, (bytes) => `hash-${bytes.length}`);
  const listed = { ...summary, cards: cards.names, columns: columnsOf(papers).map(({ name }) => name) };
  const columns = writeColumns('segment', papers);
  const files = [...shards, ...cards.files, ...columns, ...writeWhole([listed], [], vectors)];
  const all = new Map(files.map(({ path, bytes }) => [path, bytes]));
  return Archive.open(async (path) => all.get(path) ?? null);
}
