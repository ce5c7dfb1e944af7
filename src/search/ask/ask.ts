// A question -> papers, best first, in as many rounds as it needs.
//
// First the words as they are, and the acronym of three words or more. Where papers with all of them are few,
// other ways to say them: neighbours written together, acronyms and what they stand for, slips mended, the last
// word completed. Where they still are few, papers near in meaning join those that have most of the words.

import { stemWord } from '../../text/stem.ts';
import { type Asked, parseQuestion, type Question } from '../question.ts';
import type { Archive } from './archive.ts';
import { papersOf } from './fields.ts';
import { mostAsked } from './lexical.ts';
import { mixHits, type NearPaper } from './meaning.ts';
import type { Mended } from './mends.ts';
import { namedFirst, papersNamed, papersOfAuthor } from './named.ts';
import { searchByMeaning } from './nearest.ts';
import { checkPhrases, type ReadAbstract } from './phrases.ts';
import { askOtherwise, askPlainly, bitsOf, completeOf, type Round } from './rounds.ts';

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
  /** Papers by an author whose name was asked. */
  readonly ofAuthor: ReadonlySet<number>;
  readonly mended: readonly Mended[];
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
  const question = parseQuestion(typed.slice(0, longest));
  const asked = await wanted(archive, question);
  const content = asked.filter(({ isStop }) => !isStop);
  const mayBeMeant =
    content.length > 0 && question.phrases.length === 0 && /[\p{L}\p{N}]/u.test(question.about);
  // Who puts words in quotes asks for these words, and who asks a single one has it said in one way, where any paper does.
  const isSaid = (complete: number): boolean =>
    !question.isSpoken && complete >= (content.length < 2 ? 1 : enough);
  const nearPapers = (mended: readonly Mended[]): Promise<readonly NearPaper[]> =>
    searchByMeaning(
      archive,
      question.about,
      new Map(mended.map(({ typed, meant }) => [typed, meant])),
      content.flatMap(({ word }) => word ?? []),
    );
  // Few papers have all of many words.
  const isAhead = mayBeMeant && content.length >= tellingWords;
  if (isAhead) fetchAhead(nearPapers([]));
  const [plain, named] = await Promise.all([
    askPlainly(archive, question, asked),
    papersNamed(archive, question),
  ]);
  const complete = completeOf(plain);
  const plainly = complete.length;
  const ofAuthor = papersOfAuthor(question, named);
  // Words that stand together in an author's papers alone are a name, and ask for no others.
  const isOnlyName =
    question.name !== null && ofAuthor.size > 0 && complete.every(({ paper }) => ofAuthor.has(paper));
  const isFew = plainly < enough && asked.length > 0 && !isOnlyName;
  if (isFew && mayBeMeant && !isAhead && !isSaid(plainly)) fetchAhead(nearPapers([]));
  const { round, mended } = isFew
    ? await askOtherwise(archive, plain, options.isTyping === true)
    : { round: plain, mended: [] };
  const isNear = mayBeMeant && !isOnlyName && !isSaid(completeOf(round).length);
  const near = isNear ? await nearPapers(mended) : [];
  const by = question.fields.length === 0 ? null : await papersOf(archive, question);
  const unread = hitsOf(round, near, question, by);
  const { readAbstract } = options;
  const read =
    readAbstract === undefined
      ? unread
      : await checkPhrases(archive, unread, question.phrases, named, readAbstract);
  const hits = question.name === null ? read : namedFirst(read, ofAuthor);
  return {
    hits,
    complete: hits.filter((hit) => hit.by === 'all').length,
    ofAuthor,
    mended,
    stems: stemsOf([...round.asked, ...question.asked]),
  };
}

/** `by`: the papers that are of everything named; null where nothing is. */
function hitsOf(
  { asked, words }: Round,
  near: readonly NearPaper[],
  { isSpoken }: Question,
  by: ReadonlySet<number> | null,
): readonly Hit[] {
  const mixed =
    by !== null && asked.length === 0
      ? [...by].map((paper) => ({ paper, has: 0, covered: 1, near: 0 }))
      : mixHits(words.hits, near, bitsOf(asked), isSpoken).filter(({ paper }) => by?.has(paper) ?? true);
  return mixed.map(({ paper, has, covered, near }) => {
    const without = asked.flatMap(({ text, isStop }, bit) => (isStop || has & (1 << bit) ? [] : [text]));
    const kind = covered < half && near > 0 ? 'meaning' : 'most';
    return { paper, by: without.length === 0 ? 'all' : kind, without };
  });
}

function stemsOf(asked: readonly Asked[]): ReadonlySet<string> {
  return new Set(asked.flatMap(({ ways, isStop }) => (isStop ? [] : ways.flatMap(({ terms }) => terms))));
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
