import { expect, test } from 'vitest';
import { cardSvg, wrap } from '../../src/site/cards/card.ts';
import { paper, rich } from '../templates/samples.ts';

test('a card names the paper, its topic, its digest and the site', () => {
  const svg = cardSvg({ ...paper, title: rich('A & B <script>') }, 'Offprint');
  expect(svg).toContain('A &amp; B &lt;script&gt;');
  expect(svg).toContain(paper.primary?.title);
  expect(svg).toContain(paper.listings[0]?.digest.title);
});

test('a formula whose letters the font lacks is shown as scraped', () => {
  const title = {
    ...rich('on R^n'),
    runs: [
      { kind: 'text', text: 'on ' },
      { kind: 'math', tex: '\\mathbb{R}^n' },
    ] as const,
  };
  expect(cardSvg({ ...paper, title }, 'Offprint')).toContain('on R^n');
});

test('a long title ends in an ellipsis after its last line', () => {
  expect(wrap('one two three four', 7, 2)).toEqual(['one two', 'three…']);
  expect(wrap('x'.repeat(50), 10, 3)).toEqual(['xxxxxxxxxx']);
  // Letters, not halves of them.
  expect(wrap('𝒜𝒜𝒜𝒜 𝒜𝒜𝒜𝒜 𝒜', 4, 2)).toEqual(['𝒜𝒜𝒜𝒜', '𝒜𝒜𝒜…']);
});

test('a character that XML has no place for is shown as lost', () => {
  expect(cardSvg({ ...paper, title: rich('A\u{1}B\u{ffff}C') }, 'Offprint')).toContain('A\u{fffd}B\u{fffd}C');
});
