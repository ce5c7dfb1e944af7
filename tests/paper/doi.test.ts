import { expect, test } from 'vitest';
import { doiUrl, parseDoi } from '../../src/paper/doi.ts';

test.each([
  ['10.5555/lamps.17', '10.5555/lamps.17'],
  [' doi: 10.5555/Lamps_17(a) ', '10.5555/Lamps_17(a)'],
  ['https://doi.org/10.5555/lamps.17', '10.5555/lamps.17'],
  ['http://dx.doi.org/10.5555/lamps/17', '10.5555/lamps/17'],
])('%j says the DOI %s', (written, doi) => {
  expect(parseDoi(written)).toBe(doi);
});

test.each([
  ['arXiv’s own, which follows from the id', '10.48550/arXiv.2610.01234'],
  ['a number', '10.5555'],
  ['an address of another host', 'https://lamps.example/10.5555/lamps.17'],
  ['words around one', 'see 10.5555/lamps.17'],
  ['one that is cut off or followed by more', '10.5555/lamps.'],
  ['signs that act where they are written', '10.5555/lamps}"<17>'],
  ['a text without end', `10.5555/${'a'.repeat(10_000)}`],
])('%s is none', (_, written) => {
  expect(parseDoi(written)).toBeNull();
});

test('leads to the page that its publisher keeps', () => {
  expect(doiUrl('10.5555/lamps.17')).toBe('https://doi.org/10.5555/lamps.17');
});
