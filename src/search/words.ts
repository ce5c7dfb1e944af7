// A text -> the words by which it is found, and where they stand.
//
// A word is a run of letters and digits, compared by its stem. What is written with a sign inside stands
// also for itself: `sub-gradient` is found by `subgradient`, `GPT-4` by `gpt4`, `owner/name` and `2+3=?`
// as they are.

import { stemWord } from '../text/stem.ts';
import { withMemory } from '../with-memory.ts';
import { foldLetters } from './fold.ts';
import { stopWords } from './stop-words.ts';

export interface Word {
  /** Folded: `quantised`. */
  readonly word: string;
  /** What is compared: `quantiz`. */
  readonly stem: string;
  readonly isStop: boolean;
  /** UTF-16 offsets into the chunk; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What stands between white space, wherever it stands: its words, and the names it has as a whole. */
export interface ChunkWords {
  readonly words: readonly Word[];
  /** Stems of neighbours written together: `subgradient` of `sub-gradient`. */
  readonly joined: readonly string[];
  /** What its signs make of it, marked by `=`: `=owner/name`, `=2+3=`. */
  readonly literals: readonly string[];
}

export interface Chunk extends ChunkWords {
  readonly text: string;
  /** UTF-16 offset into the text that was read. */
  readonly start: number;
}

export function readChunks(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    const { words, joined, literals } = chunkWords(chunk);
    chunks.push({ text: chunk, start: index, words, joined, literals });
  }
  return chunks;
}

/** The same for whoever asks for no places, such as an index, which is made of a hundred words a paper. */
export function readChunkWords(text: string): readonly ChunkWords[] {
  return (text.match(/\S+/g) ?? []).map(chunkWords);
}

/** All words of a text, in order. */
export function readWords(text: string): readonly Word[] {
  return readChunks(text).flatMap(({ words }) => words);
}

/** Texts are made of the same chunks again and again. */
const chunkWords = withMemory(readChunk, 50_000, 40);

function readChunk(chunk: string): ChunkWords {
  const words: Word[] = [];
  for (const match of chunk.matchAll(run)) {
    if (match[0] === 's' && /['’]/.test(chunk.charAt(match.index - 1))) continue;
    // A fold may part a run: "5ε" has two words.
    for (const word of foldLetters(match[0]).match(/[\p{L}\p{N}]+/gu) ?? [])
      words.push(readWord(word, match.index, match.index + match[0].length));
  }
  const isPlain = words.length < 2 && /^[\p{L}\p{N}]*$/u.test(chunk);
  return { words, joined: isPlain ? [] : joinedStems(words), literals: isPlain ? [] : literalsOf(chunk) };
}

function readWord(word: string, start: number, end: number): Word {
  const whole = word.slice(0, longest);
  return { word: whole, stem: stemWord(whole), isStop: stopWords.has(whole), start, end };
}

/** A number before a word is one of its own: `3FinMeeting`; `130B` and `3D` are whole. */
const run = /\p{N}+(?=\p{L}{4})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const longest = 40;

/** Neighbours of which neither is a stop word, and three or four words as one. */
function joinedStems(words: readonly Word[]): readonly string[] {
  if (words.length < 2 || words.length > 12) return [];
  const joined = new Set<string>();
  for (const [i, first] of words.entries()) {
    const second = words[i + 1];
    if (second !== undefined && !first.isStop && !second.isStop) joined.add(join([first, second]));
  }
  if (words.length === 3 || words.length === 4) joined.add(join(words));
  return [...joined].filter((stem) => stem.length <= longest);
}

export function join(words: readonly Word[]): string {
  return stemWord(words.map(({ word }) => word).join(''));
}

function literalsOf(chunk: string): readonly string[] {
  // Whatever is trimmed of it: a run of signs that goes on and on costs with its square.
  if (chunk.length > longestChunk) return [];
  const trimmed = foldLetters(chunk)
    .replace(/^[([{<"'“‘`]+/u, '')
    .replace(/[)\]}>"'”’`.,;:!?]+$/u, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^arxiv:(?=\d)/, '')
    .replace(/^(\d{4}\.\d{4,5})v\d+$/, '$1');
  // A hyphen, an apostrophe or a stop alone makes no name: their words do, and the joined ones.
  if (!/[\p{L}\p{N}]/u.test(trimmed) || !/[^\p{L}\p{N}'’.,‐–—-]|\d\.\d/u.test(trimmed)) return [];
  if (trimmed.length > longestLiteral) return [];
  const literals = new Set([`=${trimmed.replace(/\/$/, '')}`]);
  const path = trimmed.split('/').filter((part) => part !== '');
  for (const [i, part] of path.entries()) {
    const next = path[i + 1];
    if (next !== undefined) literals.add(`=${part}/${next.replace(/\.git$/, '')}`);
  }
  const id = /\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/.exec(trimmed)?.[1];
  if (id !== undefined) literals.add(`=${id}`);
  return [...literals];
}

const longestLiteral = 100;
const longestChunk = 400;
