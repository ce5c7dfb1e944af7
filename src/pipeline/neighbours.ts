// All papers compared with one another. The lists are kept under the papers that were compared, in the order in
// which they came, so where the archive is an earlier one with more behind it, the new papers alone are compared.
// Now and then it lets others have their turn: processes of the pool work at texts meanwhile.
import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Library } from '../library/index.ts';
import type { RecordCache } from '../reading/index.ts';
import { deflate, inflate } from '../reading/packed.ts';
import { type Kin, type Neighbour, neighboursOf, type Profile, relateStepwise } from '../related/index.ts';
import { groupPapers, textsOfGroup } from './groups.ts';
import type { Step } from './progress.ts';

type Lists = readonly (readonly Kin[])[];

export async function relateAll(
  library: Library,
  profileOf: ReadonlyMap<string, Profile>,
  cache: RecordCache,
  step: Step,
): Promise<ReadonlyMap<string, readonly Neighbour[]>> {
  const groups = groupPapers(library);
  const slugs = groups.flatMap((papers) => papers.map(({ slug }) => slug));
  const names = namesOf(groups);
  const known = findKnown(cache, names);
  if (known.length === slugs.length) return neighboursOf(slugs, known);
  const profiles = slugs.flatMap((slug) => profileOf.get(slug) ?? []);
  const lists = await inTurns(relateStepwise(profiles, known), (done) => step(done, slugs.length));
  cache.set(names.at(-1) ?? '', deflate(JSON.stringify(lists)));
  return neighboursOf(slugs, lists);
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

/** For each group what it and all before it are known by. */
function namesOf(groups: ReturnType<typeof groupPapers>): readonly string[] {
  let name = 'neighbours';
  return groups.map((papers) => {
    const hash = createHash('sha256').update(name);
    for (const text of [...papers.map(({ slug }) => slug), ...textsOfGroup(papers)])
      hash.update(`${text.length}:`).update(text);
    name = hash.digest('hex');
    return name;
  });
}

/** The lists of the longest beginning of the archive that are kept. */
function findKnown(cache: RecordCache, names: readonly string[]): Lists {
  for (const name of names.toReversed()) {
    const kept = cache.get(name);
    if (kept !== undefined) return JSON.parse(inflate(kept));
  }
  return [];
}
