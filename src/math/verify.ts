// Whether KaTeX renders a formula. What becomes of one that it refuses, rebuild/formula.ts decides.
//
// The judge is KaTeX itself, for what may reach it at all (allowed.ts): it takes some 10 µs for a formula, so
// no grammar of our own stands in for it. Answers are remembered by TeX (abstracts repeat their symbols), in
// a memory that empties when full.

import { withMemory } from '../with-memory.ts';
import { isAllowed, isAllowedName, longestTex } from './allowed.ts';
import { toMathml } from './mathml.ts';

/** Whether KaTeX renders `tex` as the site sets it: nothing trusted, every error thrown. */
export function isRenderable(tex: string): boolean {
  if (tex.length > longestTex || tex.trim() === '') return false;
  return isKnownToRender(tex);
}

const isKnownToRender = withMemory((tex) => isAllowed(tex) && renders(tex), 20_000);

function renders(tex: string): boolean {
  try {
    toMathml(tex);
    return true;
  } catch {
    return false;
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
