// Papers that are of an author, a topic or an organisation, where a question says so.

import { stemWord } from '../../text/stem.ts';
import { foldName } from '../fold.ts';
import type { Question } from '../question.ts';
import { authorTerm, authorWords } from '../terms.ts';
import type { Archive } from './archive.ts';

/** Papers that are of everything named. */
export async function papersOf(archive: Archive, { fields }: Question): Promise<ReadonlySet<number>> {
  const lists = await Promise.all(
    fields.map(({ field, value }) =>
      field === 'author' ? papersBy(archive, value) : papersWith(archive, field, value),
    ),
  );
  return new Set(common(lists));
}

/** By the whole name, else by the words of it. */
async function papersBy(archive: Archive, author: string): Promise<readonly number[]> {
  const whole = authorTerm(author);
  const words = authorWords(author).map(stemWord);
  const found = await archive.find(new Set([whole, ...words]));
  const papers = (term: string): readonly number[] => found.get(term)?.papers ?? [];
  return found.has(whole) ? papers(whole) : common(words.map(papers));
}

async function papersWith(
  archive: Archive,
  facet: 'topic' | 'organisation',
  value: string,
): Promise<readonly number[]> {
  const wanted = foldName(value);
  const of = await archive.facet(facet);
  return of.flatMap((own, paper) => (own.some((each) => foldName(each) === wanted) ? [paper] : []));
}

function common(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = lists;
  return others.reduce((left, list) => {
    const own = new Set(list);
    return left.filter((paper) => own.has(paper));
  }, first);
}
