// Letters as a search compares them: lower case, without accents, Greek letters by name, the few letters
// that no accent makes spelled out.
import { lettersAndDigits, spelledLetters } from '../text/letters.ts';

/** `foldLetters('Poincaré’s ε')` is `poincare’s epsilon`. Offsets into the text are not kept. */
export function foldLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[α-ωϵϑϕϖϱßøłđıæœ]/g, (letter) => spelledOut.get(letter) ?? letter);
}

/** What names are one by: `Parameter Lab` and `parameterlab`, `Tencent Hunyuan` and `Tencent-Hunyuan`. */
export function nameKey(name: string): string {
  return lettersAndDigits(foldLetters(name));
}

const ascii = /^\p{ASCII}*$/u;

const spelledOut: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ϵ: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
    ϑ: 'theta',
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    π: 'pi',
    ϖ: 'pi',
    ρ: 'rho',
    ϱ: 'rho',
    σ: 'sigma',
    ς: 'sigma',
    τ: 'tau',
    υ: 'upsilon',
    φ: 'phi',
    ϕ: 'phi',
    χ: 'chi',
    ψ: 'psi',
    ω: 'omega',
    ...spelledLetters,
  }),
);
