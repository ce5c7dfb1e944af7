import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../src/math/index.ts';
import { isRenderable } from '../../src/math/verify.ts';

const found = (text: string) => restoreMath(text).map(({ start, end }) => text.slice(start, end));

/** Pieces of abstracts, glued at random: words, names, marks, residue, delimiters. */
const scraped = fc
  .array(
    fc.constantFrom(
      ...'We show that a the in to times alpha xinR n d R^n x_i ^ _ { } ( ) [ ] = $ \\( \\) \\[ $5 mu 0.5 , . - '.split(
        ' ',
      ),
      ' ',
      ' ',
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** Dollars between formulas, commands and words, as where they were paired the wrong way round. */
const dollars = fc
  .array(
    fc.constantFrom(
      ...'\\mu|\\in|\\alpha|\\leq|\\to|$x$|$N$|$5$| $k|$n |$|x|N|(0,1)| is | where | the |_1|^2| and |, |. '.split(
        '|',
      ),
    ),
    { minLength: 3, maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

describe('restoreMath', () => {
  test('finds formulas and leaves the words around them', () => {
    const text = 'We consider a matrix X in R^{n times d} and a bound of O(n log n) in the worst case.';
    expect(found(text)).toEqual(['X in R^{n times d}', 'O(n log n)']);
  });
  test('finds the letters of a text that uses them as variables', () => {
    const text = 'Let f(x) be convex, with x in R^d. We compute f with n queries, where n = O(d).';
    expect(found(text)).toContain('f');
    expect(found(text)).toContain('n');
  });
  test.each([
    'We propose a method to train large models in less time than before, at a tenth of the cost.',
    'It costs less than $12 USD by calling GPT-3.5-turbo for 800 samples, a saving of 5 times.',
    'A study in two parts: first (a) the data, then (b) the model, as to how it scales.',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
  test('finds behind a lone dollar what it finds without one, and the dollar with it', () => {
    const display = '-Delta u+u=Q_varepsilon(x)|u|^{p-2}u';
    const alone = restoreMath(`We consider the equation ${display}, where u is bounded.`)[0];
    expect(restoreMath(`We consider the equation $${display}, where u is bounded.`)[0]).toEqual({
      ...alone,
      end: (alone?.end ?? 0) + 1,
    });
  });
  test.each([
    ['solves -Delta u=lambda u+f(x).$', '-Delta u=lambda u+f(x).$', '-\\Delta u=\\lambda u+f(x).'],
    ['solves -Delta u=lambda u. $ Here we stop', '-Delta u=lambda u. $', '-\\Delta u=\\lambda u.'],
    ['solves lambda u^2=1,$ which is all', 'lambda u^2=1,$', '\\lambda u^2=1,'],
    ['has the eigenvalues lambda_p-$Laplacian', 'lambda_p-$', '\\lambda_p\\text{-}'],
  ])('takes the dollar that closed a display with what it closed: %j', (text, source, tex) => {
    expect(found(text)).toEqual([source]);
    expect(restoreMath(text)).toMatchObject([{ tex }]);
  });
  test('sets a letter whose dollar was left behind it, but no currency', () => {
    expect(found('on the set where a$ vanishes and the G$-expectation is finite')).toEqual(['a$', 'G$']);
    expect(found('a price of 5 A$ in Sydney, of 4$ here and of 3 US$, not of NZ$-denominated bonds')).toEqual(
      [],
    );
  });
  test.each(['$x', '$5', '$ -Delta v=mu v'])('takes no dollar that opens %j', (next) => {
    expect(found(`where lambda_1=2. ${next} remains here`)[0]).toBe('lambda_1=2');
  });
  test('takes a formula that kept its delimiters as it stands', () => {
    const text = 'Given \\(x \\in \\mathbb{R}^d\\) we are done.';
    expect(restoreMath(text)).toMatchObject([{ tex: 'x \\in \\mathbb{R}^d', start: 6, end: 28 }]);
  });
  test('doubts columns whose words lost their backslashes', () => {
    const columns = (word: string) => `\\[ cases u>0 & x \\in ${word}, \\\\ u=0 & x=0. cases \\]`;
    const confidence = (text: string) => restoreMath(text)[0]?.confidence;
    expect(confidence(columns('\\Omega'))).toBeGreaterThan(0.9);
    expect(confidence(columns('Omega'))).toBeLessThan(0.5);
  });
  test('takes the number with a times sign that kept its backslash', () => {
    expect(found('a speed-up of up to 2.4\\times over the baseline')).toEqual(['2.4\\times']);
  });
  test('gives ascending, disjoint formulas that KaTeX renders, each with a probability', () => {
    fc.assert(
      fc.property(fc.oneof(scraped, dollars), (text) => {
        let reached = 0;
        for (const { start, end, tex, confidence } of restoreMath(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isRenderable(tex)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          reached = end;
        }
      }),
      { seed: 6, numRuns: 600 },
    );
  });
  test('leaves a dollar to the formula that has both of its own', () => {
    expect(found('Let $N$\\in\\mathbb{N} and $K$ be given')).toEqual(['$N$', '\\in\\mathbb{N}', '$K$']);
  });
  test('doubts no word in a face', () => {
    for (const word of ['\\mathtt{star}(x)', '\\mathsf{array}', '\\textsc{prime}_1', 'D_{split}'])
      expect(restoreMath(`Take \\(${word}\\) here`)[0]?.confidence, word).toBeGreaterThan(0.8);
  });
  test('leaves a dollar to the formula that it opens', () => {
    const text = 'We use $ {\\rho} $ {\\rho} $ {\\rho} $ here.';
    expect(found(text)).toEqual(['$ {\\rho} $', '{\\rho}', '$ {\\rho} $']);
    let end = 0;
    for (const formula of restoreMath('$ {\\rho} '.repeat(7))) {
      expect(formula.start).toBeGreaterThanOrEqual(end);
      end = formula.end;
    }
  });
  test('gives the same formulas each time', () => {
    const text = 'We bound the error by epsilon^2 for all n > 1.';
    expect(restoreMath(text)).toEqual(restoreMath(text));
  });
});
