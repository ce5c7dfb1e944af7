// Which bracket closes which, in one pass over the tokens.
import { oncePer } from '../../with-memory.ts';
import type { Token } from '../tokenise.ts';

export interface Brackets {
  /** For a bracket that has a partner, the partner's token index; -1 for all else. */
  readonly partner: Int32Array;
  /** The innermost open bracket (with a partner) around each token, or -1. */
  readonly enclosing: Int32Array;
}

/**
 * Pairs `(`, `[`, `{` with their closing marks. A closing mark without an open partner is left alone,
 * and so is an open one. Round and square pair with each other, as in `(0,1]`; braces with braces only.
 */
export const matchBrackets: (tokens: readonly Token[]) => Brackets = oncePer((tokens) => {
  const partner = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'mark') continue;
    if ('([{'.includes(text)) open.push(index);
    if (!')]}'.includes(text)) continue;
    const top = lastOpen(tokens, open, text === '}');
    if (top < 0) continue;
    const opener = open[top] ?? -1;
    open.length = top;
    partner[opener] = index;
    partner[index] = opener;
  }
  return { partner, enclosing: enclosingOf(partner) };
});

/** How many unclosed brackets of another kind a closing mark may jump; bounds the search. */
const jump = 4;

function lastOpen(tokens: readonly Token[], open: readonly number[], brace: boolean): number {
  for (let top = open.length - 1; top >= 0 && top >= open.length - jump; top--)
    if ((tokens[open[top] ?? -1]?.text === '{') === brace) return top;
  return -1;
}

function enclosingOf(partner: Int32Array): Int32Array {
  const enclosing = new Int32Array(partner.length).fill(-1);
  const stack: number[] = [];
  let innermost = -1;
  for (const [index, other] of partner.entries()) {
    if (other >= 0 && other < index) {
      stack.pop();
      innermost = stack.at(-1) ?? -1;
    }
    enclosing[index] = innermost;
    if (other > index) {
      stack.push(index);
      innermost = index;
    }
  }
  return enclosing;
}
