import { describe, expect, test } from 'vitest';
import { type Book, escapeXml, makeEpub } from '../../templates/scripts/lib/epub.ts';
import { findFaults } from '../setup/epub.ts';

const math =
  '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>';
const book: Book = {
  title: 'Kernels & “graphs” – Papers',
  url: 'https://example.org/digests/2026-03-11/',
  language: 'en',
  day: '2026-03-11',
  chapters: [
    {
      url: 'https://example.org/papers/a-1/',
      name: 'On x^2 < 1 & more\u0000\ud800',
      title: `On ${math} &lt; 1`,
      facts: 'Ada Lovelace · arXiv 2606.00683',
      abstract: `Let ${math} be <em>small</em>.`,
    },
    { url: 'https://example.org/papers/b-2/', name: 'Plain', title: 'Plain', facts: '', abstract: 'Text.' },
  ],
};

describe('a book', () => {
  test('is what an EPUB must be', () => {
    expect(findFaults(makeEpub(book))).toEqual([]);
    expect(findFaults(makeEpub({ ...book, day: null }))).toEqual([]);
  });

  test('has the same bytes whenever it is made', () => {
    expect(makeEpub(book)).toEqual(makeEpub(structuredClone(book)));
  });

  test('is not sound where a chapter is not well-formed', () => {
    const [chapter] = book.chapters;
    if (chapter === undefined) throw new Error('The book has chapters.');
    expect(findFaults(makeEpub({ ...book, chapters: [{ ...chapter, abstract: 'a <b> c' }] }))).not.toEqual(
      [],
    );
  });
});

test('text of XML holds nothing that XML has no place for', () => {
  expect(escapeXml('a < b & "c" \u0008\ud800\ufffe 𝔸')).toBe(
    'a &lt; b &amp; &quot;c&quot; \ufffd\ufffd\ufffd 𝔸',
  );
});
