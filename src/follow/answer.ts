// Which papers answer a standing question.
import { type Matcher, matches } from '../search/matches.ts';
import { parseQuestion } from '../search/question.ts';
import { authorTerm } from '../search/terms.ts';
import { type Ask, askText, type Standing } from './standing.ts';
import { hasTerm } from './term.ts';

/** A paper, read once for all questions. */
export interface FollowCandidate {
  readonly matcher: Matcher;
  /** By slug and by title, of topics and of their parts; titles in small letters. */
  readonly topics: ReadonlySet<string>;
}

/** Whether a paper has what is asked. */
export type AnswersAsk = (paper: FollowCandidate) => boolean;

/** The authors whose names are asked for, as a search has them: `@ada lovelace`. */
export function authorsAsked(asks: readonly Ask[]): ReadonlySet<string> {
  const fields = asks.flatMap((ask) => parseQuestion(askText(ask)).fields);
  return new Set(fields.flatMap(({ field, value }) => (field === 'author' ? authorTerm(value) : [])));
}

/** `isAuthor` tells which of them the archive has: those are meant, and nobody who has the same words in another name. */
export function answersAsk(ask: Ask, isAuthor?: (name: string) => boolean): AnswersAsk {
  if (ask.kind === 'topic') {
    const wanted = ask.value.trim().toLowerCase();
    return ({ topics }) => topics.has(wanted);
  }
  if (ask.kind === 'term') {
    const isIn = hasTerm(ask.value);
    return ({ matcher }) => isIn(matcher.record);
  }
  const question = parseQuestion(askText(ask));
  return ({ matcher }) => matches(matcher, question, isAuthor);
}

/** By what a paper has of each thing asked, in order. */
export function isMember({ match }: Standing, has: readonly boolean[]): boolean {
  return match === 'all' ? has.every(Boolean) : has.some(Boolean);
}
