// Papers -> the nearest papers of each, by terms, titles and meaning together.
//
// Papers come one after the other, as their dumps did. Each is compared with those before it, once for both,
// and enters their lists where it is nearer than what stands there. How near two papers are is decided by them
// alone and a fixed background, and whom a paper is compared with by those before it. So lists that are known
// need not be made again: a new dump costs its own papers' comparisons, and comes to the same lists as if all
// had been compared anew.
import { InvertedIndex, type Term } from './inverted-index.ts';
import { type Profile, profileOf, profileTerms } from './profile.ts';
import { expectedGrade, greatestGrade, leastGrade, mostGrade } from './rank.ts';
import { sharedTerms } from './reasons.ts';
import { type TitleTerms, titleLikeness, titleTerms } from './titles.ts';
import type { Kin, Neighbour, RelatedInput } from './types.ts';

export interface RelateOptions {
  readonly top?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * The `top` nearest papers of each paper, nearest first; fewer where nothing is near.
 * The order of `papers` decides nothing but who is compared where very many share a term. Never a paper itself,
 * nor one of the same title or text.
 */
export function relatePapers(
  papers: readonly RelatedInput[],
  options?: RelateOptions,
): ReadonlyMap<string, readonly Neighbour[]> {
  return relateProfiles(papers.map(profileOf), options);
}

/** The same, of papers whose profiles are known. */
export function relateProfiles(
  papers: readonly Profile[],
  options?: RelateOptions,
): ReadonlyMap<string, readonly Neighbour[]> {
  const slugs = papers.map(({ slug }) => slug);
  const related = [...neighboursOf(slugs, relateMore(papers, [], options))];
  return new Map(related.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What lists say, by the papers' slugs. */
export function neighboursOf(
  slugs: readonly string[],
  lists: readonly (readonly Kin[])[],
): ReadonlyMap<string, readonly Neighbour[]> {
  return new Map(
    slugs.map((slug, at) => [
      slug,
      (lists[at] ?? []).map(({ at: other, grade, because }) => ({
        slug: slugs[other] ?? '',
        score: Math.round((Math.min(grade, greatestGrade) / greatestGrade) * 1000) / 1000,
        because,
      })),
    ]),
  );
}

/** Papers that came before with which each is compared in full, for each neighbour wanted. */
const candidatesEach = 13;
/** Above this likeness two texts are one paper listed twice. */
const repeatScore = 0.95;

/** The lists of all papers, oldest first, where `known` has those of the first of them with one another. */
export function relateMore(
  papers: readonly Profile[],
  known: readonly (readonly Kin[])[],
  { top, onProgress = () => {} }: RelateOptions = {},
): readonly (readonly Kin[])[] {
  const steps = relateStepwise(papers, known, top);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    onProgress(step.value, papers.length);
  }
}

/** The same paper by paper, for who has other things to do meanwhile: yields the number of those that are done. */
export function* relateStepwise(
  papers: readonly Profile[],
  known: readonly (readonly Kin[])[],
  top = 5,
): Generator<number, readonly (readonly Kin[])[]> {
  const lists = papers.map((_, at) => new List(known[at] ?? [], top, (place) => papers[place]?.slug ?? ''));
  const index = new InvertedIndex(papers.length);
  const titleOf = titlesOf(papers);
  const isAsked = termsOfNew(papers, known.length);
  for (const [at, paper] of papers.entries()) {
    yield at;
    const terms = numbered(paper);
    const own = lists[at];
    for (const { paper: other, likeness } of at < known.length
      ? []
      : index.nearest(terms, top * candidatesEach)) {
      if (likeness > repeatScore || papers[other]?.titleKey === paper.titleKey) continue;
      const theirs = lists[other];
      const meaning = meaningLikeness(paper, papers[other]);
      const needed = Math.min(own?.least ?? 0, theirs?.least ?? 0);
      if (mostGrade(likeness, meaning) < needed) continue;
      const title = titleLikeness(titleOf(at), titleOf(other));
      // To a millionth, so that the last bit of a sum decides nothing.
      const grade = Math.round(1e6 * expectedGrade({ terms: likeness, title, meaning })) / 1e6;
      if (grade < leastGrade) continue;
      own?.enter(other, grade);
      theirs?.enter(at, grade);
    }
    index.add(at, isAsked === null ? terms : terms.filter(({ term }) => isAsked.has(term)));
  }
  const finished: (readonly Kin[])[] = [];
  for (const [at, list] of lists.entries()) {
    finished.push(list.finish((other) => reasonsOf(papers, titleOf, at, other)));
    yield papers.length;
  }
  return finished;
}

/** Those that anybody will ask for; null for all. */
function termsOfNew(papers: readonly Profile[], known: number): ReadonlySet<string> | null {
  return known === 0 ? null : new Set(papers.slice(known).flatMap(({ terms }) => terms.split('\n')));
}

function numbered({ terms, weights }: Profile): readonly Term[] {
  return terms === '' ? [] : terms.split('\n').map((term, i) => ({ term, weight: weights[i] ?? 0 }));
}

function titlesOf(papers: readonly Profile[]): (at: number) => TitleTerms {
  const made = new Map<number, TitleTerms>();
  return (at) => {
    const title = made.get(at) ?? titleTerms(papers[at]?.titleKey ?? '');
    made.set(at, title);
    return title;
  };
}

function meaningLikeness({ meaning: one }: Profile, other: Profile | undefined): number | null {
  if (one === null || other === undefined || other.meaning === null) return null;
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] ?? 0) * (other.meaning[k] ?? 0);
  return sum;
}

function reasonsOf(
  papers: readonly Profile[],
  titleOf: (at: number) => TitleTerms,
  at: number,
  other: number,
): readonly string[] {
  const [own, theirs] = [papers[at], papers[other]];
  if (own === undefined || theirs === undefined) return [];
  const known = new Map(profileTerms(theirs).map((term) => [term.term, term]));
  return sharedTerms(profileTerms(own), {
    inOther: (term) => known.get(term),
    isInTitle: (word) => titleOf(at).has(word) || titleOf(other).has(word),
  });
}

/** The nearest papers of one paper so far; reasons are found for those that stay. */
class List {
  readonly #kin: {
    readonly at: number;
    readonly grade: number;
    readonly because: readonly string[] | null;
  }[];
  readonly #top: number;
  readonly #slugOf: (at: number) => string;
  #least: number;

  constructor(known: readonly Kin[], top: number, slugOf: (at: number) => string) {
    this.#kin = [...known];
    this.#top = top;
    this.#slugOf = slugOf;
    this.#least = this.#leastOf();
  }

  /** What a grade must reach to enter. */
  get least(): number {
    return this.#least;
  }

  enter(at: number, grade: number): void {
    const before = this.#kin.findIndex(
      (kin) => kin.grade < grade || (kin.grade === grade && this.#slugOf(kin.at) > this.#slugOf(at)),
    );
    const place = before === -1 ? this.#kin.length : before;
    if (place >= this.#top) return;
    this.#kin.splice(place, 0, { at, grade, because: null });
    if (this.#kin.length > this.#top) this.#kin.pop();
    this.#least = this.#leastOf();
  }

  #leastOf(): number {
    return this.#kin.length < this.#top ? leastGrade : (this.#kin[this.#kin.length - 1]?.grade ?? leastGrade);
  }

  finish(reasonsOf: (at: number) => readonly string[]): readonly Kin[] {
    return this.#kin.map(({ at, grade, because }) => ({ at, grade, because: because ?? reasonsOf(at) }));
  }
}
