// Questions that a reader follows in this browser: each with the papers that answered it when it was last
// looked up, and those that came since. Nothing is sent; what cannot be read is an empty list.
import { isRecord } from '../../../src/is-record.ts';
import { listOf } from './list-of.ts';

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

const nothing: Followed = { questions: [], checked: '' };
const mostQuestions = 40;
/** Marks kept of a question, the latest. */
export const mostKnown = 1000;
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
  const questions = listOf(field(value, 'questions')).flatMap((each): readonly FollowedQuestion[] => {
    const query = field(each, 'query');
    if (typeof query !== 'string' || query.length > longest || nameOf(query) === '') return [];
    const marks = field(each, 'known');
    const known = Array.isArray(marks)
      ? marks.filter((mark) => typeof mark === 'string').slice(-mostKnown)
      : null;
    return [{ query, known, fresh: listOf(field(each, 'fresh')).flatMap(freshPaper) }];
  });
  const checked = field(value, 'checked');
  return {
    questions: questions.slice(0, mostQuestions),
    checked: typeof checked === 'string' ? checked : '',
  };
}

function freshPaper(value: unknown): readonly FreshPaper[] {
  const [slug, title] = listOf(value);
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
  return [...new URLSearchParams(query).values()].filter((value) => value.trim()).join(' · ');
}

export function isFollowed({ questions }: Followed, query: string): boolean {
  return questions.some((each) => each.query === query);
}

/** Kept at once, to be looked up in a moment, or by the next page where the reader leaves before that. */
export function follow({ questions }: Followed, query: string): Followed {
  const others = questions.filter((each) => each.query !== query);
  return { questions: [...others, { query, known: null, fresh: [] }].slice(-mostQuestions), checked: '' };
}

export function unfollow(followed: Followed, query: string): Followed {
  return { ...followed, questions: followed.questions.filter((each) => each.query !== query) };
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
  return isRecord(value) ? value[name] : undefined;
}
