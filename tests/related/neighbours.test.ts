import { expect, test } from 'vitest';
import { createRandom } from '../../src/random.ts';
import { type Profile, profileOf, relateProfiles } from '../../src/related/index.ts';
import { type Compared, comparePapers, compareStepwise, type Earlier } from '../../src/related/neighbours.ts';
import { titleLikeness, titleTerms } from '../../src/related/titles.ts';
import type { RelatedInput } from '../../src/related/types.ts';
import { growsInProportion } from '../setup/cost.ts';

const paper = (slug: string, title: string, prose: string) => ({
  slug,
  title,
  prose,
  meaning: null,
});

const relatePapers = (papers: readonly RelatedInput[]) => relateProfiles(papers.map(profileOf));

const archive = [
  paper(
    'a',
    'Grokking in modular addition',
    'Networks memorise first and generalise later; grokking follows weight decay.',
  ),
  paper(
    'b',
    'Why grokking happens',
    'We explain grokking by weight decay and the circuits of modular addition.',
  ),
  paper(
    'c',
    'Protein folding at scale',
    'A diffusion model folds protein chains with equivariant attention.',
  ),
  paper('d', 'Equivariant diffusion for proteins', 'Protein backbones are sampled by equivariant diffusion.'),
];

test('a paper stands beside the one that shares its subject, with the shared words as reason', () => {
  const [first] = relatePapers(archive).get('a') ?? [];
  expect(first?.slug).toBe('b');
  expect(first?.because.map((term) => term.toLowerCase())).toContain('modular addition');
});

test('reasons are written as the paper itself writes them and repeat no word', () => {
  const reasons = (relatePapers(archive).get('d') ?? []).flatMap(({ because }) => because);
  const words = reasons.flatMap((reason) => reason.toLowerCase().split(/[ -]/));
  expect(words.length).toBe(new Set(words).size);
  for (const reason of reasons)
    expect(
      'Equivariant diffusion for proteins. Protein backbones are sampled by equivariant diffusion.',
    ).toContain(reason);
});

test('a paper is never its own neighbour, nor is a repeat of it', () => {
  const repeat = paper(
    'a2',
    'Grokking in Modular Addition',
    'Networks memorise first and generalise later; grokking follows weight decay.',
  );
  const related = relatePapers([...archive, repeat]);
  expect(related.get('a')?.map(({ slug }) => slug)).not.toContain('a2');
  for (const [slug, neighbours] of related) expect(neighbours.map((n) => n.slug)).not.toContain(slug);
});

test('the order of the archive makes no difference', () => {
  expect([...relatePapers(archive.toReversed())]).toEqual([...relatePapers(archive)]);
});

test('a paper of another subject changes nobody else', () => {
  const stranger = paper(
    'z',
    'Tariffs and harbour trade',
    'Customs records of medieval harbours show tariffs.',
  );
  const before = relatePapers(archive);
  const after = relatePapers([...archive, stranger]);
  for (const { slug } of archive) expect(after.get(slug)).toEqual(before.get(slug));
});

test('papers that share nothing have no neighbours', () => {
  expect(
    relatePapers([paper('x', 'Alpha', 'beta gamma'), paper('y', 'Rivers', 'lakes mountains')]).get('x'),
  ).toEqual([]);
});

test('cost grows with the archive, not with its square', async () => {
  const words = archive.flatMap(({ prose }) => prose.split(' '));
  const make = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      paper(
        `p${i}`,
        `${words[i % words.length]} ${i}`,
        Array.from({ length: 30 }, (_, k) => words[(i * 7 + k * k) % words.length]).join(' '),
      ),
    );
  expect(await growsInProportion((n) => relatePapers(make(n)), 500, 8000)).toBe(true);
});

test('a title says as much in all, whether it has three words or as many as a dump may bring', () => {
  const words = Array.from({ length: 75_000 }, (_, i) => (i + 36 ** 3).toString(36)).join(' ');
  for (const title of ['why grokking happens', words]) {
    const terms = titleTerms(title);
    expect(titleLikeness(terms, terms)).toBeCloseTo(1);
  }
});

test('of two papers that share as many words the one of the same meaning comes first', () => {
  const direction = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));
  const about = (slug: string, title: string, angle: number) => ({
    ...paper(slug, title, 'Lottery tickets win.'),
    meaning: direction(angle),
  });
  const papers = [
    about('pruning', 'Lottery tickets of sparse subnetworks', 0),
    about('betting', 'Lottery tickets of greyhound bettors', 1.4),
    about('pruning-too', 'Lottery tickets of pruned initializations', 0.1),
  ];
  expect(
    relatePapers(papers)
      .get('pruning')
      ?.map(({ slug }) => slug)[0],
  ).toBe('pruning-too');
});

test('a paper without kin has no neighbours', () => {
  expect(relatePapers(archive.slice(0, 3)).get('c')).toEqual([]);
});

test('an archive that was edited is compared as if it had always been so', () => {
  const random = createRandom(7);
  const below = (end: number) => Math.floor(random() * end);
  const words = archive.flatMap(({ title, prose }) => `${title} ${prose}`.split(/[ ;.,]+/));
  const some = (count: number) => Array.from({ length: count }, () => words[below(words.length)]).join(' ');
  const direction = () => Float32Array.from({ length: 6 }, () => random() - 0.3);
  let count = 0;
  const someone = () =>
    profileOf({
      ...paper(`p${below(1000)}-${count++}`, some(5), some(20)),
      meaning: random() < 0.8 ? direction() : null,
    });
  const edit = (papers: Profile[]) => {
    const at = below(papers.length + 1);
    const kind = random();
    if (kind < 0.4) papers.splice(at, 0, ...Array.from({ length: 1 + below(4) }, someone));
    else if (kind < 0.6) papers.splice(at, 1);
    else if (kind < 0.8) papers.splice(at, 1, { ...someone(), slug: papers[at]?.slug ?? `new-${count}` });
    else papers.unshift(...papers.splice(at, 1));
  };
  let [asked, all] = [0, 0];
  for (let round = 0; round < 60; round++) {
    // Few visits, down to one, so that walks end early as in an archive of a hundred thousand.
    const options = { top: 1 + below(3), visits: random() < 0.3 ? undefined : 2 ** below(7) };
    let papers = Array.from({ length: below(90) }, someone);
    let compared = comparePapers(papers, null, options);
    for (let day = 0; day < 6; day++) {
      const now = [...papers];
      edit(now);
      const steps = compareStepwise(now, earlierOf(papers, compared, now), options);
      let step = steps.next();
      // A step before the last ones is a paper that asks.
      for (; step.done !== true; step = steps.next()) if (step.value < now.length) asked++;
      all += now.length;
      expect(shownOf(step.value, options.top)).toEqual(
        shownOf(comparePapers(now, null, options), options.top),
      );
      [papers, compared] = [now, step.value];
    }
  }
  expect(asked).toBeLessThan(0.75 * all);
});

function earlierOf(
  before: readonly Profile[],
  compared: readonly Compared[],
  now: readonly Profile[],
): Earlier {
  let last = -1;
  const places = now.map((profile) => {
    const place = before.indexOf(profile);
    if (place <= last) return null;
    last = place;
    return place;
  });
  const gone = before.flatMap((profile, at) => (places.includes(at) ? [] : { profile, at }));
  return { compared, places, gone };
}

const shownOf = (compared: readonly Compared[], top: number) => compared.map(({ kin }) => kin.slice(0, top));
