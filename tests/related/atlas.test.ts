import { expect, test } from 'vitest';
import { layOutAtlas } from '../../src/related/index.ts';

const papers = Array.from({ length: 60 }, (_, i) => ({
  slug: `paper-${i}`,
  group: i % 2 ? 'theory' : 'vision',
}));
const neighbours = new Map(
  papers.map(({ slug }, i) => [slug, [{ slug: `paper-${(i + 2) % 60}`, score: 0.3, because: [] }]]),
);

test('every paper has a place inside the frame', () => {
  const points = layOutAtlas(papers, neighbours, ['theory', 'vision']);
  expect(points).toHaveLength(60);
  for (const { x, y } of points) {
    expect(Number.isInteger(x) && x >= 0 && x <= 10_000).toBe(true);
    expect(Number.isInteger(y) && y >= 0 && y <= 10_000).toBe(true);
  }
});

test('the same papers give the same map, in whatever order they come', () => {
  const map = layOutAtlas(papers, neighbours, ['theory', 'vision']);
  expect(layOutAtlas(papers.toReversed(), neighbours, ['theory', 'vision'])).toEqual(map);
});

test('neighbours stand closer than strangers do on average', () => {
  const place = new Map(layOutAtlas(papers, neighbours, ['theory', 'vision']).map((p) => [p.slug, p]));
  const distance = (a: string, b: string): number => {
    const [p, q] = [place.get(a), place.get(b)];
    return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
  };
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const near = mean(papers.map(({ slug }, i) => distance(slug, `paper-${(i + 2) % 60}`)));
  const far = mean(papers.map(({ slug }, i) => distance(slug, `paper-${(i + 31) % 60}`)));
  expect(near).toBeLessThan(far);
});

test('an archive of one paper, or of none, has a map', () => {
  expect(layOutAtlas([], new Map(), [])).toEqual([]);
  expect(layOutAtlas([{ slug: 'a', group: null }], new Map(), [])).toEqual([{ slug: 'a', x: 5000, y: 5000 }]);
});
