// Questions that a reader follows in this browser: each with the papers that answered it when it was last
// looked up, and those that came since. Nothing is sent; what cannot be read is an empty list.
import { paperMark } from './list-link.ts';

export interface FollowedQuestion {
  /** As the search page's address has it: `q=flow+matching&topic=Pruning`. */
  readonly query: string;
  /** Marks of papers that are no news: those that answered when it was followed, and all that came since. */
  readonly known: readonly string[];
  /** What came since, newest first, until the reader has seen it. */
  readonly fresh: readonly FreshPaper[];
}

export type FreshPaper = readonly [slug: string, title: string];

export interface Followed {
  readonly questions: readonly FollowedQuestion[];
  /** What the site had, and the day, when it was last asked. */
  readonly checked: string;
}

const nothing: Followed = { questions: [], checked: '' };
const mostQuestions = 40;
const mostKnown = 1000;
const mostFresh = 60;
const longest = 1000;

function keyOf(base: string): string {
  return `offprint-follow ${base}`;
}

export function readFollowed(base: string): Followed {
  try {
    return parseFollowed(localStorage.getItem(keyOf(base)) ?? '');
  } catch {
    return nothing;
  }
}

/** Takes what is well formed and leaves the rest; of a file that holds more, the part of that name. */
export function parseFollowed(text: string, part?: string): Followed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (part !== undefined) value = field(value, part);
  const questions = list(field(value, 'questions')).flatMap((each): readonly FollowedQuestion[] => {
    const query = field(each, 'query');
    if (typeof query !== 'string' || query === '' || query.length > longest) return [];
    const known = list(field(each, 'known')).filter((mark) => typeof mark === 'string');
    return [{ query, known: known.slice(-mostKnown), fresh: list(field(each, 'fresh')).flatMap(freshPaper) }];
  });
  const checked = field(value, 'checked');
  return {
    questions: questions.slice(0, mostQuestions),
    checked: typeof checked === 'string' ? checked : '',
  };
}

function freshPaper(value: unknown): readonly FreshPaper[] {
  const [slug, title] = list(value);
  const isPaper = typeof slug === 'string' && /^[a-z0-9-]{1,200}$/.test(slug) && typeof title === 'string';
  return isPaper ? [[slug, title.slice(0, longest)]] : [];
}

/** Changes what is kept as it is at this moment: another tab may have changed it. False where nothing is kept. */
export function changeFollowed(base: string, change: (followed: Followed) => Followed): boolean {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify(change(readFollowed(base))));
    return true;
  } catch {
    return false;
  }
}

/** `flow matching · Pruning`. */
export function nameOf(query: string): string {
  return [...new URLSearchParams(query).values()].join(' · ');
}

export function isFollowed({ questions }: Followed, query: string): boolean {
  return questions.some((each) => each.query === query);
}

/** What answers now is known; only what comes later is news. */
export function follow(followed: Followed, query: string, answers: readonly FreshPaper[]): Followed {
  if (isFollowed(followed, query)) return followed;
  const question = { query, known: answers.map(([slug]) => paperMark(slug)), fresh: [] };
  return { ...followed, questions: [...followed.questions, question].slice(-mostQuestions) };
}

export function unfollow(followed: Followed, query: string): Followed {
  return { ...followed, questions: followed.questions.filter((each) => each.query !== query) };
}

/** With the newest answers there are, newest first: those that are not known yet are news. */
export function withAnswers(followed: Followed, query: string, answers: readonly FreshPaper[]): Followed {
  const questions = followed.questions.map((each) => {
    if (each.query !== query) return each;
    const known = new Set(each.known);
    const news = answers.filter(([slug]) => !known.has(paperMark(slug)));
    return {
      query,
      known: [...each.known, ...news.map(([slug]) => paperMark(slug))].slice(-mostKnown),
      fresh: [...news, ...each.fresh].slice(0, mostFresh),
    };
  });
  return { ...followed, questions };
}

/** Each question that either has; one that both have stays as it is here, and is looked up here. */
export function mergeFollowed(own: Followed, { questions }: Followed): Followed {
  const added = questions.filter(({ query }) => !isFollowed(own, query));
  return { ...own, questions: [...own.questions, ...added].slice(0, mostQuestions) };
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

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
