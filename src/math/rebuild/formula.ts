// A span of scraped text -> the TeX its authors most probably wrote.
//
// Braces first (which were a set's, which a lost command's), then the best path through the lattice of
// pieces, then where the lost numerators began; written out and shown to KaTeX.

import type { Span } from '../../text/types.ts';
import { isRaw, withModulus } from '../conventions/marks.ts';
import { isRenderable } from '../verify.ts';
import { doubleBars } from './bars.ts';
import { type BraceRole, type Braces, judgeBraces } from './braces.ts';
import { closeGroups } from './closing.ts';
import { bestReading } from './decode.ts';
import { emitTex, type Fraction } from './emit.ts';
import { agreeOnFaces, type FacedReading } from './faces.ts';
import { setScene } from './features.ts';
import { gluedLetters } from './glued-letters.ts';
import { type Piece, relabelled } from './labels.ts';
import { readLattice } from './lattice.ts';
import { lostRelations } from './lost-relations.ts';
import type { RebuildModel } from './model.ts';
import { findNumerator } from './numerator.ts';
import { plainWords } from './plain-words.ts';
import { scriptWords } from './script-words.ts';
import { strayClosings } from './seeming-groups.ts';
import { thinSpaces } from './spaces.ts';
import { readTextStatistics, type TextStatistics } from './text-statistics.ts';
import { unbrokenNames } from './unbroken-names.ts';

/** Narrower than asked for when only a part renders. */
export interface Rebuilt extends Span {
  /** LaTeX without delimiters; KaTeX renders it. */
  readonly tex: string;
  /** Natural logarithm of the probability that the authors wrote this, given that they wrote a formula here. */
  readonly score: number;
}

/** Longer spans are not formulas but a detection gone astray. */
const longestFormula = 1000;

/**
 * Rebuilds all formulas of `text` together, so that they agree on the faces of their letters (see faces.ts); null for
 * one of which nothing renders. Of `let ntimes d be` the span from 4 to 12 gives `n\times d`.
 */
export function rebuildFormulas(
  model: RebuildModel,
  text: string,
  spans: readonly Span[],
): readonly (Rebuilt | null)[] {
  if (spans.length === 0) return [];
  const statistics = readTextStatistics(text);
  const drafts = spans.map(({ start, end }) => draftFormula(model, text, start, end, statistics));
  const read = drafts.filter((draft) => draft !== null);
  const agreed = agreeOnFaces(read, model.weights);
  let next = 0;
  return drafts.map((draft) =>
    draft === null ? null : finishFormula(model, text, draft, agreed[next++] ?? draft.nodes),
  );
}

/** A formula's pieces before its groups are closed and its fractions given back. */
interface Draft extends FacedReading {
  readonly braces: Braces;
  readonly logProbability: number;
}

function draftFormula(
  { vocabulary, weights }: RebuildModel,
  text: string,
  start: number,
  end: number,
  statistics: TextStatistics,
): Draft | null {
  if (end - start > longestFormula) return null;
  const braces = judgeBraces(text, start, end, weights);
  const escaped = new Set(braces.single);
  for (const { role, open, close } of braces.pairs) if (role === 'set') escaped.add(open).add(close);
  const lattice = readLattice(text, start, end, escaped, vocabulary);
  const scene = setScene(text, start, end, statistics);
  const reading = bestReading(lattice, scene, weights);
  if (reading === null) return null;
  const { nodes, logProbability } = reading;
  return { scene, lattice, nodes, braces, logProbability: braces.logProbability + logProbability };
}

function finishFormula(
  { weights }: RebuildModel,
  text: string,
  { scene, braces, logProbability }: Draft,
  nodes: readonly Piece[],
): Rebuilt | null {
  const pieces = nodes.map((node) => relabelled(node, node.label));
  const lost = new Map<number, BraceRole>();
  for (const { role, open } of braces.pairs) if (role !== 'group' && role !== 'set') lost.set(open, role);
  const raw = isRaw(text.slice(scene.start, scene.end));
  const closed = closeGroups(
    raw ? pieces : lostRelations(gluedLetters(plainWords(text, unbrokenNames(text, pieces)))),
    raw,
    weights,
  );
  let score = logProbability + closed.logProbability;
  const fractions: Fraction[] = [];
  for (const [brace, node] of closed.pieces.entries()) {
    const command = node.label.left === '{' ? lost.get(node.start) : undefined;
    if (command === undefined) continue;
    const numerator = findNumerator(closed.pieces, brace, weights, fractions.at(-1)?.brace ?? -1);
    if (numerator === null) continue;
    fractions.push({ from: numerator.from, brace, command });
    score += numerator.logProbability;
  }
  const bounds = boundsOf(pieces);
  return firstRendered(
    text,
    bounds,
    thinSpaces(doubleBars(scriptWords(closed.pieces, raw), raw, isCalledNorm(text, scene)), raw),
    fractions,
    score,
  );
}

/** `the norm |cdot|`, `the |cdot|-norm`. */
function isCalledNorm(text: string, { start, end }: Span): boolean {
  return (
    /\b(?:semi)?norms? \$?$/.test(text.slice(Math.max(0, start - 12), start)) ||
    /^\$?[- ](?:semi)?norms?\b/.test(text.slice(end, end + 12))
  );
}

/** Where the whole stands: a closing brace that was moved is inside, one without a partner is not the formula's. */
function boundsOf(pieces: readonly Piece[]): Span {
  const stray = new Set(strayClosings(pieces));
  const kept = pieces.filter((_, k) => !stray.has(k));
  return { start: kept[0]?.start ?? 0, end: kept.at(-1)?.end ?? 0 };
}

/**
 * The reading, which stands at `bounds`; failing that tamer ones, then the longest part, from either end, that KaTeX
 * renders.
 */
function firstRendered(
  text: string,
  bounds: Span,
  pieces: readonly Piece[],
  fractions: readonly Fraction[],
  score: number,
): Rebuilt | null {
  const offer = (some: readonly Piece[], given: readonly Fraction[], worth: number): Rebuilt | null => {
    const tex = withModulus(emitTex(text, some, given));
    const start = some[0]?.start ?? 0;
    return isRenderable(tex) ? { start, end: some.at(-1)?.end ?? start, tex, score: worth } : null;
  };
  const plain = pieces.filter(({ label }) => label.kind !== 'control' || !sizes.has(label.left));
  const whole =
    offer(pieces, fractions, score) ??
    offer(plain, fractions, score + tamed) ??
    offer(pieces, [], score + tamed) ??
    offer(plain, [], score + tamed);
  if (whole !== null) return { start: bounds.start, end: bounds.end, tex: whole.tex, score: whole.score };
  for (let cut = 1; cut <= mostCut && 2 * cut <= plain.length; cut++) {
    const part =
      offer(plain.slice(0, -cut), [], score + cutScore) ?? offer(plain.slice(cut), [], score + cutScore);
    if (part !== null) return part;
  }
  return null;
}

/** Sized delimiters, which KaTeX wants in pairs. */
const sizes = new Set(['left', 'right', 'middle']);

/** What it costs a formula's score not to render as read (guesses: such formulas are seldom the authors'). */
const tamed = -2;
const cutScore = -3;

/** Pieces that may be cut off an end in search of a part that renders. */
const mostCut = 12;
