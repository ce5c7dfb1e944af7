// "Follow this", below the answer to a question: kept in this browser, which looks for new answers at each
// visit, or as a filled-in issue for the publisher, who can make it a standing question of the site.
import { follow, withAnswers } from './answered.ts';
import { toggle } from './controls.ts';
import {
  changeFollowed,
  type FreshPaper,
  isFollowed,
  mostQuestions,
  nameOf,
  readFollowed,
  unfollow,
} from './followed.ts';
import { make } from './make.ts';
import { type Question, writeQuestion } from './question.ts';
import { nothingKept } from './stored.ts';

interface FollowLine {
  readonly place: HTMLElement;
  readonly base: string;
  /** Where the publisher takes issues; empty where no repository is named. */
  readonly report: string;
  /** The papers that answer now. */
  readonly answers: (question: Question) => Promise<readonly FreshPaper[]>;
}

export function showFollowLine(
  { place, base, report, answers }: FollowLine,
  question: Question | null,
): void {
  place.replaceChildren();
  if (question === null || !isFollowable(question)) return;
  const query = queryOf(question);
  const said = make('span', { role: 'status' });
  const change = async (isOn: boolean): Promise<void> => {
    const isKept = changeFollowed(base, (kept) => (isOn ? follow(kept, query) : unfollow(kept, query)));
    const isNow = isFollowed(readFollowed(base), query);
    inBrowser.ariaPressed = String(isNow);
    if (!isKept) said.textContent = ` ${nothingKept}`;
    else if (isOn && !isNow) said.replaceChildren(...noRoom(base));
    else said.replaceChildren(...(isNow ? whereAnswersStand(base) : []));
    if (!isOn || !isNow) return;
    // What cannot be looked up now is looked up by the next page.
    const known = await answers(question).catch(() => null);
    if (known !== null) changeFollowed(base, (kept) => withAnswers(kept, query, known));
  };
  const label = make('span', { className: 'quiet-label' }, 'Follow this');
  const inBrowser = toggle(
    'in this browser',
    isFollowed(readFollowed(base), query),
    (isOn) => void change(isOn),
  );
  place.replaceChildren(
    label,
    ' ',
    inBrowser,
    ...(report === '' ? [] : [' ', askPublisher(report, question)]),
    said,
  );
}

function whereAnswersStand(base: string): readonly (string | Node)[] {
  const list = make('a', { href: `${base}new/` }, '“new”');
  return [' New answers will stand under ', list, ', in the head of every page.'];
}

function noRoom(base: string): readonly (string | Node)[] {
  const list = make('a', { href: `${base}new/` }, 'Give one up');
  return [
    ` You follow ${mostQuestions} questions, and there is no room for more. `,
    list,
    ' to follow this.',
  ];
}

/** As the address has it, without the order. */
export function queryOf(question: Question): string {
  const address = new URL('https://site.invalid/');
  return writeQuestion({ ...question, sort: '' }, address).replace(/^\/\??/, '');
}

/** A digest gets no new papers, and a year that is over neither. */
function isFollowable({ words, filters }: Question): boolean {
  const isAsked = words.trim() !== '' || Object.keys(filters).length > 0;
  return isAsked && filters.digest === undefined && filters.year === undefined;
}

function askPublisher(report: string, question: Question): HTMLAnchorElement {
  const title = `Follow: ${nameOf(queryOf(question))}`.slice(0, 200);
  const href = `${report}?${new URLSearchParams({ title, body: issueOf(question) })}`;
  return make('a', { href }, 'as a page with a feed (asks the publisher)');
}

/** What the publisher saves as it is. */
export function issueOf(question: Question): string {
  const { words, filters } = question;
  const name = nameOf(queryOf(question));
  const slug =
    name
      .toLowerCase()
      .normalize('NFKD')
      .match(/[a-z0-9]+/g)
      ?.slice(0, 6)
      .join('-') ?? 'question';
  const { topic, organisation, author } = filters;
  const lines = [
    ['title', name],
    ...(words.trim() === '' ? [] : [['words', words.trim()]]),
    ...(topic === undefined ? [] : [['topics', topic]]),
    ...(author === undefined ? [] : [['authors', author]]),
    ...(organisation === undefined ? [] : [['organisations', organisation]]),
  ].map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return [
    'I would like to follow this question. To make it a page with a feed, save this as',
    `\`content/follow/${slug}.md\`:`,
    ['```', '---', ...lines, 'match: all', '---', '```'].join('\n'),
  ].join('\n\n');
}
