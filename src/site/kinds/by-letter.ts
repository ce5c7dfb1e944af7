// An index of names: one page where they are few; else a first page with the foremost, and a page for each letter
// that names are looked up by.
import { groupBy } from '../../group-by.ts';
import type { RefView } from '../views/parts.ts';
import type { Page } from './kind.ts';

export interface IndexPage<Row> {
  /** Null for the first page. */
  readonly letter: string | null;
  readonly url: string;
  /** How many begin with the letter; on the first page, how many there are. */
  readonly total: number;
  /** None where the first page shows all. */
  readonly letters: readonly RefView[];
  readonly rows: readonly Row[];
}

export interface Index<Source, Row> {
  /** `/authors/`. */
  readonly at: string;
  /** In the order in which they are looked up. */
  readonly sources: readonly Source[];
  /** What one is looked up by: words in small letters with hyphens between. */
  readonly keyOf: (source: Source) => string;
  /** Those of a first page that cannot show all. */
  readonly foremost: (sources: readonly Source[]) => readonly Source[];
  readonly show: (source: Source) => Row;
}

/** Fewer names than this are one page. */
const worthLetters = 200;

export function pagesByLetter<Source, Row>(index: Index<Source, Row>): readonly Page<IndexPage<Row>>[] {
  const { at, sources, keyOf, foremost, show } = index;
  const isOnePage = sources.length < worthLetters;
  const byLetter = groupBy(isOnePage ? [] : sources, (source) => letterOf(keyOf(source)));
  const letters = [...byLetter.keys()]
    .sort()
    .map((letter) => ({ title: letter, url: letterUrl(at, letter) }));
  const page = (letter: string | null, url: string): Page<IndexPage<Row>> => ({
    url,
    item: () => {
      const own = letter === null ? sources : (byLetter.get(letter) ?? []);
      const shown = letter === null && !isOnePage ? foremost(own) : own;
      return { letter, url, total: own.length, letters, rows: shown.map(show) };
    },
  });
  return [page(null, at), ...letters.map(({ title, url }) => page(title, url))];
}

function letterOf(key: string): string {
  return /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '#';
}

function letterUrl(at: string, letter: string): string {
  return `${at}by-letter/${letter === '#' ? 'other' : letter.toLowerCase()}/`;
}
