// What counting tells about a token's place: blanks, brackets, and how its text is used in the rest of
// the abstract. What lies further off is left to the network.
import type { Token } from '../../tokenise.ts';
import { matchBrackets } from '../brackets.ts';

/** Columns of rows each token has, and how many rows they use in all. */
export const placeColumns = 5;
export const placeRows = 32 + 64 + 48 + 80 + 3;
const [GAP, DEPTH, BRACKET, USE, SENTENCE] = [0, 32, 96, 144, 224] as const;

export interface Surroundings {
  /** `placeColumns` rows a token. */
  readonly rows: Int32Array;
  /** Index of the first token with the same text. */
  readonly twin: Int32Array;
  /** Index of the matching bracket, or -1. */
  readonly partner: Int32Array;
}

/** What each token’s place says. Linear in the tokens. */
export function readSurroundings(tokens: readonly Token[]): Surroundings {
  const rows = new Int32Array(tokens.length * placeColumns);
  const twin = twinsOf(tokens);
  const { partner } = matchBrackets(tokens);
  const depth = depthsOf(tokens, partner);
  const times = new Int32Array(tokens.length);
  const marked = new Int32Array(tokens.length);
  tokens.forEach((_, i) => {
    const name = twin[i] ?? 0;
    times[name] = (times[name] ?? 0) + 1;
    if (isMarked(tokens[i - 1], tokens[i + 1])) marked[name] = (marked[name] ?? 0) + 1;
  });
  tokens.forEach((token, i) => {
    const kind = kindOf(token);
    const before = i > 0 && token.glued ? 0 : 1;
    const after = tokens[i + 1]?.glued === true ? 0 : 1;
    const n = times[twin[i] ?? 0] ?? 0;
    const m = marked[twin[i] ?? 0] ?? 0;
    const use = kind === 0 ? countClass(n) * 6 + Math.min(m, 5) : 48 + Math.min(m, 3) * 8 + Math.min(n, 7);
    const begins = i === 0 ? 0 : before === 1 && isEnd(tokens[i - 1]) ? 1 : 2;
    let column = i * placeColumns;
    rows[column++] = GAP + kind * 4 + before * 2 + after;
    rows[column++] = DEPTH + (depth[i] ?? 0);
    rows[column++] = BRACKET + bracketClass(token.text, i, partner[i] ?? -1);
    rows[column++] = USE + use;
    rows[column] = SENTENCE + begins;
  });
  return { rows, twin, partner };
}

/** Whether a token ends a sentence, or a part of one; the full stop of a number in it counts too. */
function isEnd(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'word' && /[.?!:]/.test(token.text);
}

const ties: ReadonlySet<string> = new Set('_^=<>');
const tiesAfter: ReadonlySet<string> = new Set('_^=<>≤≥');

/** Touched by a script or a relation: used as a variable is. */
function isMarked(before: Token | undefined, after: Token | undefined): boolean {
  if (before?.kind === 'mark' && ties.has(before.text)) return true;
  return after?.kind === 'mark' && (tiesAfter.has(after.text) || (after.glued && after.text === '('));
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

function twinsOf(tokens: readonly Token[]): Int32Array {
  const first = new Map<string | number, number>();
  const twin = new Int32Array(tokens.length);
  for (const [i, { text, number }] of tokens.entries()) {
    const name = number > 0 ? number : text;
    const seen = first.get(name) ?? i;
    if (seen === i) first.set(name, i);
    twin[i] = seen;
  }
  return twin;
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
function bracketClass(text: string, at: number, partner: number): number {
  const side = text.length === 1 ? '()[]{}'.indexOf(text) : -1;
  if (side < 0) return 0;
  if (partner < 0) return 1 + side;
  const distance = Math.abs(partner - at);
  const far = [3, 5, 9, 17, 40].findIndex((limit) => distance < limit);
  return 7 + side * 6 + (far < 0 ? 5 : far);
}
