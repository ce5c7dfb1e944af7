// What the reader asks, and its place in the address: a search can be shared and gone back to.
import { orderNames } from '../../../src/paper/choices.ts';
import { facets } from '../../../src/search/index/manifest.ts';
import { plainWords } from '../../../src/search/question.ts';

export interface Question {
  readonly words: string;
  /** Filter -> value; only those that are chosen. */
  readonly filters: Readonly<Record<string, string>>;
  /** `date`, `votes`, or empty for the best match. */
  readonly sort: string;
}

/** Whoever pastes a whole abstract is answered by its beginning, as quickly as by a line. */
export const longestQuestion = 500;

/** No topic, organisation or author is longer; a link may hold anything. */
export const longestValue = 200;

export function readQuestion(address: URL): Question {
  const filters: Record<string, string> = {};
  for (const filter of [...facets, 'author']) {
    const value = address.searchParams.get(filter)?.slice(0, longestValue);
    if (value) filters[filter] = value;
  }
  const sort = address.searchParams.get('sort') ?? '';
  const words = plainWords((address.searchParams.get('q') ?? '').slice(0, longestQuestion));
  return { words, filters, sort: orderNames.some((name) => name === sort) ? sort : '' };
}

export function writeQuestion({ words, filters, sort }: Question, address: URL): string {
  const parameters = new URLSearchParams();
  if (words.trim()) parameters.set('q', words.trim());
  for (const [filter, value] of Object.entries(filters)) parameters.set(filter, value);
  if (sort) parameters.set('sort', sort);
  const query = parameters.toString();
  return query ? `${address.pathname}?${query}` : address.pathname;
}
