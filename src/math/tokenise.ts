// Text -> tokens: the words, numbers and marks that detection labels and rebuilding reads.
//
// A token is a run of letters, a number, a control sequence that kept its backslash, or one mark.
// White space belongs to no token. Runs of letters are cut further where a formula may be glued to a
// word (`muP`, `kth`, `Englishrightarrow French`; see cutRun): a cut costs nothing, since detection
// labels the pieces and may label them alike. One pass, linear in the text.
import { type Familiar, familiar } from './familiar.ts';

export type TokenKind = 'word' | 'number' | 'control' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** See Familiar. */
  readonly number: number;
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** No white space between the token before and this one. */
  readonly glued: boolean;
}

/** `tokenise('R^{n times d}')` gives `R`, `^`, `{`, `n`, `times`, `d`, `}`. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let previousEnd = -1;
  const push = (kind: TokenKind, { text, number }: Familiar, start: number, end: number): void => {
    tokens.push({ kind, text, number, start, end, glued: start === previousEnd });
    previousEnd = end;
  };
  const pushSlice = (kind: TokenKind, start: number, end: number): void => {
    push(kind, familiar(text, start, end), start, end);
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
    } else if (isLetter(code)) {
      const end = runOf(text, at, isLetter);
      const run = familiar(text, at, end);
      let from = at;
      for (const cut of run.cuts) {
        pushSlice('word', from, at + cut);
        from = at + cut;
      }
      if (from === at) push('word', run, at, end);
      else pushSlice('word', from, end);
      at = end;
    } else if (isDigit(code)) {
      const end = numberEnd(text, at);
      pushSlice('number', at, end);
      at = end;
    } else if (code === backslash && isAsciiLetter(text.charCodeAt(at + 1))) {
      const end = runOf(text, at + 1, isAsciiLetter);
      pushSlice('control', at, end);
      at = end;
    } else {
      const end = at + (isHighSurrogate(code) && at + 1 < text.length ? 2 : 1);
      pushSlice('mark', at, end);
      at = end;
    }
  }
  return tokens;
}

/**
 * The same without lone dollars, which are traces of the damage and no part of the text: what detection reads. What stands
 * behind one is glued to what stands before it only if the dollar is: not in `equation $-Delta u`.
 */
export function tokeniseWithoutDollars(text: string): readonly Token[] {
  const tokens = tokenise(text);
  if (!text.includes('$')) return tokens;
  let isParted = false;
  return tokens.flatMap((token) => {
    const isDollar = token.text === '$';
    const glued = token.glued && !isParted;
    isParted = isDollar && !glued;
    return isDollar ? [] : [glued === token.glued ? token : { ...token, glued }];
  });
}

const backslash = 0x5c;
const point = 0x2e;

function runOf(text: string, from: number, is: (code: number) => boolean): number {
  let end = from;
  while (end < text.length && is(text.charCodeAt(end))) end++;
  return end;
}

/** `2.5` is one number, `2.` a number and a full stop. */
function numberEnd(text: string, from: number): number {
  const end = runOf(text, from, isDigit);
  const decimals = text.charCodeAt(end) === point ? runOf(text, end + 1, isDigit) : end;
  return decimals > end + 1 ? decimals : end;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the UTF-16 unit is one of A-Z and a-z. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** Latin and Cyrillic letters make words; a Greek letter is a mark of its own, as in `αβ`. */
function isLetter(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x400 && code <= 0x4ff)
  );
}
