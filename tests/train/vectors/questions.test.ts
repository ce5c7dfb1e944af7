import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { keyOfTitle } from '../../../src/train/title-key.ts';
import { readCorpus, readQuestions, type Texts } from '../../../src/train/vectors/corpus.ts';
import { mostOf } from '../../../src/train/vectors/learn.ts';

const pruning: Texts = {
  id: null,
  title: 'Pruning Networks',
  abstract: 'We remove many weights of networks. Pruning of networks keeps accuracy of most weights.',
};
const speech: Texts = { id: null, title: 'Speech', abstract: 'We recognise spoken words in noise.' };
const question = 'which dials of a brain can go';
const byPaper = readQuestions(`# questions\n${keyOfTitle('pruning  networks!')}\t${question}\n`);

describe('a reader’s question', () => {
  test('is one example each time it counts, beside those of its paper', () => {
    const { words, examples } = readCorpus([pruning, pruning, speech], { byPaper, times: 3 }, 1);
    const asked = examples.filter((example) => example.asked !== null);
    expect(examples.map(({ paper }) => paper.title)).toEqual([
      'Pruning Networks',
      'Pruning Networks',
      'Speech',
      ...asked.map(() => 'Pruning Networks'),
    ]);
    expect(asked).toHaveLength(3);
    expect([...(asked[0]?.asked ?? [])].map((place) => words[place])).toContain('brain');
  });

  test('gives its words a place as a paper does that says them', () => {
    const { words, papers } = readCorpus([pruning, pruning, speech], { byPaper, times: 3 }, 1);
    expect(papers[words.indexOf('brain')]).toBe(1);
    expect(papers[words.indexOf('of')]).toBe(1);
    expect(readCorpus([pruning, speech], { byPaper, times: 3 }, 2).words).toEqual(['we']);
  });

  test('is asked without some of its words, never without nearly all', () => {
    const random = createRandom(1);
    const lengths = Array.from({ length: 200 }, () => mostOf(Int32Array.of(3, 4, 5), random).length);
    expect([...new Set(lengths)].sort()).toEqual([2, 3]);
  });
});
