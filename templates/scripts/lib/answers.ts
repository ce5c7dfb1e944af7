// What the search page's form asks -> papers, by the index beside the page.
import { orderNames } from '../../../src/paper/choices.ts';
import type { Archive } from '../../../src/search/ask/archive.ts';
import { type Answer, type AskOptions, ask, type Hit } from '../../../src/search/ask/ask.ts';
import { narrow } from '../../../src/search/ask/narrow.ts';
import type { FreshPaper } from './followed.ts';
import type { Question } from './question.ts';

export interface Answered {
  /** Null where only filters were asked. */
  readonly answer: Answer | null;
  readonly hits: readonly Hit[];
}

export async function answerQuestion(
  archive: Archive,
  { words, filters, sort }: Question,
  options: AskOptions = {},
): Promise<Answered> {
  const { author, ...facets } = filters;
  // Before the words, of which a long question loses the end.
  const text = author === undefined ? words : `author:"${author.replaceAll('"', ' ')}" ${words}`;
  const answer = text.trim() === '' ? null : await ask(archive, text, options);
  const order = orderNames.find((each) => each === sort && archive.has(each)) ?? null;
  return { answer, hits: await narrow(archive, answer, { filters: facets, order }) };
}

/** Papers with everything that is asked, those that came last first. */
export async function newestAnswers(
  archive: Archive,
  question: Question,
  most: number,
): Promise<readonly FreshPaper[]> {
  const { hits } = await answerQuestion(archive, { ...question, sort: '' });
  const papers = hits.filter(({ by }) => by === 'all').map(({ paper }) => paper);
  const newest = papers.sort((one, other) => other - one).slice(0, most);
  const cards = await Promise.all(newest.map((paper) => archive.card(paper)));
  return cards.map(([slug, heading]) => [slug, heading]);
}
