import { expect, test } from 'vitest';
import { rebuildFormulas } from '../../../src/math/rebuild/formula.ts';
import { openModel } from '../../../src/math/rebuild/model.ts';
import { type TrainingDoc, trainRebuild } from '../../../src/train/math/rebuild.ts';
import { alignFormula } from '../../../src/train/math/rebuild-align.ts';

const plan = { epochs: 4, rate: 0.25, shrink: 0.01, least: 1, survivors: 5000 };

/** Forty abstracts of one formula each. */
const docs: readonly TrainingDoc[] = Array.from({ length: 40 }, (_, k) => {
  const letter = 'abcdkmnpqr'[k % 10] ?? 'a';
  const tex =
    [`${letter}\\alpha`, `${letter}\\in\\mathbb{R}`, `\\{${letter},1\\}`, `2+\\frac{1}{${letter}}`][k % 4] ??
    '';
  const { left } = alignFormula(tex);
  return { kind: 'dev', text: `Let ${left} be given.`, spans: [{ start: 4, end: 4 + left.length, tex }] };
});

test('learning is reproducible', () => {
  expect(trainRebuild(docs, plan)).toEqual(trainRebuild(docs, plan));
});

test('what was learned rebuilds what was not seen', () => {
  const model = openModel(trainRebuild(docs, plan));
  const rebuilt = (left: string): string | undefined => {
    const text = `Let ${left} be given.`;
    return rebuildFormulas(model, text, [{ start: 4, end: 4 + left.length }])[0]?.tex;
  };
  expect(rebuilt('xalpha')).toBe('x\\alpha');
  expect(rebuilt('yinR')).toBe('y\\in\\mathbb{R}');
  expect(rebuilt('{x,1}')).toBe('\\{x,1\\}');
  expect(rebuilt('2+1{x}')).toBe('2+\\frac{1}{x}');
});
