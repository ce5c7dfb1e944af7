import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../../src/math/index.ts';
import { readSurvivor } from '../../../src/math/rebuild/survivor.ts';

describe('a formula that kept its delimiters', () => {
  test.each([
    ['stays as it is', String.raw`x \in \mathbb{R}^n`, String.raw`x \in \mathbb{R}^n`],
    [
      'means by a doubled capital what everyone does',
      String.raw`x \in \RR^n`,
      String.raw`x \in \mathbb{R}^n`,
    ],
    ['names a face and a letter', String.raw`\bx \in \cF`, String.raw`\mathbf{x} \in \mathcal{F}`],
    ['keeps the name of a macro', String.raw`\regret(T)`, String.raw`\mathrm{regret}(T)`],
    ['parts a name from the letter stuck to it', String.raw`x\inR`, String.raw`x\in R`],
    ['parts a space from the word stuck to it', String.raw`u=0\qquadon B`, String.raw`u=0\qquad\text{on} B`],
    ['loses a percent sign at a line end', 'x,%', 'x,'],
    ['keeps what stands behind a percent sign', '50% + x', String.raw`50\% + x`],
    ['keeps a percent sign that was escaped', String.raw`50\% + x`, String.raw`50\% + x`],
  ])('%s', (_, tex, read) => {
    expect(readSurvivor(tex)).toBe(read);
  });

  test.each([
    ['defines', String.raw`\gdef\section{x}x`],
    ['leaves its box', String.raw`\rlap{\kern-8em moved}x`],
    ['is half an array', String.raw`array u=0 \qquadin B`],
    ['is no TeX', String.raw`\frac{1}`],
    ['holds more macros than a formula has', 'abcdefghijklmnop'.replace(/./g, String.raw`\q$&q `)],
  ])('is left as text where it %s', (_, tex) => {
    expect(readSurvivor(tex)).toBeNull();
    expect(
      restoreMath(`We take \\(${tex}\\) here.`).filter(({ tex: set }) => set.includes('\\gdef')),
    ).toEqual([]);
  });
});
