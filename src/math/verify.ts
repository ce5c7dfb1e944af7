// Whether KaTeX renders a formula. What becomes of one that it refuses, rebuild/formula.ts decides.
//
// The judge is KaTeX itself, for what may reach it at all (allowed.ts): it takes some 10 µs for a formula, so
// no grammar of our own stands in for it. Answers are remembered by TeX (abstracts repeat their symbols), in
// a memory that empties when full; with what the formula says in Unicode, which is read of the same MathML and asked of
// nearly all that renders.

import { withMemory } from '../with-memory.ts';
import { isAllowed, isAllowedName, longestTex } from './allowed.ts';
import { toMathml } from './mathml.ts';
import { readMathml } from './mathml-to-unicode.ts';

/** Whether KaTeX renders `tex` as the site sets it: nothing trusted, every error thrown. */
export function isRenderable(tex: string): boolean {
  return renderedText(tex) !== null;
}

/** What `tex` says in one line of Unicode; null where KaTeX does not render it. */
export function renderedText(tex: string): string | null {
  if (tex.length > longestTex || tex.trim() === '') return null;
  return said(tex).text;
}

const said = withMemory((tex) => ({ text: isAllowed(tex) ? read(tex) : null }), 20_000);

function read(tex: string): string | null {
  try {
    return readMathml(toMathml(tex));
  } catch {
    return null;
  }
}

/** The first control sequence of `tex` that KaTeX does not know, or null. */
export function undefinedName(tex: string): string | null {
  if (tex.length > longestTex) return null;
  for (const [, name = ''] of tex.matchAll(/\\([A-Za-z]+)/g)) {
    if (!isAllowedName(name) && !isDefined(name)) return name;
  }
  return null;
}

/** Whether KaTeX knows `\name` at all, even as something that it would not do here. */
function isDefined(name: string): boolean {
  try {
    toMathml(`\\${name}`);
    return true;
  } catch (error) {
    return !(error instanceof Error) || !error.message.includes('Undefined control sequence');
  }
}
