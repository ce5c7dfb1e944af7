// Questions that a reader follows in this browser: each with the papers that answered it when it was last
// looked up, and those that came since. Nothing is sent; what cannot be read is an empty list.
import { setQuotes } from '../../../src/text/quote.ts';
import { asFields, asList, asText, fieldsOf } from './fields.ts';
import { readStored, store } from './stored.ts';

export interface FollowedQuestion {
  /** As the search page's address has it: `q=flow+matching&topic=Pruning`. */
  readonly query: string;
  /**
   * Marks of papers that are no news: those that answered when it was first looked up, and all that came since; null
   * before that.
   */
  readonly known: readonly string[] | null;
  /** What came since, newest first, until the reader has seen it. */
  readonly fresh: readonly FreshPaper[];
}

export type FreshPaper = readonly [slug: string, title: string];

export interface Followed {
  readonly questions: readonly FollowedQuestion[];
  /** What the site had, and the day, when it was last asked. */
  readonly checked: string;
}

/** Each is looked up when the site has changed. */
export const mostQuestions = 40;
/** Marks kept of a question, the latest. */
export const mostKnown = 1000;
const longest = 1000;
/** More than the search page can ask: in an address a letter of Chinese takes nine. */
const longestQuery = 2e4;

function keyOf(base: string): string {
  return `offprint-follow ${base}`;
}

export function readFollowed(base: string): Followed {
  return parseFollowed(readStored(keyOf(base)));
}

/** Takes what is well formed and leaves the rest; of a file that holds more, the part of that name. */
export function parseFollowed(text: string, part?: string): Followed {
  const whole = fieldsOf(text);
  const { questions, checked } = part === undefined ? whole : asFields(whole[part]);
  return {
    questions: asList(questions).flatMap(parseQuestion).slice(0, mostQuestions),
    checked: asText(checked),
  };
}

function parseQuestion(value: unknown): readonly FollowedQuestion[] {
  const { query: asked, known: marks, fresh } = asFields(value);
  const query = asText(asked);
  if (query.length > longestQuery || nameOf(query) === '') return [];
  const known = Array.isArray(marks)
    ? marks.filter((mark): mark is string => asText(mark).length === 8).slice(-mostKnown)
    : null;
  // What came is known.
  return [{ query, known, fresh: asList(fresh).flatMap(freshPaper).slice(0, mostKnown) }];
}

function freshPaper(value: unknown): readonly FreshPaper[] {
  const [slug, title] = asList(value);
  const isPaper = typeof slug === 'string' && /^[a-z0-9-]{1,200}$/.test(slug) && typeof title === 'string';
  return isPaper ? [[slug, title.slice(0, longest)]] : [];
}

/** Changes what is kept as it is at this moment: another tab may have changed it. False where that is not kept. */
export function changeFollowed(base: string, change: (followed: Followed) => Followed): boolean {
  return store(keyOf(base), JSON.stringify(change(readFollowed(base))));
}

/** As pages print it: `“flow matching” · Pruning`. */
export function nameOf(query: string): string {
  const values = [...new URLSearchParams(query).values()];
  return setQuotes(values.filter((value) => value.trim()).join(' · '));
}

export function isFollowed({ questions }: Followed, query: string): boolean {
  return questions.some((each) => each.query === query);
}

export function unfollow(followed: Followed, query: string): Followed {
  return { ...followed, questions: followed.questions.filter((each) => each.query !== query) };
}

/** The reader has seen what came. */
export function seeAll(followed: Followed): Followed {
  return { ...followed, questions: followed.questions.map((each) => ({ ...each, fresh: [] })) };
}

/** Papers that came and were not opened yet, each once. */
export function freshPapers({ questions }: Followed, isRead: (slug: string) => boolean): ReadonlySet<string> {
  return new Set(
    questions.flatMap(({ fresh }) => fresh.map(([slug]) => slug)).filter((slug) => !isRead(slug)),
  );
}
