// Papers -> the nearest papers of each, by terms, titles and meaning together.
//
// Papers come one after the other, as their dumps did. Each is compared with those before it, once for both, and
// enters their lists where it is nearer than what stands there. How near two papers are is decided by them alone and
// a fixed background; whom a paper is compared with, by those before it. So where an archive differs from an earlier
// one in some papers, wherever they stand, these alone are compared, and the few that would meet others now; it comes
// to the same lists as if all had been compared anew.
import { dotProduct } from '../dot-product.ts';
import { type Change, InvertedIndex, type Walk } from './inverted-index.ts';
import { NearestList, type Rank } from './nearest-list.ts';
import { type Profile, profileTerms, profileTermsAt } from './profile.ts';
import { expectedGrade, greatestGrade, leastGrade, mostGrade } from './rank.ts';
import { sharedTerms } from './reasons.ts';
import type { WeightedTerm } from './terms.ts';
import { type TitleTerms, titleLikeness, titleTerms } from './titles.ts';
import type { Kin, Neighbour } from './types.ts';

export interface RelateOptions {
  /** Neighbours of each. */
  readonly top?: number;
  /** Visits that a paper pays to find them. */
  readonly visits?: number | undefined;
}

/** What came of one paper's comparison. */
export interface Compared {
  readonly walk: Walk;
  /** The nearest, nearest first: as many again as are shown, so that one may go. */
  readonly kin: readonly Kin[];
  /** The nearest that found no place; null where all that are near did. */
  readonly beyond: Rank | null;
}

/** An archive that was compared before. Kin are told by their places there. */
export interface Earlier {
  readonly compared: readonly Compared[];
  /** For each paper of the archive as it is, its place there; null for a new one. Those stand in the same order. */
  readonly places: readonly (number | null)[];
  /** Those of its papers that are here no more, or not as they were; in its order. */
  readonly gone: readonly { readonly profile: Profile; readonly at: number }[];
}

/**
 * The `top` nearest papers of each paper, nearest first; fewer where nothing is near.
 * The order of `papers` decides nothing but who is compared where very many share a term. Never a paper itself,
 * nor one of the same title or text.
 */
