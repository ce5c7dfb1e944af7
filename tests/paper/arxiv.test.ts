// The id of a paper in an address, straight or by way of another.
import { describe, expect, test } from 'vitest';
import { linkToPaper, parseArxivAddress, parsePaperId } from '../../src/paper/arxiv.ts';

describe('The id of a paper on arXiv', () => {
  test.each([
    ['https://arxiv.org/abs/2506.01234v2', '2506.01234'],
    ['http://www.arxiv.org/pdf/cs/0112017', 'cs/0112017'],
    ['https://click.example/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2506.01234&data=05%7C02', '2506.01234'],
    ['https://click.example/CL0/https:%2F%2Farxiv.org%2Fabs%2F2506.01234%3Futm=news/1/0100', '2506.01234'],
    ['https://click.example/?u=https%3a%2f%2fwww.arxiv.org%2fpdf%2fcs%2f0112017', 'cs/0112017'],
    ['https://keep.example/2026/https://arxiv.org/html/2506.01234', '2506.01234'],
  ])('is read of %s', (href, id) => {
    expect(parseArxivAddress(href)).toBe(id);
  });

  test.each([
    'https://arxiv.org/list/cs.LG/new',
    'https://example.org/arxiv.org/abs/2506.01234',
    'https://click.example/?url=https%253A%252F%252Farxiv.org%252Fabs%252F2506.01234',
    'https://click.example/?url=https%3A%2F%2Farxiv.org.example%2Fabs%2F2506.01234',
    'see https://arxiv.org/abs/2506.01234',
  ])('is not in %s', (href) => {
    expect(parseArxivAddress(href)).toBeNull();
  });
});

test('A way to the list’s own page of a paper gives its id, too', () => {
  const href = 'https://click.example/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2506.01234%3Futm=a';
  expect(parsePaperId(href)).toBe('2506.01234');
  expect(linkToPaper.test(href)).toBe(true);
});
