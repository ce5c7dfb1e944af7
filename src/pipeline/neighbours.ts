// All papers compared with one another; of an archive that was compared by an earlier build, what came, went or
// changed since. Now and then it lets others have their turn: processes of the pool work at texts meanwhile.
import { setImmediate as turn } from 'node:timers/promises';
import type { Library } from '../library/index.ts';
import { keyOfText, type Latest, type RecordCache } from '../reading/index.ts';
import {
  compareStepwise,
  type Earlier,
  type Neighbour,
  neighboursOf,
  type Profile,
} from '../related/index.ts';
import { nameOfGists, recallProfiles } from './gists.ts';
import { groupPapers } from './groups.ts';
import { nameOf } from './kept.ts';
import { type Archive, openArchive, packArchive } from './packed-archive.ts';
import type { Step } from './progress.ts';

/** A library's papers, and what the last build knew of them: both are found out before new texts are read. */
export class Comparison {
  readonly #slugs: readonly string[];
  readonly #names: readonly string[];
  readonly #groups: ReturnType<typeof groupPapers>;
  readonly #latest: Latest;
  #known: Archive | null;

  constructor(library: Library, latest: Latest) {
    this.#groups = groupPapers(library);
    const papers = this.#groups.flat();
    this.#slugs = papers.map(({ slug }) => slug);
    this.#names = papers.map(({ slug, title, abstract }) =>
      nameOf([slug, keyOfText(title), keyOfText(abstract)]),
    );
    this.#latest = latest;
    const kept = latest.get();
    this.#known = kept === null ? null : openArchive(kept);
  }

  /**
   * The nearest papers of each; asked once. `profilesOf` tells those of all papers in the order of their groups; it is
   * asked only where any paper changed.
   */
  async relate(
    profilesOf: () => readonly Profile[],
    gists: RecordCache,
    step: Step,
  ): Promise<ReadonlyMap<string, readonly Neighbour[]>> {
    const known = this.#known;
    // It grows with the archive, and is in nobody's way afterwards.
    this.#known = null;
    const [slugs, names] = [this.#slugs, this.#names];
    if (known !== null && isSame(known.papers, names)) return neighboursOf(slugs, known.compared);
    const profiles = profilesOf();
    const earlier = known === null ? null : earlierOf(known, names, gists);
    const compared = await inTurns(compareStepwise(profiles, earlier), (done) => step(done, slugs.length));
    const archive: Archive = {
      papers: names,
      groups: this.#groups.map((group) => [nameOfGists(group), group.length]),
      compared,
    };
    this.#latest.set(packArchive(archive));
    return neighboursOf(slugs, compared);
  }
}

/** Some milliseconds of work: a process that is done with its texts waits no longer for the next. */
const stepsInTurn = 4;

async function inTurns<T>(work: Generator<number, T>, onStep: (done: number) => void): Promise<T> {
  for (let count = 1; ; count++) {
    const step = work.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    if (count % stepsInTurn === 0) await turn();
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** Null where what is gone is not known any more. */
function earlierOf(
  { papers, groups, compared }: Archive,
  names: readonly string[],
  gists: RecordCache,
): Earlier | null {
  const placeOf = new Map(papers.map((name, at) => [name, at]));
  let last = -1;
  const places = names.map((name) => {
    const place = placeOf.get(name) ?? -1;
    // One that comes before what it came after is compared again.
    if (place <= last) return null;
    last = place;
    return place;
  });
  const stayed = new Set(places);
  const gone: { profile: Profile; at: number }[] = [];
  let first = 0;
  for (const [name, count] of groups) {
    const leaving = Array.from({ length: count }, (_, i) => first + i).filter((at) => !stayed.has(at));
    const profiles = leaving.length === 0 ? [] : recallProfiles(gists, name);
    for (const at of leaving) {
      const profile = profiles?.[at - first];
      if (profile === undefined) return null;
      gone.push({ profile, at });
    }
    first += count;
  }
  return { compared, places, gone };
}
