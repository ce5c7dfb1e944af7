// What the library has to tell the publisher about identity.
import type { Diagnostic } from '../diagnostic.ts';
import { compareTexts } from '../text/compare.ts';
import { quote } from '../text/quote.ts';
import type { Doubt } from './cluster.ts';
import { areUnlike } from './judge.ts';
import type { PaperPlan } from './plan.ts';
import type { ToldApart } from './told-apart.ts';
import type { Sighting, Version } from './versions.ts';

/** A hostile archive must not drown the report: further doubts are counted, not told one by one. */
const mostDoubts = 200;

/** Pairs of papers that may be one and stayed two, the likeliest first; none that the publisher told apart, or shows one of. */
export function reportDoubts(
  doubts: readonly Doubt[],
  plans: ReadonlyMap<Version, PaperPlan>,
  areApart: ToldApart['areApart'],
): readonly Diagnostic[] {
  const open = doubts.filter(({ one, other }) => {
    const [mine, theirs] = [plans.get(one), plans.get(other)];
    if (mine === undefined || theirs === undefined) return true;
    const isHidden = [mine, theirs].some(({ correction }) => correction?.hide === true);
    // A corrected id may have joined a pair since.
    return mine !== theirs && !isHidden && !areApart(mine, theirs);
  });
  const told = open.slice(0, mostDoubts).map((doubt) => reportDoubt(doubt, plans));
  const [next] = open.slice(mostDoubts);
  if (next === undefined) return told;
  const { dump } = place(next.other);
  const message = `${open.length - mostDoubts} more pairs of papers may be one; the likeliest ${mostDoubts} are reported.`;
  return [...told, { code: 'doubtful-pair', severity: 'info', file: dump.file, line: null, message }];
}

function reportDoubt({ one, other, likeness }: Doubt, plans: ReadonlyMap<Version, PaperPlan>): Diagnostic {
  const [first, second] = [place(one), place(other)].sort(comparePlaces);
  const slugs = [one, other].map((version) => plans.get(version)?.permalink.slug).sort();
  const where = first === undefined ? '' : `${first.dump.file}:${first.entry.line}`;
  return {
    code: 'doubtful-pair',
    severity: 'warning',
    file: second?.dump.file ?? '',
    line: second?.entry.line ?? null,
    message: `${quoteTitle(second)} may be the paper ${quoteTitle(first)} (${where}): their abstracts agree to ${Math.round(likeness * 100)}%. They stay separate. If they are one, give both the same arxivId in papers/${slugs.join('.md and papers/')}.md; if they are two, write differsFrom: [${slugs[1]}] into the first of these.`,
  };
}

/** Papers whose entries carry abstracts that say different things. */
export function reportOtherAbstracts(plans: readonly PaperPlan[]): readonly Diagnostic[] {
  return plans.flatMap(({ merged: { main, others } }) =>
    others.map((version) => {
      const isMixedUp =
        version.arxivId !== null && version.arxivId === main.arxivId && areUnlike(main, version);
      return isMixedUp
        ? reportMixedUp(version, main, version.arxivId)
        : reportOtherAbstract(place(version), place(main));
    }),
  );
}

function reportOtherAbstract(other: Sighting, main: Sighting): Diagnostic {
  return {
    code: 'repeat-with-other-abstract',
    severity: 'info',
    file: other.dump.file,
    line: other.entry.line,
    message: `The abstract of ${quoteTitle(other)} differs from the one in ${main.dump.file}:${main.entry.line} in more than wrapping; the page shows both.`,
  };
}

/** Whose the id is, nothing here says. */
function reportMixedUp(version: Version, main: Version, arxivId: string): Diagnostic {
  const [one, other] = [place(main), place(version)];
  const [first, second] = comparePlaces(one, other) <= 0 ? [one, other] : [other, one];
  return {
    code: 'one-id-two-papers',
    severity: 'warning',
    file: second.dump.file,
    line: second.entry.line,
    message: `${quoteTitle(second)} has the arXiv id ${arxivId}, as ${quoteTitle(first)} (${first.dump.file}:${first.entry.line}) has, so they are one paper here; nothing else of them is alike. If they are two, correct the id in the dump where it is wrong, or delete it there.`,
  };
}

/** Papers whose slug another paper holds. */
export function reportCollisions(plans: readonly PaperPlan[]): readonly Diagnostic[] {
  return plans.flatMap(({ merged, permalink }): readonly Diagnostic[] => {
    if (permalink.lost === null) return [];
    const { dump, entry } = place(merged.main);
    const message = `Another paper with this title and opening has the slug "${permalink.lost}"; this one has "${permalink.slug}". Check that their arXiv ids are right.`;
    return [{ code: 'slug-collision', severity: 'info', file: dump.file, line: entry.line, message }];
  });
}

/** The first place where a version stands, by file and line. */
function place(version: Version): Sighting {
  const [first] = version.sightings.toSorted(comparePlaces);
  if (first === undefined) throw new Error('A version holds at least one entry.');
  return first;
}

function comparePlaces(one: Sighting, other: Sighting): number {
  return compareTexts(one.dump.file, other.dump.file) || one.position - other.position;
}

function quoteTitle(sighting: Sighting | undefined): string {
  return quote(sighting?.entry.title ?? '', { longest: 80 });
}
