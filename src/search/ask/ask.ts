// A question -> papers, best first, in as many rounds as it needs.
//
// First the words as they are, and the acronym of three words or more. Where papers with all of them are few,
// other ways to say them: neighbours written together, acronyms and what they stand for, slips mended, the last
// word completed. Where they still are few, papers near in meaning join those that have most of the words.

import { stemWord } from '../../text/stem.ts';
import type { KnownWord } from '../index/dictionary.ts';
import { type Asked, parseQuestion, type Question, type Way, way } from '../question.ts';
import { completeWord, mendSlip } from '../slips.ts';
import { acronymWays } from './acronyms.ts';
import type { Archive, Found } from './archive.ts';
import { papersOf } from './fields.ts';
import { mostAsked, scoreWords, type WordHits } from './lexical.ts';
import { mixHits, type NearPaper } from './meaning.ts';
import { isWord, searchByMeaning } from './nearest.ts';
import { checkPhrases, type ReadAbstract } from './phrases.ts';

export interface Hit {
  readonly paper: number;
  /** By all words, by all but not as the quotes have them, by most of them, or by meaning. */
  readonly by: 'all' | 'apart' | 'most' | 'meaning';
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
  /** What words in quotes are looked for in; without it, papers that have them anywhere do. */
  readonly readAbstract?: ReadAbstract;
}

/** With so many papers that have everything, no other way is tried. */
const enough = 10;

/** Of a very long text the beginning is asked. */
export async function ask(archive: Archive, typed: string, options: AskOptions = {}): Promise<Answer> {
  const text = typed.slice(0, longest);
  const question = parseQuestion(text);
  const { papers } = archive.manifest;
  const asked = await wanted(archive, question);
  let mended: Answer['mended'] = [];
  const content = asked.filter(({ isStop }) => !isStop);
  const mayBeMeant = content.length > 0 && question.phrases.length === 0;
  // Who puts words in quotes asks for these words, and who asks a single one has it said in one way, where any paper does.
  const isSaid = (complete: number): boolean =>
    !question.isSpoken && complete >= (content.length < 2 ? 1 : enough);
  const nearPapers = (): Promise<readonly NearPaper[]> =>
    searchByMeaning(archive, question.about, new Map(mended.map(({ typed, meant }) => [typed, meant])));
  // Few papers have all of many words.
  const isAhead = mayBeMeant && content.length >= tellingWords;
  if (isAhead) fetchAhead(nearPapers());
  const [plain, acronyms] = await Promise.all([
    archive.find(termsOf(asked, false)),
    acronymWays(archive, question.asked),
  ]);
  const others = new Map(question.asked.map((one, i) => [one, acronyms[i] ?? []]));
  let current = asked.map((one) => ({ ...one, ways: [...one.ways, ...(others.get(one) ?? [])] }));
  let found = await findMore(archive, plain, termsOf(current, false));
  let words = scoreWords(current, found, papers, false);
  const plainly = completeOf(current, words).length;
  if (plainly < enough && current.length > 0) {
    if (mayBeMeant && !isAhead && !isSaid(plainly)) fetchAhead(nearPapers());
    const [compounds, better] = await Promise.all([
      knownCompounds(archive, current),
      mendWords(archive, current, words, options.isTyping === true),
    ]);
    current = current.map((one, i) => ({
      ...one,
      ways: [...one.ways.filter((way) => !way.compound || compounds.has(way)), ...(better[i]?.ways ?? [])],
    }));
    found = await findMore(archive, found, termsOf(current, true));
    words = scoreWords(current, found, papers, true);
    mended = mendedWords(current, better, found, words.hits[0]?.paper);
  }
  const required = bitsOf(current);
  const complete = completeOf(current, words);
  const near = !mayBeMeant || isSaid(complete.length) ? [] : await nearPapers();
  const by = question.fields.length === 0 ? null : await papersOf(archive, question);
  const mixed =
    by !== null && current.length === 0
      ? [...by].map((paper) => ({ paper, has: 0, covered: 1, near: 0 }))
      : mixHits(words.hits, near, required, question.isSpoken).filter(({ paper }) => by?.has(paper) ?? true);
  const unread = mixed.map(({ paper, has, covered, near }): Hit => {
    const without = current.flatMap(({ text, isStop }, bit) => (isStop || has & (1 << bit) ? [] : [text]));
    const kind = covered < half && near > 0 ? 'meaning' : 'most';
    return { paper, by: without.length === 0 ? 'all' : kind, without };
  });
  const { readAbstract } = options;
  const hits =
    readAbstract === undefined ? unread : await checkPhrases(archive, unread, question.phrases, readAbstract);
  const stems = new Set(
    [...current, ...question.asked].flatMap(({ ways, isStop }) =>
      isStop ? [] : ways.flatMap(({ terms }) => terms),
    ),
  );
  return { hits, complete: hits.filter((hit) => hit.by === 'all').length, mended, stems };
}

