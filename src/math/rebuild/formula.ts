// A span of scraped text -> the TeX its authors most probably wrote.
//
// Braces first (which were a set's, which a lost command's), then the best path through the lattice of
// pieces, then where the lost numerators began; written out and shown to KaTeX.

import { isRenderable } from '../verify.ts';
import { type BraceRole, readBraces } from './braces.ts';
import { closeGroups } from './closing.ts';
import { bestReading } from './decode.ts';
import { emitTex, type Fraction, type Piece } from './emit.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { setScene } from './features.ts';
import { readLattice } from './lattice.ts';
import type { RebuildModel } from './model.ts';
import { findNumerator } from './numerator.ts';

export interface Rebuilt {
  /** UTF-16 offsets into the text; narrower than asked for when only a part renders. */
  readonly start: number;
  readonly end: number;
  /** LaTeX without delimiters; KaTeX renders it. */
  readonly tex: string;
  /** Natural logarithm of the probability that the authors wrote this, given that they wrote a formula here. */
  readonly score: number;
}

/** Longer spans are not formulas but a detection gone astray. */
const LONGEST_FORMULA = 1000;

/** Rebuilds the formula that stands in `text` from `start` to `end`; null when nothing of it renders. */
export function rebuildWith(
  model: RebuildModel,
  text: string,
  start: number,
  end: number,
  evidence: Evidence = readEvidence(text),
): Rebuilt | null {
  if (end - start > LONGEST_FORMULA) return null;
  const { vocabulary, weights } = model;
  const braces = readBraces(text, start, end, weights);
  const escaped = new Set(braces.single);
  const lost = new Map<number, BraceRole>();
  for (const pair of braces.pairs) {
    if (pair.role === 'set') escaped.add(pair.open).add(pair.close);
    else if (pair.role !== 'group') lost.set(pair.open, pair.role);
  }
  const lattice = readLattice(text, start, end, escaped, vocabulary);
  const reading = bestReading(lattice, setScene(text, start, end, evidence), weights);
  if (reading === null) return null;
  let score = braces.logProbability + reading.logProbability;
  const raw = text.slice(start, end).includes('\\');
  const closed = closeGroups(reading.nodes, raw, weights);
  score += closed.logProbability;
  const fractions: Fraction[] = [];
  for (const [brace, node] of closed.pieces.entries()) {
    const command = node.label.left === '{' ? lost.get(node.start) : undefined;
    const numerator = command === undefined ? null : findNumerator(closed.pieces, brace, weights);
    if (command === undefined || numerator === null) continue;
    fractions.push({ from: numerator.from, brace, command });
    score += numerator.logProbability;
  }
  return firstRendered(text, closed.pieces, fractions, score);
}

/** The reading; failing that tamer ones, then the longest part, from either end, that KaTeX renders. */
function firstRendered(
  text: string,
  pieces: readonly Piece[],
  fractions: readonly Fraction[],
  score: number,
): Rebuilt | null {
  const offer = (some: readonly Piece[], given: readonly Fraction[], worth: number): Rebuilt | null => {
    const tex = emitTex(text, some, given);
    const start = some[0]?.start ?? 0;
    return isRenderable(tex) ? { start, end: some.at(-1)?.end ?? start, tex, score: worth } : null;
  };
  const plain = pieces.filter(({ label }) => label.kind !== 'control' || !SIZES.has(label.left));
  const whole =
    offer(pieces, fractions, score) ?? offer(pieces, [], score + TAMED) ?? offer(plain, [], score + TAMED);
  if (whole !== null) return whole;
  for (let cut = 1; cut <= MOST_CUT && 2 * cut <= plain.length; cut++) {
    const part = offer(plain.slice(0, -cut), [], score + CUT) ?? offer(plain.slice(cut), [], score + CUT);
    if (part !== null) return part;
  }
  return null;
}

/** Sized delimiters, which KaTeX wants in pairs. */
const SIZES = new Set(['left', 'right', 'middle']);

/** What it costs a formula's score not to render as read (guesses: such formulas are seldom the authors'). */
const TAMED = -2;
const CUT = -3;

/** Pieces that may be cut off an end in search of a part that renders. */
const MOST_CUT = 12;
