// Authors' names between titles and abstracts, or below these: some lists print them there, and then nearly everywhere.
import { isByline, isName, isOfPlaces, withoutPlaces } from '../authors.ts';
import { scoreAbstract } from '../score-abstract.ts';

/** Below what a list prints the names, and whether each stands on a line of its own; null where it prints none. */
export type Bylines = { readonly below: 'title' | 'abstract'; readonly areStacked: boolean } | null;

/** Names must stand with at least half of the abstracts. Looks at the first `sample` texts. */
export function findBylines(texts: Iterable<string>): Bylines {
  let [seen, abstracts, stacked] = [0, 0, 0];
  const found = { title: 0, abstract: 0 };
  let above: 'title' | 'abstract' = 'title';
  /** How many single names stand right above. */
  let names = 0;
  for (const text of texts) {
    if (++seen > sample) break;
    if (isOfPlaces(text)) continue;
    if (isOneName(text)) {
      if (++names !== 2) continue;
      stacked++;
      found[above]++;
      continue;
    }
    // A name by itself may be a title.
    if (names === 1) above = 'title';
    names = 0;
    if (isByline(text)) found[above]++;
    else {
      above = scoreAbstract(text) > 0 ? 'abstract' : 'title';
      if (above === 'abstract') abstracts++;
    }
  }
  const all = found.title + found.abstract;
  if (2 * all < abstracts || all === 0) return null;
  return { below: found.title >= found.abstract ? 'title' : 'abstract', areStacked: 2 * stacked > all };
}

/** Tells of each text in turn whether it is names, or where these work; one name counts only where the list prints them. */
export function tellBylines(bylines: Bylines): (text: string) => 'names' | 'places' | null {
  if (bylines === null) return () => null;
  let above: 'title' | 'abstract' | 'names' | null = null;
  const { below, areStacked } = bylines;
  return (text) => {
    if (above === 'names' && isOfPlaces(text)) return 'places';
    const isDue = above === below || (areStacked && above === 'names');
    const isNames = above !== null && (isByline(text) || (isDue && isOneName(text)));
    above = isNames ? 'names' : scoreAbstract(text) > 0 ? 'abstract' : 'title';
    return isNames ? 'names' : null;
  };
}

function isOneName(text: string): boolean {
  return isName(withoutPlaces(text).trim());
}

const sample = 400;
