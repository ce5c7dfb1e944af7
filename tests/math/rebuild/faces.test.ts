import { describe, expect, test } from 'vitest';
import { rebuildFormulas } from '../../../src/math/rebuild/formula.ts';
import { loadRebuildModel } from '../../../src/math/rebuild/index.ts';

/** The TeX of every ⟦…⟧ of a text, rebuilt together. */
function rebuildMarked(marked: string): readonly (string | undefined)[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) spans.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return rebuildFormulas(loadRebuildModel(), marked.replace(/[⟦⟧]/g, ''), spans).map((one) => one?.tex);
}

describe('the faces of an abstract', () => {
  test('are one for each letter', () => {
    const given = rebuildMarked('A class ⟦F⟧ of functions, ⟦f in F⟧, with ⟦|F|⟧ members and a cover of ⟦F⟧.');
    const faces = new Set(given.flatMap((tex) => tex?.match(/\\math[a-z]+\{F\}|F/g) ?? ['none']));
    expect(faces.size).toBe(1);
  });

  test('leave the reals and a radius apart', () => {
    expect(rebuildMarked('A ball of radius ⟦R>0⟧ in ⟦R^n⟧.')).toEqual(['R>0', '\\mathbb{R}^n']);
  });

  test('are one for all powers of the reals', () => {
    expect(rebuildMarked('For ⟦u in H^1(R^n)⟧ let ⟦R^2 approx C⟧ and ⟦v in L^2(R^1)⟧.')).toEqual([
      'u \\in H^1(\\mathbb{R}^n)',
      '\\mathbb{R}^2 \\approx C',
      'v \\in L^2(\\mathbb{R}^1)',
    ]);
  });

  test('leave powers of a radius, and what is no dimension, apart from powers of the reals', () => {
    expect(rebuildMarked('Balls in ⟦R^n⟧ of radius ⟦R⟧ take time ⟦O(kR^2)⟧ and ⟦(R^{1/2})⟧.')).toEqual([
      '\\mathbb{R}^n',
      'R',
      'O(kR^2)',
      '(R^{1/2})',
    ]);
  });

  test('leave a share of variance apart from powers of the reals', () => {
    expect(rebuildMarked('For ⟦u in H^1(R^n)⟧ and ⟦v in L^2(R^n)⟧ the fit has an ⟦R^2⟧ of a half.')).toEqual([
      'u \\in H^1(\\mathbb{R}^n)',
      'v \\in L^2(\\mathbb{R}^n)',
      'R^2',
    ]);
  });

  test('leave alone a letter that has its face', () => {
    expect(rebuildMarked('Maps of ⟦R^n⟧ to ⟦mathbb R^3⟧ and ⟦{mathbb R^2}⟧.')).toEqual([
      '\\mathbb{R}^n',
      '\\mathbb R^3',
      '{\\mathbb R^2}',
    ]);
  });

  test('leave a span that is no formula out', () => {
    expect(rebuildMarked('Both ⟦\\nosuch⟧ and ⟦x⟧.')).toEqual([undefined, 'x']);
  });
});
