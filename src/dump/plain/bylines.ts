// Authors' names between titles and abstracts, or below these: some lists print them there, and then nearly everywhere.
import { isByline, isName, isOfPlaces, withoutPlaces } from '../authors.ts';
import { scoreAbstract } from '../score-abstract.ts';

/** Below what a list prints the names; null where it prints none. */
export type Bylines = 'below-title' | 'below-abstract' | null;

/** Names must stand with at least half of the abstracts. Looks at the first `sample` texts. */
export function findBylines(texts: Iterable<string>): Bylines {
  let [seen, abstracts, belowTitle, belowAbstract] = [0, 0, 0, 0];
  let isAboveAbstract = false;
  for (const text of texts) {
    if (++seen > sample) break;
    if (isOfPlaces(text)) continue;
    if (!isByline(text)) {
      isAboveAbstract = scoreAbstract(text) > 0;
      if (isAboveAbstract) abstracts++;
    } else if (isAboveAbstract) belowAbstract++;
    else belowTitle++;
  }
  if (2 * (belowTitle + belowAbstract) < abstracts || belowTitle + belowAbstract === 0) return null;
  return belowTitle >= belowAbstract ? 'below-title' : 'below-abstract';
}

/** Tells of each text in turn whether it is names, or where these work; one name counts only where the list prints them. */
export function tellBylines(bylines: Bylines): (text: string) => 'names' | 'places' | null {
  if (bylines === null) return () => null;
  let above: 'title' | 'abstract' | 'names' | null = null;
  const due = bylines === 'below-title' ? 'title' : 'abstract';
  return (text) => {
    if (above === 'names' && isOfPlaces(text)) return 'places';
    const isNames =
      above !== null && (isByline(text) || (above === due && isName(withoutPlaces(text).trim())));
    above = isNames ? 'names' : scoreAbstract(text) > 0 ? 'abstract' : 'title';
    return isNames ? 'names' : null;
  };
}

const sample = 400;
