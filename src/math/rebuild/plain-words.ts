// Names that the reading took for control sequences, or for words, against what stands beside them (conventions
// numbers-by-name, words-behind-spaces, letters-behind-switches, doubled-letters, authors-epsilons, colours, capacities,
// shares-of-variance).
//
// Settled after the reading, not in the lattice: these are too seldom to be weighed.
import { colourNames } from '../../text/residue.ts';
import { switches } from '../conventions/names.ts';
import { controlRole } from './controls.ts';
import { type Face, type LabelKind, makeLabel, type Piece, relabelled } from './labels.ts';
import { closeOf, isRelation, isScriptMark, markOf } from './piece-marks.ts';

/** `pieces` of `text` with such names made what they were. */
export function plainWords(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const read: Piece[] = [];
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece === undefined) break;
    const coloured = braceBehindColour(text, pieces, k);
    if (coloured !== null) {
      k = coloured - 1;
      continue;
    }
    const before = read.at(-1);
    const macro = readMacro(text, pieces, k) ?? readSwitch(text, pieces, k);
    if (macro !== null) {
      read.push(relabelled(piece, macro.label, pieces[macro.last]?.end));
      k = macro.last;
      continue;
    }
    const last = isSwitch(before) && markOf(read.at(-2)) === '{' ? lastOfWord(text, pieces, k) : k;
    if (last > k) {
      const end = pieces[last]?.end ?? piece.end;
      read.push(relabelled(piece, makeLabel('word', text.slice(piece.start, end)), end));
      k = last;
    } else read.push(asItWas(text, pieces, k, piece));
  }
  return read;
}

/** The brace that opens what a colour was given to, where its name begins at piece `k` (convention colours); else null. */
function braceBehindColour(text: string, pieces: readonly Piece[], k: number): number | null {
  const start = pieces[k]?.start ?? 0;
  if (/[A-Za-z\\_^]/.test(text[start - 1] ?? '')) return null;
  const [name] = colour.exec(text.slice(start, start + near)) ?? [];
  if (name === undefined) return null;
  const brace = pieces.findIndex((piece, at) => at > k && piece.start === start + name.length);
  return brace < 0 || brace > k + longest ? null : brace;
}

const colour = new RegExp(`^(?:${colourNames})(?=\\{)`);

