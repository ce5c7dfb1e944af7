// The authors' TeX and what the scrape left of it -> which label each piece of the scraped formula had.
//
// The damage is replayed on the TeX with positions kept: first
// `\cmd{X}` loses its command and the braces up to the first closing one, then every backslash goes.

import type { Face, LabelKind } from '../../math/rebuild/labels.ts';
import type { Span } from '../../text/types.ts';

/** A piece of the scraped formula; offsets into it, `end` exclusive. */
export interface GoldPiece extends Span {
  readonly kind: LabelKind;
}

/** A lost two-argument command: `\frac{a}{b}` left `a{b}`; `from` is where `a` begins, `brace` its `{`. */
export interface GoldFraction {
  readonly from: number;
  readonly brace: number;
  readonly command: string;
}

/** A group whose closing brace is gone: it opens at `open`, closed before `end`, and seems to close later. */
export interface GoldClosing {
  readonly open: number;
  readonly end: number;
}

export interface Alignment {
  readonly left: string;
  readonly closings: readonly GoldClosing[];
  readonly pieces: readonly GoldPiece[];
  readonly fractions: readonly GoldFraction[];
}

const faces: ReadonlyMap<string, Face> = new Map([
  ['mathbb', 'double-struck'],
  ['Bbb', 'double-struck'],
  ['mathcal', 'calligraphic'],
  ['mathbf', 'bold'],
  ['bold', 'bold'],
  ['textbf', 'bold'],
  ['mathfrak', 'fraktur'],
  ['frak', 'fraktur'],
  ['mathscr', 'script'],
  ['boldsymbol', 'bold-symbol'],
  ['bm', 'bold-symbol'],
  ['pmb', 'bold-symbol'],
  ['mathsf', 'sans'],
  ['textsf', 'sans'],
]);

const upright = new Set([
  'mathrm',
  'text',
  'textrm',
  'operatorname',
  'rm',
  'mbox',
  'hbox',
  'textnormal',
  'textup',
  'mathop',
]);

interface Group extends Span {
  readonly command: string;
}

/** Replays the damage on `tex`. */
export function alignFormula(tex: string): Alignment {
  const { gone, groups } = loseCommands(tex);
  const { left, place, pieces } = loseBackslashes(tex, gone);
  return {
    left,
    closings: groups.flatMap((group) => {
      const open = innerGroup(tex, group.start, group.end);
      if (open === null) return [];
      return [{ open: place[open] ?? 0, end: place[group.end] ?? 0 }];
    }),
    pieces: faced(left, pieces, groups, place),
    fractions: groups.flatMap((group) => {
      const close = closingBrace(tex, group.start);
      if (tex[close + 1] !== '{') return [];
      return [{ from: place[group.start] ?? 0, brace: place[close + 1] ?? 0, command: group.command }];
    }),
  };
}

/** The last group that opens inside `tex[from..end)` and is still open there; null when there is none. */
function innerGroup(tex: string, from: number, end: number): number | null {
  let open: number | null = null;
  for (let at = from; at < end; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') open = at;
  }
  return open;
}

/** Where the group that is open at `from` closes, escaped braces aside; the end of `tex` when it does not. */
function closingBrace(tex: string, from: number): number {
  let depth = 1;
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at;
  }
  return tex.length;
}

function loseCommands(tex: string): { readonly gone: Uint8Array; readonly groups: readonly Group[] } {
  const gone = new Uint8Array(tex.length);
  const groups: Group[] = [];
  for (const found of tex.matchAll(/\\([a-zA-Z]+)\*?\{([^}]*)\}/g)) {
    const end = found.index + found[0].length - 1;
    const start = end - (found[2] ?? '').length;
    gone.fill(1, found.index, start);
    gone[end] = 1;
    groups.push({ command: found[1] ?? '', start, end });
  }
  return { gone, groups };
}

function loseBackslashes(tex: string, gone: Uint8Array) {
  const place: number[] = [];
  const pieces: GoldPiece[] = [];
  let left = '';
  let at = 0;
  const keep = (length: number, kind: LabelKind): void => {
    pieces.push({ start: left.length, end: left.length + length, kind });
    for (let i = 0; i < length; i++) place[at + i] = left.length + i;
    left += tex.slice(at, at + length);
    at += length;
  };
  while (at < tex.length) {
    place[at] = left.length;
    if (gone[at] === 1) {
      at++;
    } else if (tex[at] === '\\') {
      at++;
      while (tex[at] === '\\') place[at++] = left.length;
      if (at >= tex.length || gone[at] === 1) continue;
      const name = /^[a-zA-Z]+/.exec(tex.slice(at, at + 40))?.[0];
      if (name === undefined) keep(1, 'escaped');
      else keep(name.length, name.length > 1 ? 'control' : 'literal');
    } else {
      keep(1, 'literal');
    }
  }
  place[tex.length] = left.length;
  return { left, place, pieces };
}

/** Gives the pieces inside lost font commands their face, and joins the letters of lost words. */
function faced(
  left: string,
  pieces: readonly GoldPiece[],
  groups: readonly Group[],
  place: readonly number[],
): readonly GoldPiece[] {
  let out = [...pieces];
  for (const group of groups) {
    const [from, to] = [place[group.start] ?? 0, place[group.end] ?? 0];
    const face = faces.get(group.command);
    if (face !== undefined) {
      const [first, ...rest] = out.filter((piece) => piece.start >= from && piece.end <= to);
      if (first === undefined || rest.length > 0 || !/[A-Za-z0-9]/.test(left[first.start] ?? '')) continue;
      if (first.kind === 'control' && face !== 'bold-symbol') continue;
      out = out.map((piece) => (piece === first ? { ...piece, kind: face } : piece));
    } else if (upright.has(group.command)) {
      for (const word of left.slice(from, to).matchAll(/[A-Za-z]{2,}/g)) {
        const [a, b] = [from + word.index, from + word.index + word[0].length];
        if (out.some((piece) => piece.start < b && piece.end > a && piece.kind !== 'literal')) continue;
        out = out.filter((piece) => piece.end <= a || piece.start >= b);
        out.push({ start: a, end: b, kind: 'word' });
      }
    }
  }
  return out.sort((a, b) => a.start - b.start);
}