export function relateProfiles(
  papers: readonly Profile[],
  options: RelateOptions = {},
): ReadonlyMap<string, readonly Neighbour[]> {
  const slugs = papers.map(({ slug }) => slug);
  const related = [...neighboursOf(slugs, comparePapers(papers, null, options), options.top)];
  return new Map(related.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What is shown of it, by the papers' slugs. */
export function neighboursOf(
  slugs: readonly string[],
  compared: readonly Compared[],
  top = shown,
): ReadonlyMap<string, readonly Neighbour[]> {
  return new Map(
    slugs.map((slug, at) => [
      slug,
      (compared[at]?.kin ?? []).slice(0, top).map(({ at: other, grade, because }) => ({
        slug: slugs[other] ?? '',
        score: Math.round((Math.min(grade, greatestGrade) / greatestGrade) * 1000) / 1000,
        because: because ?? [],
      })),
    ]),
  );
}

const shown = 5;
/** Papers that came before with which each is compared in full, for each neighbour wanted. */
const candidatesEach = 13;
/** Above this likeness two texts are one paper listed twice. */
const repeatScore = 0.95;

/** All papers compared, oldest first. */
export function comparePapers(
  papers: readonly Profile[],
  earlier: Earlier | null,
  options: RelateOptions,
): readonly Compared[] {
  const steps = compareStepwise(papers, earlier, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same paper by paper, for who has other things to do meanwhile: yields the number of those that are done. */
export function* compareStepwise(
  papers: readonly Profile[],
  earlier: Earlier | null,
  { top = shown, visits }: RelateOptions = {},
): Generator<number, readonly Compared[]> {
  const index = new InvertedIndex(papers, visits);
  const { walks, lists, asking } = whatHolds(papers, index, earlier, top);
  const titleOf = titlesOf(papers);
  for (const at of asking) {
    yield at;
    const paper = papers[at];
    const own = lists[at];
    if (paper === undefined || own === undefined) continue;
    const { found, walk } = index.nearest(at, top * candidatesEach);
    walks[at] = walk;
    for (const { paper: place, likeness } of found) {
      const [other, theirs] = [papers[place], lists[place]];
      if (other === undefined || theirs === undefined) continue;
      if (likeness > repeatScore || other.titleKey === paper.titleKey) continue;
      const meaning =
        paper.meaning === null || other.meaning === null ? null : dotProduct(paper.meaning, other.meaning);
      if (mostGrade(likeness, meaning) < Math.min(own.least, theirs.least)) continue;
      const title = titleLikeness(titleOf(at), titleOf(place));
      // To a millionth, so that the last bit of a sum decides nothing.
      const grade = Math.round(1e6 * expectedGrade({ terms: likeness, title, meaning })) / 1e6;
      if (grade < leastGrade) continue;
      own.enter(place, grade);
      theirs.enter(at, grade);
    }
  }
  // Where so many went that nobody knows who comes next.
  if (!lists.every((list) => list.isSureOf(top)))
    return yield* compareStepwise(papers, null, { top, visits });
  const compared: Compared[] = [];
  for (const [at, list] of lists.entries()) {
    const reasons = reasonsOf(papers, index, titleOf, at);
    compared.push({ walk: walks[at] ?? nowhere, ...list.finish(top, reasons) });
    yield papers.length;
  }
  return compared;
}

const nowhere: Walk = { terms: 0, visits: 0, next: 0, least: 0 };

/** What is known from before, and which papers must ask. */
function whatHolds(papers: readonly Profile[], index: InvertedIndex, earlier: Earlier | null, top: number) {
  const slugOf = (at: number) => papers[at]?.slug ?? '';
  if (earlier === null) {
    return {
      walks: papers.map((): Walk | null => null),
      lists: papers.map(() => new NearestList([], null, top, slugOf)),
      asking: papers.map((_, at) => at),
    };
  }
  const { compared, places } = earlier;
  const before = places.map((place) => (place === null ? undefined : compared[place]));
  const walks = before.map((each) => each?.walk ?? null);
  const asking = [
    ...places.flatMap((place, at) => (place === null ? at : [])),
    ...index.changed(changesSince(papers, earlier), walks),
  ].sort((one, other) => one - other);
  // A pair is found by the later of the two.
  const again = new Set(asking);
  const now = new Map(places.flatMap((place, at) => (place === null ? [] : [[place, at] as const])));
  const lists = before.map((each, own) => {
    const kin = (each?.kin ?? []).flatMap((one) => {
      const at = now.get(one.at);
      if (at === undefined || again.has(Math.max(own, at))) return [];
      return at === one.at ? one : { ...one, at };
    });
    return new NearestList(kin, each?.beyond ?? null, top, slugOf);
  });
  return { walks, lists, asking };
}

function changesSince(papers: readonly Profile[], { places, gone }: Earlier): readonly Change[] {
  const came = places.flatMap((place, at) => {
    const profile = papers[at];
    return place === null && profile !== undefined ? { profile, isNew: true, from: at + 1 } : [];
  });
  let from = 0;
  const went = gone.map(({ profile, at }) => {
    while (from < papers.length && (places[from] ?? -1) <= at) from++;
    return { profile, isNew: false, from };
  });
  return [...came, ...went];
}

function titlesOf(papers: readonly Profile[]): (at: number) => TitleTerms {
  const made = new Map<number, TitleTerms>();
  return (at) => {
    const title = made.get(at) ?? titleTerms(papers[at]?.titleKey ?? '');
    made.set(at, title);
    return title;
  };
}

/** Why others are near the paper at `at`. */
function reasonsOf(
  papers: readonly Profile[],
  index: InvertedIndex,
  titleOf: (at: number) => TitleTerms,
  at: number,
): (other: number) => readonly string[] {
  let known: readonly WeightedTerm[] | null = null;
  return (other) => {
    const [paper, theirs] = [papers[at], papers[other]];
    if (paper === undefined || theirs === undefined) return [];
    known ??= profileTerms(paper);
    const places = index.shared(at, other);
    const own = places.flatMap(([place]) => known?.[place] ?? []);
    const shared = byTerm(
      profileTermsAt(
        theirs,
        places.map(([, place]) => place),
      ),
    );
    const reasons = sharedTerms(own, {
      inOther: (term) => shared.get(term),
      isInTitle: (word) => titleOf(at).has(word) || titleOf(other).has(word),
    });
    // Texts of their own: pieces of those of all papers would keep these in memory.
    return JSON.parse(JSON.stringify(reasons));
  };
}

function byTerm(terms: readonly WeightedTerm[]): ReadonlyMap<string, WeightedTerm> {
  return new Map(terms.map((term) => [term.term, term]));
}