/** A switch without braces, with a blank behind it, and what it sets: `frak A`, `-rm div(` (convention letters-behind-switches). */
function readSwitch(text: string, pieces: readonly Piece[], k: number): Macro | null {
  const { start = 0, label } = pieces[k] ?? {};
  if (label?.kind === 'control' || /[A-Za-z\\_^{]/.test(text[start - 1] ?? '')) return null;
  const [source, name = '', set = ''] = bareSwitch.exec(text.slice(start, start + near)) ?? [];
  if (source === undefined) return null;
  const last = pieces.findIndex((one, at) => at > k && one.end === start + source.length);
  const face = switchedFace[name];
  if (last < 0 || last > k + longest) return null;
  if (face === undefined) return /^[a-z]{2,}$/.test(set) ? { last, label: makeLabel('word', set) } : null;
  return set.length === 1 ? { last, label: makeLabel(face, set) } : null;
}

const bareSwitch = /^(rm|bf|frak|sf|cal) ([A-Za-z]+)/;
const switchedFace: Readonly<Record<string, Face>> = {
  bf: 'bold',
  frak: 'fraktur',
  sf: 'sans',
  cal: 'calligraphic',
};

interface Macro {
  readonly last: number;
  readonly label: Piece['label'];
}

/** What is left of an author's macro that only one thing is called by: `RR^n`, `eps` (convention authors-epsilons). */
function readMacro(text: string, pieces: readonly Piece[], k: number): Macro | null {
  const piece = pieces[k];
  const space = spaceEnd(pieces, k);
  if (space !== null) return { last: space, label: makeLabel('double-struck', markOf(piece)[0] ?? '') };
  const start = piece?.start ?? 0;
  if (!text.startsWith('eps', start) || /[A-Za-z\\]/.test(text[start - 1] ?? '')) return null;
  if (/[A-Za-z]/.test(text[start + 3] ?? '')) return null;
  const last = [k, k + 1, k + 2].find((at) => pieces[at]?.end === start + 3);
  return last === undefined ? null : { last, label: makeLabel('control', 'varepsilon') };
}

/** The last piece of `RR` where an author's macro for a space of numbers stood (convention doubled-letters); else null. */
function spaceEnd(pieces: readonly Piece[], k: number): number | null {
  const [before, piece, next] = [pieces[k - 1], pieces[k], pieces[k + 1]];
  const isPair =
    markOf(piece) === markOf(next) && piece?.end === next?.start && next?.label.kind === 'literal';
  const last = /^([RNZQC])\1$/.test(markOf(piece))
    ? k
    : isPair && /^[RNZQC]$/.test(markOf(piece))
      ? k + 1
      : null;
  if (last === null || /^[A-Za-z\\_^]$/.test(markOf(before))) return null;
  const [sign, exponent] = [pieces[last + 1], pieces[last + 2]];
  if (sign?.start === pieces[last]?.end && /^[A-Za-z]$/.test(markOf(sign))) return null;
  const isWithin =
    before?.label.kind === 'control' && /^(?:in|to|times|subset|subseteq|setminus)$/.test(before.label.left);
  if (markOf(sign) !== '^') return isWithin ? last : null;
  const power = markOf(exponent) === '{' ? pieces[last + 3] : exponent;
  return /^(?:T|top|ast|\*|prime|infty)$/.test(markOf(power)) ? null : last;
}

/** The piece, as the kind that it was instead where what stands beside it tells. */
function asItWas(text: string, pieces: readonly Piece[], k: number, piece: Piece): Piece {
  const kind = otherKind(text, pieces, k, piece);
  return kind === null ? piece : relabelled(piece, makeLabel(kind, piece.label.left));
}

function otherKind(
  text: string,
  pieces: readonly Piece[],
  k: number,
  { end, label: { kind, left } }: Piece,
): LabelKind | null {
  const [before, after] = [markOf(pieces[k - 1]), markOf(pieces[k + 1])];
  const behind = text.slice(end, end + near);
  switch (kind) {
    case 'control':
      return otherThanControl(pieces, k, left);
    // `k!^s`, `i^!`: spaces touch no exponent (convention factorials).
    case 'escaped':
      return left === '!' && (before === '^' || after === '^') ? 'literal' : null;
    case 'double-struck':
      return left === 'R' && shareOfVariance.test(behind) ? 'literal' : null;
    // `{cal M}`: the switch.
    case 'word':
      return /^(?:cal|frak|bf)$/.test(left) && before === '{' && /^[ {][A-Z]/.test(behind) ? 'control' : null;
    default:
      return null;
  }
}

/** `R^2 > 0.9`: no plane (convention shares-of-variance). */
const shareOfVariance = /^\^(?:2|\{2\}) ?(?:[=<>≈≥≤]|approx|sim|[gl]eq?) ?[01]?\.\d/;

/** A word or variables that the name of a control sequence was instead. */
function otherThanControl(pieces: readonly Piece[], k: number, left: string): 'word' | 'literal' | null {
  const [before, after] = [pieces[k - 1], pieces[k + 1]];
  if (/^[cC]ap$/.test(left)) return isCapacity(pieces, k) ? 'word' : null;
  if (left === 'Re')
    return after === undefined || isRelation(after) || /^[\^>/]$/.test(markOf(after)) ? 'word' : null;
  if (left === 'in')
    return before?.label.kind === 'control' && /^q?quad$/.test(before.label.left) ? 'word' : null;
  // `(bf)`: it would switch nothing.
  if (switches.has(left) && markOf(before) === '(' && markOf(after) === ')') return 'literal';
  return left === 'it' && markOf(before) === '{' && isScriptMark(markOf(pieces[k - 2])) ? 'literal' : null;
}

/** `cap_p(E,Omega)`, `cap_p` and nothing else: what nothing stands before and brackets or nothing stand behind is no intersection (convention capacities). */
function isCapacity(pieces: readonly Piece[], k: number): boolean {
  const before = markOf(pieces[k - 1]);
  if (!/^[([{,/]?$/.test(before) && !isRelation(pieces[k - 1])) return false;
  if (markOf(pieces[k + 1]) !== '_') return false;
  const last = markOf(pieces[k + 2]) === '{' ? closeOf(pieces, k + 2) : k + 2;
  const isWhole = k === 0 && last === pieces.length - 1 && /^[a-z]$/.test(markOf(pieces[last]));
  return isWhole || markOf(pieces[last + 1]) === '(';
}

function isSwitch(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'control' && switches.has(piece.label.left);
}

/** The last piece of the letters that begin at piece `first`, where names that are not all of them were read; else `first`. */
function lastOfWord(text: string, pieces: readonly Piece[], first: number): number {
  let last = first;
  let names = false;
  for (let k = first; k < first + longest && isLetters(text, pieces[k]); k++) {
    if (k > first && pieces[k]?.start !== pieces[k - 1]?.end) break;
    names ||= pieces[k]?.label.kind === 'control';
    last = k;
  }
  const word = text.slice(pieces[first]?.start, pieces[last]?.end);
  return names && /^[A-Z][a-z]{2,}$/.test(word) && controlRole(word) === null ? last : first;
}

function isLetters(text: string, piece: Piece | undefined): boolean {
  return piece !== undefined && /^[A-Za-z]+$/.test(text.slice(piece.start, piece.end));
}

/** In characters. */
const near = 20;
/** In pieces. */
const longest = 14;
