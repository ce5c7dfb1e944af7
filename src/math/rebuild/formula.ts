// A first reading: the longest control sequence at each place of a letter run.

import { isRenderable } from '../verify.ts';
import { controlRole, LONGEST_CONTROL } from './controls.ts';
import type { Evidence } from './evidence.ts';

export interface Rebuilt {
  /** UTF-16 offsets into the text; narrower than asked for when only a part renders. */
  readonly start: number;
  readonly end: number;
  /** LaTeX without delimiters; KaTeX renders it. */
  readonly tex: string;
  /** Natural logarithm of the probability that the authors wrote this, given that they wrote a formula here. */
  readonly score: number;
}

/** Rebuilds the formula that stands in `text` from `start` to `end`; null when nothing of it renders. */
export function rebuildFormula(
  text: string,
  start: number,
  end: number,
  _evidence?: Evidence,
): Rebuilt | null {
  const source = text.slice(start, end);
  const tex = source.includes('\\') ? source : source.replace(/[A-Za-z]+/g, cutRun);
  for (const candidate of [tex, source]) {
    if (isRenderable(candidate)) return { start, end, tex: candidate, score: -0.5 };
  }
  return null;
}

function cutRun(run: string, at: number, whole: string): string {
  let out = '';
  for (let i = 0; i < run.length; ) {
    const name = nameAt(run, i);
    if (name === null) {
      out += run[i];
      i += 1;
      continue;
    }
    i += name.length;
    out += `\\${name}${i < run.length && nameAt(run, i) === null ? ' ' : ''}`;
  }
  return at > 0 && /[A-Za-z]/.test(whole[at - 1] ?? '') ? ` ${out}` : out;
}

function nameAt(run: string, at: number): string | null {
  for (let n = Math.min(LONGEST_CONTROL, run.length - at); n >= 2; n -= 1) {
    const name = run.slice(at, at + n);
    if (controlRole(name) !== null) return name;
  }
  return null;
}
