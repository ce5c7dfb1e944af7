// A scraped formula -> every reading of its pieces that the labels allow, as a lattice over its characters.
//
// A node is a piece: some characters and the label they may have had. A path of nodes from the first
// character to the last is a reading. Letters may be themselves, a letter of a lost face, part of a control
// sequence or part of a lost word; marks are themselves or were escaped. Where a backslash survived nothing
// is guessed: the name after it is the control sequence. Linear in the formula: every candidate is of
// bounded length.

import { controlsAt } from './controls.ts';
import { isBlank } from './hash.ts';
import { type Label, type LabelKind, makeLabel } from './labels.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LatticeNode {
  readonly label: Label;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** No other candidate covers any of these characters. */
  readonly forced: boolean;
}

/** The nodes by their first character: `columns[i]` begin at `start + i`; empty inside blanks. */
export interface Lattice {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly (readonly LatticeNode[])[];
}

const LONGEST_WORD = 12;

/** Every reading of `text` from `start` to `end`. `roles` says which braces were escaped (see braces.ts). */
export function readLattice(
  text: string,
  start: number,
  end: number,
  escapedBraces: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Lattice {
  const columns: LatticeNode[][] = Array.from({ length: end - start }, () => []);
  const raw = text.slice(start, end).includes('\\');
  let wordMayBegin = new Set<number>();
  let runEnd = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const column = columns[at - start];
    if (column === undefined || isBlank(code)) continue;
    const put = (kind: LabelKind, length: number, skip = 0): void => {
      const label = labelOf(kind, text.slice(at + skip, at + length), vocabulary);
      column.push({ label, start: at, end: at + length, forced: false });
    };
    if (code === BACKSLASH) {
      const name = nameLength(text, at + 1, end);
      if (name > 0) put('control', 1 + name, 1);
      else if (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) put('escaped', 2, 1);
      else put('literal', 1);
      at += Math.max(1, name);
      continue;
    }
    if (!isLetter(code)) {
      const wide = code >= 0xd800 && code <= 0xdbff && at + 1 < end ? 2 : 1;
      if (escapedBraces.has(at)) put('escaped', 1);
      else put('literal', wide);
      if (!raw && mayBeEscaped(text, at, end)) put('escaped', 1);
      at += wide - 1;
      continue;
    }
    if (at >= runEnd) {
      runEnd = letterRunEnd(text, at, end);
      wordMayBegin = new Set([at]);
    }
    put('literal', 1);
    for (const face of vocabulary.facesOf(text[at] ?? '')) put(face, 1);
    if (!raw) {
      for (const length of controlsAt(text, at, runEnd)) {
        if (!mayStand(text, start, at, at + length)) continue;
        put('control', length);
        if (vocabulary.isBoldControl(text.slice(at, at + length))) put('bold-symbol', length);
        wordMayBegin.add(at + length);
      }
    }
    for (const length of vocabulary.wordsAt(text, at, runEnd)) put('word', length);
    const rest = runEnd - at;
    if (wordMayBegin.has(at) && rest >= 2 && rest <= LONGEST_WORD) {
      const taken = column.some((node) => node.label.kind !== 'literal' && node.end === runEnd);
      if (!taken) put('word', rest);
    }
  }
  return { start, end, columns: withForced(columns) };
}

/** `\,` left a comma, `\;` a semicolon, `\!` an exclamation mark, `\:` a colon, `\>` a greater-than sign. */
const ESCAPABLE = ',;!:>';
const BACKSLASH = 0x5c;

/** `\!` pulls two things together: it never stands before a closing bracket or at the end, where `!` is a factorial. */
function mayBeEscaped(text: string, at: number, end: number): boolean {
  const mark = text[at] ?? '';
  if (mark === '!') return at + 1 < end && !')]}|,.'.includes(text[at + 1] ?? '');
  return ESCAPABLE.includes(mark);
}

/** Switches (`{\bf x}`) stand where a group, a script or the formula begins; in `e^{it}` they are letters. */
function mayStand(text: string, start: number, at: number, end: number): boolean {
  const name = text.slice(at, end);
  if (!SWITCHES.has(name)) return true;
  if (at > start && !'{_^ ('.includes(text[at - 1] ?? '')) return false;
  return name.length > 2 || name === 'bf' || name === 'rm' || /[\s{]/.test(text[end] ?? ' ');
}

const SWITCHES = new Set('bf rm it sf tt cal frak small tiny large Large scriptsize displaystyle'.split(' '));

const labels = new Map<string, Label>();

/** Labels are made once: the same piece stands in every other formula. */
function labelOf(kind: LabelKind, left: string, vocabulary: Vocabulary): Label {
  const known = vocabulary.isKnown(kind, left);
  const key = `${kind} ${known} ${left}`;
  let label = labels.get(key);
  if (label === undefined) {
    if (labels.size > 50_000) labels.clear();
    label = makeLabel(kind, left, known);
    labels.set(key, label);
  }
  return label;
}

/** Marks the nodes that every path passes: alone in their column, and no earlier node reaches over them. */
function withForced(columns: readonly LatticeNode[][]): readonly (readonly LatticeNode[])[] {
  let reach = 0;
  return columns.map((column, i) => {
    const [only, ...others] = column;
    const free = reach > i;
    for (const node of column) reach = Math.max(reach, i + node.end - node.start);
    return only === undefined || free || others.length > 0 ? column : [{ ...only, forced: true }];
  });
}

function nameLength(text: string, from: number, end: number): number {
  return letterRunEnd(text, from, end) - from;
}

function letterRunEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(text.charCodeAt(at))) at++;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
