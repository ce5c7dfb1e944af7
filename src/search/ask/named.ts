// Whose name was typed: of `zhuang liu` the papers by an author called so come before those of a Zhuang and a Liu, of whom
// a list of large teams has many. The others answer as well: `deepseek ai` and `li ion` are names and topics.
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

/** Those by the author whose name all that was asked is, or all of it that stands in quotes; none where it is nobody's. */
export function papersOfAuthor({ name, phrases }: Question, named: Named): ReadonlySet<number> {
  const [quoted, ...others] = phrases;
  const asked = name ?? (others.length === 0 ? quoted?.name : null) ?? null;
  return (asked === null ? undefined : named.get(asked)) ?? new Set();
}

/** Where all that was asked is a name. */
export function namedFirst(hits: readonly Hit[], ofAuthor: ReadonlySet<number>): readonly Hit[] {
  return [
    ...hits.filter(({ paper }) => ofAuthor.has(paper)),
    ...hits.filter(({ paper }) => !ofAuthor.has(paper)),
  ];
}
