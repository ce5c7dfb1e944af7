// What counting tells about a token's place: blanks, brackets, and how its text is used in the rest of
// the abstract. What lies further off is left to the network.
import type { Token } from '../../tokenise.ts';
import { matchBrackets } from '../brackets.ts';
import { remembered } from '../remember.ts';
import { twinsOf } from '../twins.ts';

/** Columns of rows each token has, and how many rows they use in all. */
export const placeColumns = 5;
export const placeRows = 32 + 64 + 48 + 80 + 3;
const [GAP, DEPTH, BRACKET, USE, SENTENCE] = [0, 32, 96, 144, 224] as const;

export interface Surroundings {
  /** `placeColumns` rows for each place asked for; -1 for the gaps among them. */
  readonly rows: Int32Array;
  /** Index of the first token with the same text. */
  readonly twin: Int32Array;
  /** Index of the matching bracket, or -1. */
  readonly partner: Int32Array;
}

/** What the place of each `kept` token says, whose rows begin at `base`. Linear in the tokens. */
export function readSurroundings(
  tokens: readonly Token[],
  kept: readonly number[],
  base: number,
): Surroundings {
  const rows = new Int32Array(kept.length * placeColumns).fill(-1);
  const twin = twinsOf(tokens);
  const { partner } = matchBrackets(tokens);
  const depth = depthsOf(tokens, partner);
  const times = new Int32Array(tokens.length);
  const marked = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const name = twin[i] ?? 0;
    times[name] = (times[name] ?? 0) + 1;
    if (isMarked(tokens[i - 1], tokens[i + 1])) marked[name] = (marked[name] ?? 0) + 1;
  }
  for (const [place, i] of kept.entries()) {
    const token = tokens[i];
    if (token === undefined) continue;
    const { kind, side } = lookOf(token);
    const previous = tokens[i - 1];
    const before = previous !== undefined && token.glued ? 0 : 1;
    const after = tokens[i + 1]?.glued === true ? 0 : 1;
    const n = times[twin[i] ?? 0] ?? 0;
    const m = marked[twin[i] ?? 0] ?? 0;
    const use = kind === 0 ? countClass(n) * 6 + Math.min(m, 5) : 48 + Math.min(m, 3) * 8 + Math.min(n, 7);
    const begins = previous === undefined ? 0 : before === 1 && lookOf(previous).ends ? 1 : 2;
    let column = place * placeColumns;
    rows[column++] = base + GAP + kind * 4 + before * 2 + after;
    rows[column++] = base + DEPTH + (depth[i] ?? 0);
    rows[column++] = base + BRACKET + bracketClass(side, i, partner[i] ?? -1);
    rows[column++] = base + USE + use;
    rows[column] = base + SENTENCE + begins;
  }
  return { rows, twin, partner };
}

/** What a token's text says of its place. */
interface Look {
  /** See kindOf. */
  readonly kind: number;
  /** Index in `()[]{}`, or -1. */
  readonly side: number;
  /** Whether it ends a sentence, or a part of one; the full stop of a number in it counts too. */
  readonly ends: boolean;
  /** Whether what stands behind it, and before it, is used as a variable is: a script or a relation. */
  readonly ties: boolean;
  readonly tiesAfter: boolean;
}

const lookOf = remembered((token): Look => {
  const { kind, text } = token;
  return {
    kind: kindOf(token),
    side: text.length === 1 ? '()[]{}'.indexOf(text) : -1,
    ends: kind !== 'word' && /[.?!:]/.test(text),
    ties: kind === 'mark' && '_^=<>'.includes(text),
    tiesAfter: kind === 'mark' && '_^=<>≤≥'.includes(text),
  };
});

/** Touched by a script or a relation: used as a variable is. */
function isMarked(before: Token | undefined, after: Token | undefined): boolean {
  if (before !== undefined && lookOf(before).ties) return true;
  return after !== undefined && (lookOf(after).tiesAfter || (after.glued && after.text === '('));
}

/** 0 single letter, 1 word, 2 number, 3 Greek, 4 other than ASCII, 5 script, 6 bracket, 7 any other mark. */
function kindOf({ kind, text }: Token): number {
  if (kind === 'word') return text.length === 1 ? 0 : 1;
  if (kind === 'number') return 2;
  const code = text.charCodeAt(0);
  if (code > 127) return code >= 0x370 && code < 0x400 ? 3 : 4;
  if (text === '_' || text === '^') return 5;
  return '()[]{}|'.includes(text) ? 6 : 7;
}

function countClass(n: number): number {
  return n < 5 ? n : n < 8 ? 5 : n < 13 ? 6 : 7;
}

/** Open brackets with a partner around each token, itself included, counted to three for each kind. */
function depthsOf(tokens: readonly Token[], partner: Int32Array): Int32Array {
  const depths = new Int32Array(tokens.length);
  const open = [0, 0, 0];
  let depth = 0;
  for (const [i, other] of partner.entries()) {
    if (other >= 0) {
      const kind = '([{'.indexOf(tokens[Math.min(i, other)]?.text ?? ' ');
      open[kind] = (open[kind] ?? 0) + (other > i ? 1 : -1);
      depth = open.reduce((digits, count) => digits * 4 + Math.min(count, 3), 0);
    }
    depths[i] = depth;
  }
  return depths;
}

/** Which bracket, whether it has a partner, and about how far off that is; 0 for no bracket. */
function bracketClass(side: number, at: number, partner: number): number {
  if (side < 0) return 0;
  if (partner < 0) return 1 + side;
  const distance = Math.abs(partner - at);
  const far = [3, 5, 9, 17, 40].findIndex((limit) => distance < limit);
  return 7 + side * 6 + (far < 0 ? 5 : far);
}
