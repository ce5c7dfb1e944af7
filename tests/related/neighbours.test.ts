import { expect, test } from 'vitest';
import { createRandom } from '../../src/random.ts';
import { profileOf, relateMore, relatePapers } from '../../src/related/index.ts';
import { costOf } from '../setup/cost.ts';

const paper = (slug: string, title: string, prose: string) => ({
  slug,
  title,
  prose,
  meaning: null,
});

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

test('cost grows with the archive, not with its square', () => {
  const words = archive.flatMap(({ prose }) => prose.split(' '));
  const make = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      paper(
        `p${i}`,
        `${words[i % words.length]} ${i}`,
        Array.from({ length: 30 }, (_, k) => words[(i * 7 + k * k) % words.length]).join(' '),
      ),
    );
  const cost = (n: number): number => {
    const papers = make(n);
    return costOf(() => relatePapers(papers), 1);
  };
  cost(500);
  // Sixteen times the papers: all pairs would cost 256 times as much.
  expect(cost(8000) / cost(500)).toBeLessThan(100);
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

test('papers that come later are compared as if all had come together', () => {
  const random = createRandom(7);
  const below = (end: number) => Math.floor(random() * end);
  const words = archive.flatMap(({ title, prose }) => `${title} ${prose}`.split(/[ ;.,]+/));
  const some = (count: number) => Array.from({ length: count }, () => words[below(words.length)]).join(' ');
  const direction = () => Float32Array.from({ length: 6 }, () => random() - 0.3);
  for (let round = 0; round < 30; round++) {
    const papers = Array.from({ length: 2 + below(40) }, (_, i) =>
      profileOf({
        ...paper(`p${below(1000)}-${i}`, some(5), some(20)),
        meaning: random() < 0.8 ? direction() : null,
      }),
    );
    const first = below(papers.length);
    const known = relateMore(papers.slice(0, first), []);
    expect(relateMore(papers, known)).toEqual(relateMore(papers, []));
  }
});
