// Words in quotes: which of the papers that have them have them one after the other. The index does not know
// where a word stands, but in a name; the first papers are read instead, which a reader is about to see anyway.
import { saysPhrase } from '../matches.ts';
import type { Phrase } from '../question.ts';
import type { Archive } from './archive.ts';
import type { Hit } from './ask.ts';
import type { Named } from './named.ts';

/** A paper's abstract by its address's last part; null where it cannot be had. */
export type ReadAbstract = (slug: string) => Promise<string | null>;

/** So many papers are read. */
const mostRead = 24;

/** Papers that say every phrase first; those that have its words apart, or were not read, are told from them. */
export async function checkPhrases(
  archive: Archive,
  hits: readonly Hit[],
  phrases: readonly Phrase[],
  named: Named,
  read: ReadAbstract,
): Promise<readonly Hit[]> {
  if (phrases.length === 0) return hits;
  const complete = hits.filter(({ by }) => by === 'all');
  const unnamed = (paper: number): readonly Phrase[] =>
    phrases.filter(({ name }) => name === null || named.get(name)?.has(paper) !== true);
  const ofAuthors = complete.filter(({ paper }) => unnamed(paper).length === 0);
  const others = complete.filter(({ paper }) => unnamed(paper).length > 0);
  const says = await Promise.all(
    others.slice(0, mostRead).map(async ({ paper }) => {
      const [slug, heading] = await archive.card(paper);
      const left = unnamed(paper).filter(({ stems }) => !saysPhrase(heading, stems));
      if (left.length === 0) return true;
      const abstract = await read(slug);
      return abstract !== null && left.every(({ stems }) => saysPhrase(abstract, stems));
    }),
  );
  const apart = others.flatMap((hit, i): Hit[] => (says[i] === true ? [] : [{ ...hit, by: 'apart' }]));
  const rest = hits.filter(({ by }) => by !== 'all');
  return [...ofAuthors, ...others.filter((_, i) => says[i] === true), ...apart, ...rest];
}
