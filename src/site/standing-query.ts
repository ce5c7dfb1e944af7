// A standing question of the publisher's, `content/follow/<name>.md`: front matter says what is asked, the
// body introduces it. Its page is `/follow/<name>/`.
import { z } from 'zod';
import { type Ask, type AskKind, isAnswerable, type Standing } from '../follow/index.ts';
import { textUpTo } from '../front-matter.ts';
import { readChecked, slugOfPage } from './front-matter.ts';
import { renderProse } from './render/prose.ts';
import type { RichText } from './views/parts.ts';

export interface StandingQuery extends Standing {
  readonly slug: string;
  readonly title: string;
  /** Block HTML. */
  readonly introduction: RichText;
  readonly file: string;
}

const most = 50;

const line = textUpTo(300);

/** One text, or a list of them. */
function asked(kind: AskKind, example: string) {
  const one = line.refine(
    (value) => isAnswerable({ kind, value }),
    `asks for nothing; write letters or digits, such as ${example}`,
  );
  const list = z
    .array(one, `must be a list, such as [${example}]`)
    .min(1, `must name something, such as [${example}]`)
    .max(most, `has more than ${most} entries`);
  const isOne = (value: unknown) => value !== undefined && typeof value !== 'object';
  return z.preprocess((value) => (isOne(value) ? [value] : value), list).nullish();
}

/** Front matter's keys, and what is asked by each. */
const askedBy = [
  ['words', 'words'],
  ['topics', 'topic'],
  ['authors', 'author'],
  ['organisations', 'organisation'],
  ['terms', 'term'],
] as const satisfies readonly (readonly [string, AskKind])[];

const schema = z
  .strictObject({
    title: line,
    match: z.enum(['all', 'any'], 'must be all or any').nullish(),
    words: asked('words', 'test-time compute'),
    topics: asked('topic', 'pruning'),
    authors: asked('author', 'Ada Lovelace'),
    organisations: asked('organisation', 'Analytical Engines'),
    terms: asked('term', 'GRPO'),
  })
  .refine((data) => askedBy.some(([key]) => data[key] != null), {
    path: ['words'],
    message:
      'is missing, and so are topics, authors, organisations and terms; name one, such as words: test-time compute',
  });

/** Throws with the file and the field. */
export function parseStandingQuery(text: string, file: string, pathPrefix: string): StandingQuery {
  const slug = slugOfPage(file, 'test-time-compute');
  const { data, body } = readChecked(text, file, schema);
  return {
    slug,
    file,
    title: data.title,
    match: data.match ?? 'all',
    asks: askedBy.flatMap(([key, kind]) => (data[key] ?? []).map((value): Ask => ({ kind, value }))),
    introduction: renderProse(body, pathPrefix),
  };
}
