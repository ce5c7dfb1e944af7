// Whose name was typed: of `zhuang liu` the papers by an author called so come before those of a Zhuang and a Liu, of whom
// a list of large teams has many.
import type { Question } from '../question.ts';
import type { Archive } from './archive.ts';
import type { Hit } from './ask.ts';

/** Name -> papers by an author who is called so; a name that no author has is left out. */
export type Named = ReadonlyMap<string, ReadonlySet<number>>;

export async function papersNamed(archive: Archive, { name, phrases }: Question): Promise<Named> {
  const names = [name, ...phrases.map((phrase) => phrase.name)].filter((each) => each !== null);
  if (names.length === 0 || !archive.has('author')) return new Map();
  const found = await archive.find(new Set(names));
  return new Map([...found].map(([term, { papers }]) => [term, new Set(papers)]));
}

/** Where all that was asked is an author's name, others that have its words have them apart. */
export function namedFirst(hits: readonly Hit[], papers: ReadonlySet<number>): readonly Hit[] {
  const ofAuthor = hits.filter(({ paper }) => papers.has(paper));
  const others = hits.filter(({ paper }) => !papers.has(paper));
  return [...ofAuthor, ...others.map((hit): Hit => (hit.by === 'all' ? { ...hit, by: 'apart' } : hit))];
}
