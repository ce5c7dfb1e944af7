// A question -> papers, best first, in as many rounds as it needs.
//
// First the words as they are. Where papers with all of them are few, other ways to say them: neighbours
// written together, acronyms and what they stand for, slips mended, the last word completed. Where they
// still are few, papers near in meaning join those that have most of the words.

import type { KnownWord } from '../index/dictionary.ts';
import { type Asked, parseQuestion, type Question } from '../question.ts';
import { completeWord, mendSlip } from '../slips.ts';
import { stemWord } from '../stem.ts';
import { acronymWays } from './acronyms.ts';
import type { Archive, Found } from './archive.ts';
import { papersOf } from './fields.ts';
import { MOST_ASKED, scoreWords, type WordHits } from './lexical.ts';
import { mixHits } from './meaning.ts';
import { isWord, searchByMeaning } from './nearest.ts';

export interface Hit {
  readonly paper: number;
  /** By all words, by most of them, or by meaning. */
  readonly by: 'all' | 'most' | 'meaning';
  /** Things asked that it does not have. */
  readonly without: readonly string[];
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** Papers with everything that was asked. */
  readonly complete: number;
  /** Words taken for others: `pokker` for `poker`. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  /** What to mark in a text. */
  readonly stems: ReadonlySet<string>;
}

export interface AskOptions {
  /** The last word may still be growing. */
  readonly isTyping?: boolean;
}

/** With so many papers that have everything, no other way is tried. */
const ENOUGH = 10;

export async function ask(archive: Archive, text: string, options: AskOptions = {}): Promise<Answer> {
  const question = parseQuestion(text.slice(0, LONGEST));
  const { papers } = archive.manifest;
  const asked = wanted(question);
  let mended: Answer['mended'] = [];
  let found = await archive.find(termsOf(asked, false));
  let current = asked;
  let words = scoreWords(current, found, papers, false);
  if (completeOf(current, words).length < ENOUGH && current.length > 0) {
    const [acronyms, better] = await Promise.all([
      acronymWays(archive, current),
      mendWords(archive, current, words, options.isTyping === true),
    ]);
    current = current.map((one, i) => ({
      ...one,
      ways: [...one.ways, ...(acronyms[i] ?? []), ...(better[i]?.ways ?? [])],
    }));
    found = new Map([...found, ...(await archive.find(missing(termsOf(current, true), found)))]);
    words = scoreWords(current, found, papers, true);
    const slips = mendedWords(current, better, found, words.hits[0]?.paper);
    const areWords = await Promise.all(slips.map(({ typed }) => isWord(archive, typed)));
    mended = slips.filter((_, i) => areWords[i] !== true);
  }
  const required = bitsOf(current);
  const complete = completeOf(current, words);
  const content = current.filter(({ isStop }) => !isStop);
  const near =
    complete.length >= ENOUGH || content.length < 2
      ? []
      : await searchByMeaning(archive, text, new Map(mended.map(({ typed, meant }) => [typed, meant])));
  const by = question.fields.length === 0 ? null : await papersOf(archive, question);
  const mixed =
    by !== null && current.length === 0
      ? [...by].map((paper) => ({ paper, has: 0, covered: 1, near: 0 }))
      : mixHits(words.hits, near, required).filter(({ paper }) => by?.has(paper) ?? true);
  const hits = mixed.map(({ paper, has, covered, near }): Hit => {
    const without = current.flatMap(({ text, isStop }, bit) => (isStop || has & (1 << bit) ? [] : [text]));
    const kind = covered < HALF && near > 0 ? 'meaning' : 'most';
    return { paper, by: without.length === 0 ? 'all' : kind, without };
  });
  const stems = new Set(
    current.flatMap(({ ways, isStop }) => (isStop ? [] : ways.flatMap(({ terms }) => terms))),
  );
  return { hits, complete: hits.filter((hit) => hit.by === 'all').length, mended, stems };
}

const LONGEST = 400;
/** With less of the question's words than that, a paper is found by its meaning. */
const HALF = 0.5;

/** Stop words are asked for where a question has few others: they stand in titles alone. */
function wanted({ asked }: Question): readonly Asked[] {
  const content = asked.filter(({ isStop }) => !isStop);
  return (content.length > FEW_WORDS ? content : asked).slice(0, MOST_ASKED);
}

const FEW_WORDS = 2;

function termsOf(asked: readonly Asked[], late: boolean): ReadonlySet<string> {
  return new Set(asked.flatMap(({ ways }) => ways.flatMap((way) => (way.late && !late ? [] : way.terms))));
}

function missing(terms: ReadonlySet<string>, found: ReadonlyMap<string, Found>): ReadonlySet<string> {
  return new Set([...terms].filter((term) => !found.has(term)));
}

function bitsOf(asked: readonly Asked[]): number {
  return asked.reduce((bits, { isStop }, bit) => (isStop ? bits : bits | (1 << bit)), 0);
}

function completeOf(asked: readonly Asked[], { hits }: WordHits): WordHits['hits'] {
  const bits = bitsOf(asked);
  return hits.filter(({ has }) => (has & bits) === bits);
}

/** Of the words near a slip that which the best paper has. */
function mendedWords(
  asked: readonly Asked[],
  mends: readonly (Mend | null)[],
  found: ReadonlyMap<string, Found>,
  best: number | undefined,
): Answer['mended'] {
  return mends.flatMap((mend, i) => {
    const typed = asked[i]?.word;
    if (mend === null || mend.meant.length === 0 || typed == null) return [];
    const has = (word: string): boolean =>
      best !== undefined && (found.get(stemWord(word))?.papers.includes(best) ?? false);
    return [{ typed, meant: mend.meant.find(has) ?? mend.meant[0] ?? typed }];
  });
}

interface Mend {
  readonly ways: Asked['ways'];
  /** Words that may have been meant instead; none where the word was only half typed. */
  readonly meant: readonly string[];
}

/** For words that few papers have: what is near them, or begins with them. */
function mendWords(
  archive: Archive,
  asked: readonly Asked[],
  { counts }: WordHits,
  isTyping: boolean,
): Promise<readonly (Mend | null)[]> {
  return Promise.all(
    asked.map(async ({ word, isStop }, i) => {
      const count = counts[i] ?? 0;
      if (word === null || isStop || count > RARE || !/^[a-z]{3,24}$/.test(word)) return null;
      const known = await archive.words(word);
      const whole = isTyping && i === asked.length - 1 && count === 0 ? completeWord(word, known, 8) : [];
      if (whole.length > 0) return { ways: waysOf(whole, 1), meant: [] };
      const near = mendSlip(word, known);
      const better = near.length > 0 || count > 0 ? near : await unswapped(archive, word);
      // A word that the archive has, though seldom, is no slip for sure.
      return {
        ways: waysOf(better, count === 0 ? 1 : 0.5),
        meant: count === 0 ? better.map((one) => one.word) : [],
      };
    }),
  );
}

/** Each likelier than the next. */
function waysOf(words: readonly KnownWord[], share: number): Asked['ways'] {
  return words.map(({ word }, i) => ({ terms: [stemWord(word)], share: share * 0.9 ** i, late: true }));
}

/** "rpuning": the first two letters changed places. */
async function unswapped(archive: Archive, word: string): Promise<readonly KnownWord[]> {
  const swapped = word.charAt(1) + word.charAt(0) + word.slice(2);
  return (await archive.words(swapped)).filter((known) => known.word === swapped);
}

const RARE = 2;
