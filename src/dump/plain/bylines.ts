// Authors' names between titles and abstracts, or below these: some lists print them there, and then nearly everywhere.
import { isByline, isOfPlaces, isOneName } from '../authors.ts';
import { scoreAbstract } from '../score-abstract.ts';

/** Null where a list prints none. */
export type Bylines = {
  /** Below what it prints the names. */
  readonly below: 'title' | 'abstract';
  /** Each stands on a line of its own. */
  readonly areStacked: boolean;
  /** They stand above the first title as well, so that all are of the title below them. */
  readonly areAbove: boolean;
} | null;

/** Names must stand with at least half of the abstracts. Looks at the first `sample` texts. */
export function findBylines(texts: Iterable<string>): Bylines {
  let [seen, abstracts, stacked] = [0, 0, 0];
  const found = { title: 0, abstract: 0 };
  let above: 'title' | 'abstract' = 'title';
  /** How many single names stand right above. */
  let names = 0;
  let isBelowNames = false;
  let isFirst = false;
  for (const text of texts) {
    if (++seen > sample) break;
    if (seen === 1 && isByline(text)) {
      isFirst = true;
      continue;
    }
    if (seen === 2) isFirst &&= scoreAbstract(text) <= 0;
    if (isBelowNames && isOfPlaces(text)) continue;
    if (isOneName(text)) {
      isBelowNames = true;
      if (++names !== 2) continue;
      stacked++;
      found[above]++;
      continue;
    }
    // A name by itself may be a title.
    if (names === 1) above = 'title';
    names = 0;
    isBelowNames = isByline(text);
    if (isBelowNames) found[above]++;
    else {
      above = scoreAbstract(text) > 0 ? 'abstract' : 'title';
      if (above === 'abstract') abstracts++;
    }
  }
  const all = found.title + found.abstract;
  if (2 * all < abstracts || all === 0) return null;
  const below = found.title >= found.abstract ? 'title' : 'abstract';
  const areAbove = below === 'abstract' && isFirst && !isBelowNames;
  return { below, areStacked: 2 * stacked > all, areAbove };
}

export type Told = 'names' | 'places' | null;

/** Each piece, and of a text (null for what is none) whether it is names, or where these work. */
export function* tellBylines<Piece>(
  pieces: Iterable<Piece>,
  bylines: Bylines,
  textOf: (piece: Piece) => string | null,
): Generator<readonly [Piece, Told]> {
  const tell = openBylines(bylines);
  for (const [piece, text, next] of withTextBelow(pieces, textOf))
    yield [piece, text === null ? null : tell(text, next)];
}

/**
 * Given a text and the one below it; one name counts only where the list prints them. Where names stand below abstracts, what
 * stands between these and the next abstract is its title, whatever it looks like: `Flow Matching`, `3 Lessons from Deep Research`.
 */
function openBylines(bylines: Bylines): (text: string, next: string | null) => Told {
  if (bylines === null) return () => null;
  const { below, areStacked, areAbove } = bylines;
  let above: 'title' | 'abstract' | 'names' | null = areAbove ? 'abstract' : null;
  return (text, next) => {
    const isAboveAbstract = below === 'abstract' && next !== null && scoreAbstract(next) > 0;
    const isTitle = isAboveAbstract && above === 'names';
    if (above === 'names' && !isTitle && isOfPlaces(text)) return 'places';
    const isDue = !isAboveAbstract && (above === below || (areStacked && above === 'names'));
    const isNames = above !== null && !isTitle && (isByline(text) || (isDue && isOneName(text)));
    above = isNames ? 'names' : scoreAbstract(text) > 0 ? 'abstract' : 'title';
    return isNames ? 'names' : null;
  };
}

/** Each piece, its text and the text below it, as far as little else stands between them. */
function* withTextBelow<Piece>(
  pieces: Iterable<Piece>,
  textOf: (piece: Piece) => string | null,
): Generator<readonly [Piece, string | null, string | null]> {
  let held: (readonly [Piece, string | null])[] = [];
  for (const piece of pieces) {
    const text = textOf(piece);
    if (text !== null || held.length >= mostBetween) {
      for (const above of held) yield [...above, text];
      held = [];
    }
    held.push([piece, text]);
  }
  for (const above of held) yield [...above, null];
}

const mostBetween = 8;
const sample = 400;
