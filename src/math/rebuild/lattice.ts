// A scraped formula -> every reading of its pieces that the labels allow, as a lattice over its characters.
//
// A node is a piece: some characters and the label they may have had. A path of nodes from the first
// character to the last is a reading. Letters may be themselves, a letter of a lost face, part of a control
// sequence or part of a lost word; marks are themselves or were escaped. Where a backslash survived nothing
// is guessed: the name after it is the control sequence. Linear in the formula: every candidate is of
// bounded length.

import type { Span } from '../../text/types.ts';
import { withMemory } from '../../with-memory.ts';
import { isRaw } from '../conventions/marks.ts';
import { isAsciiLetter } from '../tokenise.ts';
import { isBlank } from './hash.ts';
import { type Label, type LabelKind, makeLabel, type Piece } from './labels.ts';
import { letterRunEnd, readLetter, readMark, uprightPlaces } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LatticeNode extends Piece {
  /** No other candidate covers any of these characters. */
  readonly forced: boolean;
}

/** Stands before the first node of every path. */
export const startNode: LatticeNode = {
  label: { kind: 'literal', left: '', kindCode: 0, hash: 0 },
  start: -1,
  end: -1,
  forced: true,
};

/** The nodes by their first character: `columns[i]` begin at `start + i`; empty inside blanks. */
export interface Lattice extends Span {
  readonly columns: readonly (readonly LatticeNode[])[];
}

/** Every reading of `text` from `start` to `end`; `escapedBraces` were `\{` and `\}` (see braces.ts). */
export function readLattice(
  text: string,
  start: number,
  end: number,
  escapedBraces: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Lattice {
  const columns: LatticeNode[][] = Array.from({ length: end - start }, () => []);
  const raw = isRaw(text.slice(start, end));
  const upright = uprightPlaces(text, start, end);
  let run = { start, end: start, wordStarts: new Set<number>() };
  for (let at = start; at < end; at++) {
    const column = columns[at - start];
    if (column === undefined || isBlank(text.charCodeAt(at))) continue;
    const put = (kind: LabelKind, length: number, skip = 0): void => {
      const label = labelOf(kind, text.slice(at + skip, at + length), vocabulary);
      column.push({ label, start: at, end: at + length, forced: false });
    };
    if (!isAsciiLetter(text.charCodeAt(at))) {
      at += readMark(text, at, end, raw, escapedBraces, put) - 1;
      continue;
    }
    if (at >= run.end) run = { start: at, end: letterRunEnd(text, at, end), wordStarts: new Set([at]) };
    if (upright[at - start] === 1) put('literal', 1);
    else readLetter(text, start, end, at, run, raw, vocabulary, put);
  }
  return { start, end, columns: withForced(columns) };
}

/** Of known and of rare letters: by kind, then by what is left. */
const [labels, rareLabels] = [new Map<LabelKind, Labels>(), new Map<LabelKind, Labels>()];
type Labels = (left: string) => Label;

/** Labels are made once: the same piece stands in every other formula. */
function labelOf(kind: LabelKind, left: string, vocabulary: Vocabulary): Label {
  const isKnown = vocabulary.isKnown(kind, left);
  const shelf = isKnown ? labels : rareLabels;
  let ofKind = shelf.get(kind);
  if (ofKind === undefined) {
    ofKind = withMemory((text) => makeLabel(kind, text, isKnown), 10_000);
    shelf.set(kind, ofKind);
  }
  return ofKind(left);
}

/** Marks the nodes that every path passes: alone in their column, and no earlier node reaches over them. */
function withForced(columns: readonly LatticeNode[][]): readonly (readonly LatticeNode[])[] {
  let reach = 0;
  return columns.map((column, i) => {
    const only = column.length === 1 ? column[0] : undefined;
    const free = reach > i;
    for (const node of column) reach = Math.max(reach, i + node.end - node.start);
    if (only === undefined || free) return column;
    return [{ label: only.label, start: only.start, end: only.end, forced: true }];
  });
}
