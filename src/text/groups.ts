// Decides which braces of a text are TeX's own, and so invisible to a reader.
//
// Braces go when they hold a style (`{\it …}`), an accented letter (`Lov{á}sz`), nothing (`\L{}`), or
// words that TeX only protected (`{Bayesian}`, `{B}ayes`, `2{,}260`). They stay round everything else:
// `{0, 1}` is a set, `x^{2}` a formula that nobody found, and an unbalanced brace is somebody's slip; but for
// one that closes at a word what nothing opened: the scrape took the command that did.
import type { Token } from './tokens.ts';

/** For each opening token its closing one (and `end` for links and marks); absent where unmatched. */
export function matchTokens(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const braces: number[] = [];
  const spans: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'open') braces.push(index);
    else if (token.kind === 'link' || token.kind === 'mark') spans.push(index);
    else if (token.kind === 'close' || token.kind === 'end') {
      const opener = (token.kind === 'close' ? braces : spans).pop();
      if (opener !== undefined) matches.set(opener, index);
    }
  });
  return matches;
}

/**
 * Closing tokens that closed the command of a style, which the scrape took: `Position Encoding} keeps`, `(GPR)} is`,
 * `A}gent`. Heuristic: nothing opens them, and they stand at a word. A set's brace does so only where its other is in a formula.
 */
export function closersOfLostCommands(
  text: string,
  tokens: readonly Token[],
  matches: ReadonlyMap<number, number>,
): readonly number[] {
  const matched = new Set(matches.values());
  const lone = tokens.flatMap((token, index) =>
    token.kind === 'close' && !matched.has(index) && standsAtWord(text, token.at) ? [index] : [],
  );
  return lone.length > 0 && tokens.some(isUnbalanced) ? [] : lone;
}

function standsAtWord(text: string, at: number): boolean {
  const before = /\p{L}*\)?$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? '';
  const after = /^(?:[{^_]|\p{L}*)/u.exec(text.slice(at + 1, at + longestWord))?.[0] ?? '';
  return /^\p{L}+\)?$/u.test(before) && /^\p{L}{3,}$/u.test(before.replace(')', '') + after);
}

/** In characters, as far as it is looked at. */
const longestWord = 40;

function isUnbalanced(token: Token): boolean {
  return token.kind === 'math' && token.source.split('{').length !== token.source.split('}').length;
}

/** Damage took the backslash from some commands: `{it misaligned}`. */
const damagedSwitch = /^(it|em|bf|sl|sc|tt|rm|sf) +(?=\p{L}{2})/u;

/** The damaged style command that a group of words begins with (`it `), or null. */
export function damagedStyle(
  text: string,
  tokens: readonly Token[],
  open: number,
  close: number,
): string | null {
  const { before, after } = neighbours(text, tokens, open, close);
  if (/[\p{L}\p{N}^_}]/u.test(before) || /[\p{L}\p{N}^_({]/u.test(after)) return null;
  return damagedSwitch.exec(wordsInside(tokens, open, close) ?? '')?.[0] ?? null;
}

/** Whether the braces of the group `open`…`close` are invisible. */
export function isInvisible(text: string, tokens: readonly Token[], open: number, close: number): boolean {
  const first = tokens[open + 1];
  if (close === open + 1 || first?.kind === 'switch' || first?.kind === 'argument') return true;
  if (close === open + 2 && first?.kind === 'text' && first.typeset) return true;
  const words = wordsInside(tokens, open, close);
  const { before, after } = neighbours(text, tokens, open, close);
  return words !== null && isProtected(words, before, after);
}

function neighbours(text: string, tokens: readonly Token[], open: number, close: number) {
  const [opener, closer] = [tokens[open], tokens[close]];
  return {
    before: (opener?.kind === 'open' ? text[opener.at - 1] : undefined) ?? ' ',
    after: (closer?.kind === 'close' ? text[closer.at + 1] : undefined) ?? ' ',
  };
}

/** A group of more pieces is no protected word. */
const mostPieces = 16;

/** What stands in a group that holds text and nothing else; null otherwise. */
function wordsInside(tokens: readonly Token[], open: number, close: number): string | null {
  if (close - open > mostPieces) return null;
  const inside = tokens.slice(open + 1, close).map((token) => (token.kind === 'text' ? token.text : null));
  return inside.includes(null) ? null : inside.join('');
}

/** Words in braces, judged by what stands before and after them. */
function isProtected(inside: string, before: string, after: string): boolean {
  if (inside === ',' || inside === '.') return /\d/.test(before) && /\d/.test(after);
  if (/^\p{L}$/u.test(inside) && /\p{L}/u.test(before) && /\p{L}/u.test(after)) return true;
  if (/^[^\p{ASCII}]$/u.test(inside) && /\p{L}/u.test(inside)) return /\p{L}/u.test(before + after);
  if (!/[\s([“‘"'`/~–-]/.test(before)) return false;
  if (/^[A-Z]+$/.test(inside) && /[a-z]/.test(after)) return true;
  const words = /^[\p{L}\p{N}][\p{L}\p{N} .:'’–-]*$/u.test(inside) && /\p{L}{2}/u.test(inside);
  return words && /[\s.,;:!?)\]’”"'\-/~]/.test(after);
}
