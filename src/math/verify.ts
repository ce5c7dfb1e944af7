// Whether KaTeX renders a formula. What becomes of one that it refuses, rebuild/formula.ts decides.
//
// The judge is KaTeX itself: it takes some 10 µs for a formula, so no grammar of our own stands in for it.
// Answers are remembered by TeX (abstracts repeat their symbols), in a memory that empties when full.

import katex from 'katex';

/** A formula longer than this is not sent to KaTeX: nesting, hence its stack, is bounded by length. */
const LONGEST = 2000;

const REMEMBERED = 20_000;
const memory = new Map<string, boolean>();

/** Whether KaTeX renders `tex` as the site sets it: nothing trusted, every error thrown. */
export function isRenderable(tex: string): boolean {
  if (tex.length > LONGEST || tex.trim() === '') return false;
  const known = memory.get(tex);
  if (known !== undefined) return known;
  const answer = renders(tex);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(tex, answer);
  return answer;
}

function renders(tex: string): boolean {
  try {
    katex.renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'ignore', trust: false });
    return true;
  } catch {
    return false;
  }
}
