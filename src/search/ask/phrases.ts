// Words in quotes: which of the papers that have them have them one after the other. The index does not know
// where a word stands; the first papers are read instead, which a reader is about to see anyway.
import { saysPhrase } from '../matches.ts';
import type { Archive } from './archive.ts';
import type { Hit } from './ask.ts';

/** A paper's abstract by its address's last part; null where it cannot be had. */
export type ReadAbstract = (slug: string) => Promise<string | null>;

/** So many papers are read. */
const mostRead = 24;

/** Papers that say every phrase first; those that have its words apart, or were not read, are told from them. */
export async function checkPhrases(
  archive: Archive,
  hits: readonly Hit[],
  phrases: readonly (readonly string[])[],
  read: ReadAbstract,
): Promise<readonly Hit[]> {
  if (phrases.length === 0) return hits;
  const complete = hits.filter(({ by }) => by === 'all');
  const says = await Promise.all(
    complete.slice(0, mostRead).map(async ({ paper }) => {
      const [slug, heading] = await archive.card(paper);
      const left = phrases.filter((phrase) => !saysPhrase(heading, phrase));
      if (left.length === 0) return true;
      const abstract = await read(slug);
      return abstract !== null && left.every((phrase) => saysPhrase(abstract, phrase));
    }),
  );
  const apart = complete.flatMap((hit, i): Hit[] => (says[i] === true ? [] : [{ ...hit, by: 'apart' }]));
  return [...complete.filter((_, i) => says[i] === true), ...apart, ...hits.filter(({ by }) => by !== 'all')];
}
