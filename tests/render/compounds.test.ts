import { describe, expect, test } from 'vitest';
import { compoundsOf, keepCompounds } from '../../src/site/render/compounds.ts';
import { asSafeHtml } from '../../src/site/safe-html.ts';

const kept = (html: string): string => keepCompounds(asSafeHtml(html));
const whole = (text: string): string => `<span class="compound">${text}</span>`;

describe('where a title may break', () => {
  test('a compound stays whole, and what has none stays as it is', () => {
    expect(kept('Pruning and low-rank compression')).toBe(`Pruning and ${whole('low-rank')} compression`);
    expect(kept('Pruning')).toBe('Pruning');
    expect(compoundsOf('A low-rank view').map(({ text, isWhole }) => [text, isWhole])).toEqual([
      ['A', false],
      [' ', false],
      ['low-rank', true],
      [' ', false],
      ['view', false],
    ]);
  });

  test('a compound that fills most of a line breaks as words do', () => {
    expect(kept('On Very-Long-Names-of-Things-at-Sea')).toBe('On Very-Long-Names-of-Things-at-Sea');
  });

  test('an article stays with what it begins after a colon or a dash', () => {
    expect(kept('Tides: A Survey')).toBe('Tides: A\u00a0Survey');
    expect(kept('Tides — The Sea')).toBe('Tides\u00a0— The\u00a0Sea');
    expect(kept('Vitamin A Survey')).toBe('Vitamin A Survey');
  });

  test('a dash between spaces never begins a line; a range and a hyphen are no such dash', () => {
    expect(kept('Scaling Laws – A Survey')).toBe('Scaling Laws\u00a0– A\u00a0Survey');
    expect(kept('What Matters — and Why')).toBe('What Matters\u00a0— and Why');
    expect(kept('Self-Play – Again')).toBe(`${whole('Self-Play\u00a0–')} Again`);
    expect(compoundsOf('Laws – Two').map(({ text }) => text)).toEqual(['Laws\u00a0–', ' ', 'Two']);
    expect(kept('Results 2020–2024')).toBe('Results 2020–2024');
  });

  test('what a formula carries for those who hear or copy it is left alone', () => {
    const formula =
      '<math><annotation encoding="application/x-tex">\\text{a low-rank – or x-y z – part}</annotation></math>';
    expect(kept(`On <b>self-play</b> ${formula} of self-play games`)).toBe(
      `On <b>self-play</b> ${formula} of ${whole('self-play')} games`,
    );
  });
});
