// Questions that a browser follows: what is news, what is kept, and what a publisher is sent.
import { describe, expect, test } from 'vitest';
import { facets } from '../../src/search/index/manifest.ts';
import { parseStandingQuery } from '../../src/site/standing-query.ts';
import { follow, withAnswers } from '../../templates/scripts/lib/answered.ts';
import { issueOf, queryOf } from '../../templates/scripts/lib/follow-line.ts';
import {
  type Followed,
  freshPapers,
  isFollowed,
  mostKnown,
  mostQuestions,
  nameOf,
  parseFollowed,
  seeAll,
  unfollow,
} from '../../templates/scripts/lib/followed.ts';
import { paperMark } from '../../templates/scripts/lib/paper-mark.ts';
import { longestQuestion, longestValue } from '../../templates/scripts/lib/question.ts';
import { parseTaste, toggled } from '../../templates/scripts/lib/taste.ts';

const question = { words: 'flow "matching"', filters: { topic: 'Diffusion', author: 'Ada' }, sort: 'date' };
const query = queryOf(question);
const nothing: Followed = { questions: [], checked: '' };
const slugs = ({ questions }: Followed) => questions.flatMap(({ fresh }) => fresh.map(([slug]) => slug));

test('a question is its words and filters, without its order, its quotation marks set as pages set them', () => {
  expect(query).toBe('q=flow+%22matching%22&topic=Diffusion&author=Ada');
  expect(nameOf(query)).toBe('flow “matching” · Diffusion · Ada');
});

test('the longest question that can be asked is kept, in any script', () => {
  const filters = Object.fromEntries([...facets, 'author'].map((name) => [name, '稀'.repeat(longestValue)]));
  const longest = queryOf({ words: '疏'.repeat(longestQuestion), filters, sort: '' });
  expect(isFollowed(parseFollowed(JSON.stringify(follow(nothing, longest))), longest)).toBe(true);
});

describe('a question that is followed', () => {
  const begun = follow({ ...nothing, checked: 'today' }, query);
  const followed = withAnswers(begun, query, [['a-1', 'A']]);

  test('is kept before it was looked up, and asks the next page to do so', () => {
    expect(begun).toEqual({ questions: [{ query, known: null, fresh: [] }], checked: '' });
    expect(parseFollowed(JSON.stringify(begun))).toEqual(begun);
  });

  test('has no news at first, and none of what was known', () => {
    expect(isFollowed(followed, query)).toBe(true);
    expect(slugs(followed)).toEqual([]);
    expect(slugs(withAnswers(followed, query, [['a-1', 'A']]))).toEqual([]);
  });

  test('that nothing answered at first has the first paper that comes as news', () => {
    const unanswered = withAnswers(begun, query, []);
    expect(slugs(withAnswers(unanswered, query, [['a-1', 'A']]))).toEqual(['a-1']);
  });

  test('has news of what comes, once, until it is seen', () => {
    const later = withAnswers(followed, query, [
      ['b-2', 'B'],
      ['a-1', 'A'],
    ]);
    expect(slugs(later)).toEqual(['b-2']);
    expect(slugs(withAnswers(later, query, [['b-2', 'B']]))).toEqual(['b-2']);
    expect(slugs(withAnswers(seeAll(later), query, [['b-2', 'B']]))).toEqual([]);
    expect([...freshPapers(later, () => false)]).toEqual(['b-2']);
    expect([...freshPapers(later, (slug) => slug === 'b-2')]).toEqual([]);
  });

  test('is given up', () => expect(unfollow(followed, query)).toEqual(nothing));

  test('gives way to no other: where there is no room the new one is not followed', () => {
    const queries = Array.from({ length: mostQuestions }, (_, at) => `q=question+${at}`);
    const full = queries.reduce(follow, nothing);
    expect(full.questions).toHaveLength(mostQuestions);
    expect(follow(full, query)).toBe(full);
    expect(isFollowed(follow(full, 'q=question+0'), 'q=question+0')).toBe(true);
    expect(isFollowed(follow(unfollow(full, 'q=question+3'), query), query)).toBe(true);
  });

  test('is read back as it was kept', () => {
    expect(parseFollowed(JSON.stringify(followed))).toEqual(followed);
  });
});

test('anything else in the storage is nothing', () => {
  for (const text of ['', 'null', '7', '{"questions":7}', '{"questions":[{"query":7},{}]}'])
    expect(parseFollowed(text)).toEqual(nothing);
  for (const unnamed of ['', 'javascript:alert(1)', 'q=', 'q=+&topic='])
    expect(parseFollowed(JSON.stringify({ questions: [{ query: unnamed }] }))).toEqual(nothing);
  const hostile = '{"questions":[{"query":"q=a","known":[1],"fresh":[["../x","T"],["a-1",2],["a-1","T"]]}]}';
  expect(parseFollowed(hostile).questions).toEqual([{ query: 'q=a', known: [], fresh: [['a-1', 'T']] }]);
});

test('what no page writes is left out: marks of another length, and more that came than is known', () => {
  const known = [paperMark('a-1'), 'x'.repeat(1_000_000)];
  const fresh = Array.from({ length: 5000 }, (_, at) => [`b-${at}`, 'B']);
  const [read] = parseFollowed(JSON.stringify({ questions: [{ query, known, fresh }] })).questions;
  expect(read?.known).toEqual([paperMark('a-1')]);
  expect(read?.fresh.slice(0, 2)).toEqual(fresh.slice(0, 2));
  expect(read?.fresh).toHaveLength(mostKnown);
});

test('what a publisher is sent can be saved as it is', () => {
  const issue = issueOf(question);
  const file = /`(content\/follow\/[a-z0-9-]+\.md)`/.exec(issue)?.[1] ?? '';
  const text = /```\n([\s\S]*?)\n```/.exec(issue)?.[1] ?? '';
  expect(parseStandingQuery(text, file, '/')).toMatchObject({
    slug: 'flow-matching-diffusion-ada',
    match: 'all',
    asks: [
      { kind: 'words', value: 'flow "matching"' },
      { kind: 'topic', value: 'Diffusion' },
      { kind: 'author', value: 'Ada' },
    ],
  });
});

test('what a reader told "for you" is read as far as it is well formed', () => {
  expect(parseTaste('{"isOn":true,"aside":["a-1","../x",7,"a-1"],"topics":"x"}')).toEqual({
    isOn: true,
    aside: ['a-1'],
    topics: [],
  });
  expect(parseTaste('nonsense').isOn).toBe(false);
  expect(toggled(toggled([], 'a'), 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
