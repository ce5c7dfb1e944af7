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
  const closed = closeGroups(reading.nodes, weights);
  score += closed.logProbability;
  const fractions: Fraction[] = [];
  for (const [brace, node] of closed.pieces.entries()) {
    const command = node.label.left === '{' ? lost.get(node.start) : undefined;
    const numerator = command === undefined ? null : findNumerator(closed.pieces, brace, weights);
    if (command === undefined || numerator === null) continue;
    fractions.push({ from: numerator.from, brace, command });
    score += numerator.logProbability;
  }
  for (const tex of writings(text, closed.pieces, fractions)) {
    if (isRenderable(tex)) return { start, end, tex, score };
  }
  return null;
}

/** The reading, then tamer ones: sized delimiters plain, lost commands not given back, ends cut off. */
function* writings(
  text: string,
  pieces: readonly Piece[],
  fractions: readonly Fraction[],
): Generator<string> {
  yield emitTex(text, pieces, fractions);
  const plain = pieces.filter(({ label }) => label.kind !== 'control' || !SIZES.has(label.left));
  yield emitTex(text, pieces, []);
  yield emitTex(text, plain, []);
}

const SIZES = new Set(['left', 'right', 'middle']);
