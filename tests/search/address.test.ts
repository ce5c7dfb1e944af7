import { expect, test } from 'vitest';
import { plainWords } from '../../src/search/question.ts';
import { readQuestion, writeQuestion } from '../../templates/scripts/lib/question.ts';

test('a question stands in the address and is read back from it', () => {
  const asked = { words: 'neural kernel', filters: { topic: 'Attention & more' }, sort: 'date' };
  const address = writeQuestion(asked, new URL('https://example.org/repo/search/'));
  expect(address).toBe('/repo/search/?q=neural+kernel&topic=Attention+%26+more&sort=date');
  expect(readQuestion(new URL(address, 'https://example.org'))).toEqual(asked);
});

test('an unknown filter or order is ignored', () => {
  expect(readQuestion(new URL('https://e.org/?x=1&sort=evil'))).toEqual({ words: '', filters: {}, sort: '' });
});

test('curly quotes ask what straight ones ask, and TeX’s accents what letters do', () => {
  expect(plainWords(' “Stein’s  method” ')).toBe('"Stein\'s method"');
  expect(plainWords('Poincar\\\'e and Schr\\"{o}dinger')).toBe('Poincare and Schrodinger');
});
