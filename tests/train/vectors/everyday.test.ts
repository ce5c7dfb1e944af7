import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { inOtherWords, readOtherWords } from '../../../src/train/vectors/everyday.ts';

const vocabulary = ['bigger', 'chatbot', 'for', 'imag', 'languag', 'larg', 'model', 'pictur'];

/** All that a question becomes, drawn many times, each in the order of letters. */
function saidOtherwise(question: string, words: string, phrases: string): readonly string[] {
  const others = readOtherWords(words, phrases, vocabulary);
  const places = Int32Array.from(question.split(' '), (word) => vocabulary.indexOf(word));
  const random = createRandom(1);
  const said = Array.from({ length: 200 }, () =>
    [...inOtherWords(places, others, random)]
      .map((place) => vocabulary[place])
      .sort()
      .join(' '),
  );
  return [...new Set(said)].sort();
}

describe('a question in other words', () => {
  test('has each word that can be said otherwise as it is, or otherwise, either way', () => {
    expect(saidOtherwise('imag model', '# words\npicture image', '')).toEqual(['imag model', 'model pictur']);
    expect(saidOtherwise('pictur', 'picture image', '')).toEqual(['imag', 'pictur']);
  });

  test('has a phrase said otherwise whole or not at all, and only where all its words are asked', () => {
    const phrases = '# phrases\nlarge language models = a chatbot | something unknown';
    expect(saidOtherwise('imag languag larg model', '', phrases)).toEqual([
      'chatbot imag',
      'imag languag larg model',
    ]);
    expect(saidOtherwise('languag model', '', phrases)).toEqual(['languag model']);
  });

  test('takes the longest phrase before a word of it', () => {
    const said = saidOtherwise(
      'languag larg model',
      'large bigger',
      'model = picture\nlarge language model = chatbot',
    );
    expect(said).toContain('chatbot');
    expect(said).toContain('bigger languag model');
    expect(said.filter((one) => one.includes('chatbot'))).toEqual(['chatbot']);
  });

  test('says no stop word of a phrase', () => {
    expect(saidOtherwise('imag', '', 'image = picture for')).toEqual(['imag', 'pictur']);
  });
});
