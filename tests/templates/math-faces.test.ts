import { expect, test } from 'vitest';
import { renderFormula } from '../../src/site/render/formula.ts';
import { mathFaces } from '../../templates/components/mathFaces.ts';

const facesOf = (tex: string) => mathFaces(renderFormula({ tex, source: tex, confidence: 1 }).html).slice(2);

test.each([
  ['n', []],
  [String.raw`\mathbb{R}^n`, ['KaTeX_AMS-Regular.woff2']],
  [String.raw`\mathcal{O}(n)`, ['KaTeX_Caligraphic-Regular.woff2']],
  [String.raw`\sum_i \mathbb{E}`, ['KaTeX_AMS-Regular.woff2', 'KaTeX_Size1-Regular.woff2']],
])('%s asks for its own faces beforehand', (tex, faces) => {
  expect(facesOf(tex)).toEqual(faces);
});
