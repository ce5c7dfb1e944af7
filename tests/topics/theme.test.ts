import { describe, expect, test } from 'vitest';
import { digestTheme, type PaperText, sharedTerms } from '../../src/topics/index.ts';

const paper = (title: string, abstract = ''): PaperText => ({ title, abstract });

describe("a digest's theme", () => {
  const papers = [
    paper('Continual learning with rehearsal', 'We fight catastrophic forgetting in continual learning.'),
    paper('Continual learning on a budget', 'Kernels make continual learning cheap.'),
    paper('Kernels for sets', 'We define kernels for sets of vectors.'),
    paper('Kernels that grow', 'A kernel that grows, where most kernels shrink.'),
    paper('Lottery tickets at sea', 'Lottery tickets are found at initialization.'),
  ];

  test('names what its papers share, in words of its own', () => {
    const theme = digestTheme(papers) ?? '';
    expect(theme).toMatch(/^[A-Z]/);
    expect(theme.toLowerCase()).toContain('continual learning');
    expect(theme.toLowerCase()).toContain('kernels');
  });

  test('says nothing twice', () => {
    const words = (digestTheme(papers) ?? '').toLowerCase().match(/[a-z]+/g) ?? [];
    const telling = words.filter((word) => word !== 'and');
    expect(new Set(telling.map((word) => word.replace(/s$/, ''))).size).toBe(telling.length);
  });

  test('names an adjective by its noun, where a topic has both', () => {
    const equivariant = [1, 2, 3].map((n) =>
      paper(`Equivariant layers on ${n} hands`, 'We build equivariant layers.'),
    );
    expect(digestTheme(equivariant)).toMatch(/^Equivariance\b/);
  });

  test('keeps the capitals of a name, whatever an address makes of them', () => {
    const theme = digestTheme([
      paper('MoE at sea', 'We train a MoE on water. Its code is at github.com/sea/moe.'),
      paper('A MoE for ships', 'Each MoE routes what moe of old did not.'),
    ]);
    expect(theme).toMatch(/\bMoEs?\b/);
  });

  test('names no part of names, and nothing that wants a noun behind it', () => {
    const theme = digestTheme([
      paper('SeaBench: a long-horizon benchmark for quantization', 'Sea-Bench asks for quantization.'),
      paper('Ship-Bench and quantization', 'Ship-Bench has long-horizon tasks.'),
      paper('Wave-Bench', 'Wave-Bench has long-horizon tasks, after quantization.'),
    ]);
    expect(theme).toMatch(/quantization/i);
    expect(theme).not.toMatch(/bench\b|long-horizon/i);
    expect(
      digestTheme([
        paper('Planning over long horizons', 'Long horizons are hard.'),
        paper('Long horizons', ''),
      ]),
    ).toMatch(/long horizons/i);
  });

  test('is the same for the same papers, and for any order of them', () => {
    expect(digestTheme([...papers].reverse())).toBe(digestTheme(papers));
  });

  test('is no debris of formulas', () => {
    const debris = [1, 2, 3].map((n) =>
      paper(`Bounds of mathcal{O}(n^${n}) varepsilon leq n`, 'ntimes leq mathcal{O}'),
    );
    expect(digestTheme(debris) ?? '').not.toMatch(/mathcal|varepsilon|leq|times/i);
  });

  test('is nothing where nothing is shared', () => {
    expect(digestTheme([])).toBeNull();
    expect(digestTheme([paper('???', '')])).toBeNull();
  });
});

describe('the terms that unsorted papers share', () => {
  test('stand in two papers or more', () => {
    const terms = sharedTerms([
      paper('Knitting looms of the north', 'Knitting looms were built of birch.'),
      paper('Repairing knitting looms', 'We repair knitting looms.'),
      paper('Plum cake', 'Plums and flour.'),
    ]);
    expect(terms[0]).toEqual({ term: 'knitting looms', papers: 2 });
    for (const { papers } of terms) expect(papers).toBeGreaterThanOrEqual(2);
  });
});