/** Files are kept, so that what is asked again in a moment is there by then. What fails is told by who asks again. */
function fetchAhead(answer: Promise<unknown>): void {
  answer.catch(() => {});
}

const longest = 400;
/** With less of the question's words than that, a paper is found by its meaning. */
const half = 0.5;

/**
 * Stop words are asked for where a question has few others: they stand in titles alone. Words that very many papers
 * have are asked for where few others tell more: their lists are the longest by far, and change no order.
 */
async function wanted(archive: Archive, { asked, phrases }: Question): Promise<readonly Asked[]> {
  const content = asked.filter(({ isStop }) => !isStop);
  if (content.length <= fewWords) return asked.slice(0, mostAsked);
  if (content.length <= tellingWords || phrases.length > 0) return content.slice(0, mostAsked);
  const common = await Promise.all(
    content.map(({ word }) => word !== null && archive.hasForm('common', stemWord(word))),
  );
  const telling = content.filter((_, i) => common[i] !== true);
  return (telling.length < tellingWords ? content : telling).slice(0, mostAsked);
}

const fewWords = 2;
const tellingWords = 4;

function termsOf(asked: readonly Asked[], late: boolean): ReadonlySet<string> {
  return new Set(asked.flatMap(({ ways }) => ways.flatMap((way) => (way.late && !late ? [] : way.terms))));
}

async function findMore(
  archive: Archive,
  found: ReadonlyMap<string, Found>,
  terms: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Found>> {
  const missing = new Set([...terms].filter((term) => !found.has(term)));
  return missing.size === 0 ? found : new Map([...found, ...(await archive.find(missing))]);
}

/** Two words written as one, where the archive has such a word. */
async function knownCompounds(archive: Archive, asked: readonly Asked[]): Promise<ReadonlySet<Way>> {
  const pairs = asked.flatMap(({ ways }) => ways.filter(({ compound }) => compound));
  const known = await Promise.all(pairs.map(({ terms: [term = ''] }) => archive.hasForm('compound', term)));
  return new Set(pairs.filter((_, i) => known[i] === true));
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

/**
 * For words that few papers have: what is near them, or begins with them. What authors elsewhere write is no slip of
 * another word: `robot` is not meant to be `root`, whatever this archive is of.
 */
function mendWords(
  archive: Archive,
  asked: readonly Asked[],
  { counts }: WordHits,
  isTyping: boolean,
): Promise<readonly (Mend | null)[]> {
  return Promise.all(
    asked.map(async ({ word, isStop }, i) => {
      const count = counts[i] ?? 0;
      if (word === null || isStop || count > rare || !/^[a-z]{3,24}$/.test(word)) return null;
      const mayGrow = isTyping && i === asked.length - 1 && count === 0;
      const whole = mayGrow ? completeWord(word, await archive.words(word), 8) : [];
      if (whole.length > 0) return { ways: waysOf(whole, 1), meant: [] };
      if (await isWord(archive, word)) return null;
      const near = mendSlip(word, await archive.words(word));
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
  return words.map(({ word }, i) => way([stemWord(word)], share * 0.9 ** i, true));
}

/** "rpuning": the first two letters changed places. */
async function unswapped(archive: Archive, word: string): Promise<readonly KnownWord[]> {
  const swapped = word.charAt(1) + word.charAt(0) + word.slice(2);
  return (await archive.words(swapped)).filter((known) => known.word === swapped);
}

const rare = 2;
