// What a paper brings into the comparison with others. It follows from the paper's own words alone (and from
// the fixed background), so it is made once for a text and kept from build to build; in few long strings
// rather than many short ones, since an archive holds those of all its papers.
import { foldWords } from './compounds.ts';
import { termsOf, type WeightedTerm } from './terms.ts';
import type { RelatedInput } from './types.ts';

export interface Profile {
  readonly slug: string;
  /** The title's words, folded: repeats of a paper share them. */
  readonly titleKey: string;
  /** Its terms, heaviest first, a line each. */
  readonly terms: string;
  /** As the text prints them, '' where that is the same, with what follows behind a tab. */
  readonly surfaces: string;
  /** What they were parts of, a line each. */
  readonly compounds: string;
  /** Of the terms in turn; their squares sum to 1. */
  readonly weights: Float32Array;
  /** Direction of what the paper means, of length one; null where no word of it is known. */
  readonly meaning: Float32Array | null;
}

export function profileOf(paper: RelatedInput): Profile {
  const terms = termsOf(paper);
  const length = Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    slug: paper.slug,
    titleKey: foldWords(paper.title),
    terms: terms.map(({ term }) => term).join('\n'),
    surfaces: terms.map(printedLine).join('\n'),
    compounds: terms.map(({ compound }) => inLine(compound)).join('\n'),
    weights: Float32Array.from(terms, ({ weight }) => weight / length),
    meaning: paper.meaning,
  };
}

export function profileTerms(profile: Omit<Profile, 'slug'>): readonly WeightedTerm[] {
  return profileTermsAt(profile, [...profile.weights.keys()]);
}

/** Some of its terms, by their places, which ascend. */
export function profileTermsAt(
  { terms, surfaces, compounds, weights }: Omit<Profile, 'slug'>,
  places: readonly number[],
): readonly WeightedTerm[] {
  const [words, printed, whole] = [terms, surfaces, compounds].map((text) => linesAt(text, places));
  return places.map((place, i) => {
    const [surface = '', after = ''] = printed?.[i]?.split('\t') ?? [];
    const term = words?.[i] ?? '';
    return { term, surface: surface || term, after, compound: whole?.[i] ?? '', weight: weights[place] ?? 0 };
  });
}

/** Papers share a few of their many terms. */
function linesAt(text: string, places: readonly number[]): readonly string[] {
  let [line, start] = [0, 0];
  return places.map((place) => {
    for (; line < place; line++) start = text.indexOf('\n', start) + 1;
    const end = text.indexOf('\n', start);
    return text.slice(start, end === -1 ? text.length : end);
  });
}

function printedLine({ term, surface, after }: WeightedTerm): string {
  const own = surface === term ? '' : inLine(surface);
  return after === '' ? own : `${own}\t${inLine(after)}`;
}

function inLine(text: string): string {
  return text.replace(/[^\S ]/g, ' ');
}
