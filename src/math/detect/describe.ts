// Tokens -> what detection knows about each of them: its class, its word, the brackets and the
// blank-separated chunk around it, and how its text is used elsewhere in the same abstract.
//
// Everything is a small integer or a hash in a typed array, computed once; features.ts only combines.
import { oncePer } from '../../with-memory.ts';
import type { Token } from '../tokenise.ts';
import { matchBrackets } from './brackets.ts';
import { hashToken, mix } from './hash.ts';
import type { KnownWords } from './known-words.ts';
import { remembered } from './remember.ts';
import { classifyToken, isProseLike, isRelation, isStrong, TokenClass } from './token-class.ts';
import { type Usage, usageOf } from './usage.ts';

export interface Description {
  readonly count: number;
  readonly tokens: readonly Token[];
  /** Hash of the text, and of its lower case. */
  readonly word: Int32Array;
  readonly folded: Int32Array;
  /** TokenClass, and 1 where that is strong evidence. */
  readonly tokenClass: Uint8Array;
  readonly strong: Uint8Array;
  /** Hash of the way a glued run is cut; 0 for all others. */
  readonly cutShape: Int32Array;
  readonly cutName: Int32Array;
  /** 1 where the token touches the one before. */
  readonly glued: Uint8Array;
  /** Index of the first and last token of the blank-separated chunk, and the hash of its classes. */
  readonly chunkStart: Int32Array;
  readonly chunkEnd: Int32Array;
  readonly chunkShape: Int32Array;
  readonly partner: Int32Array;
  readonly enclosing: Int32Array;
  /** For an opening bracket: what stands inside (see contentClass). */
  readonly content: Uint8Array;
  readonly usage: Usage;
}

/** Describes the tokens of one text. Linear in their number. */
export function describe(tokens: readonly Token[], known: KnownWords): Description {
  const count = tokens.length;
  const word = new Int32Array(count);
  const folded = new Int32Array(count);
  const tokenClass = new Uint8Array(count);
  const strong = new Uint8Array(count);
  const cutShape = new Int32Array(count);
  const cutName = new Int32Array(count);
  const glued = new Uint8Array(count);
  const read = readerOf(known);
  for (const [i, token] of tokens.entries()) {
    const reading = read(token);
    tokenClass[i] = reading.tokenClass;
    strong[i] = isStrong(reading.tokenClass) ? 1 : 0;
    word[i] = reading.word;
    folded[i] = reading.folded;
    cutName[i] = reading.cutName;
    cutShape[i] = reading.cutShape;
    glued[i] = token.glued ? 1 : 0;
  }
  const { partner, enclosing } = matchBrackets(tokens);
  const chunks = chunksOf(glued, tokenClass);
  return {
    count,
    tokens,
    word,
    folded,
    tokenClass,
    strong,
    cutShape,
    cutName,
    glued,
    ...chunks,
    partner,
    enclosing,
    content: contentsOf(tokenClass, partner),
    usage: usageOf(tokens, tokenClass),
  };
}

/** What of a description a token's text says by itself. */
interface TokenReading {
  readonly tokenClass: number;
  readonly word: number;
  readonly folded: number;
  readonly cutName: number;
  readonly cutShape: number;
}

/** The reader of tokens to whom these words are known. */
const readerOf = oncePer((known: KnownWords) => remembered((token: Token) => readToken(token, known)));

function readToken(token: Token, known: KnownWords): TokenReading {
  const { kind, text } = token;
  const { tokenClass, cut } = classifyToken(token, (word) => known.prose.has(hashToken(word)));
  const word = hashToken(text);
  const folded = kind === 'word' ? hashToken(text.slice(0, 32).toLowerCase()) : word;
  if (cut === null) return { tokenClass, word, folded, cutName: 0, cutShape: 0 };
  const cutShape = mix(
    Math.min(cut.names, 4),
    Math.min(cut.singles, 5),
    cut.main,
    Math.min(cut.mainStart, 2) * 8 + Math.min(text.length - cut.mainEnd, 3),
  );
  return { tokenClass, word, folded, cutName: hashToken(text.slice(cut.mainStart, cut.mainEnd)), cutShape };
}

function chunksOf(
  glued: Uint8Array,
  tokenClass: Uint8Array,
): Pick<Description, 'chunkStart' | 'chunkEnd' | 'chunkShape'> {
  const count = glued.length;
  const chunkStart = new Int32Array(count);
  const chunkEnd = new Int32Array(count);
  const chunkShape = new Int32Array(count);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && glued[to] === 1) to++;
    let shape = 7;
    for (let i = from; i < to && i < from + 16; i++) shape = mix(1, shape, tokenClass[i] ?? 0, 0);
    for (let i = from; i < to; i++) {
      chunkStart[i] = from;
      chunkEnd[i] = to - 1;
      chunkShape[i] = shape;
    }
    from = to;
  }
  return { chunkStart, chunkEnd, chunkShape };
}

/**
 * For each paired opening bracket, the kind of its content: 1 empty, 2 one token, 3 short without
 * words, 4 long without words; + 4 with strong evidence; 9 words only, 10 words and strong evidence,
 * 11 capitals only (an acronym); + 12 with a relation at any depth, since `(k=r)` is often a remark in
 * prose brackets and `(p,q)` seldom. Prefix sums keep nested brackets linear.
 */
function contentsOf(tokenClass: Uint8Array, partner: Int32Array): Uint8Array {
  const count = tokenClass.length;
  const words = new Int32Array(count + 1);
  const evidence = new Int32Array(count + 1);
  const capitals = new Int32Array(count + 1);
  const relations = new Int32Array(count + 1);
  for (const [i, value] of tokenClass.entries()) {
    words[i + 1] = (words[i] ?? 0) + (isProseLike(value) ? 1 : 0);
    evidence[i + 1] = (evidence[i] ?? 0) + (isStrong(value) ? 1 : 0);
    capitals[i + 1] = (capitals[i] ?? 0) + (isCapitals(value) ? 1 : 0);
    relations[i + 1] = (relations[i] ?? 0) + (isRelation(value) ? 1 : 0);
  }
  const content = new Uint8Array(count);
  for (const [open, close] of partner.entries()) {
    if (close <= open) continue;
    const within = (sums: Int32Array): number => (sums[close] ?? 0) - (sums[open + 1] ?? 0);
    const strong = within(evidence) > 0;
    const related = within(relations) > 0 ? 12 : 0;
    if (within(words) > 0) content[open] = related + (strong ? 10 : 9);
    else if (!strong && within(capitals) > 0) content[open] = related + 11;
    else content[open] = related + lengthClass(close - open - 1) + (strong ? 4 : 0);
  }
  return content;
}

function lengthClass(length: number): number {
  return length === 0 ? 1 : length === 1 ? 2 : length <= 4 ? 3 : 4;
}

function isCapitals(tokenClass: number): boolean {
  return (
    tokenClass === TokenClass.upperWord ||
    tokenClass === TokenClass.mixedCase ||
    tokenClass === TokenClass.upperPlural
  );
}
