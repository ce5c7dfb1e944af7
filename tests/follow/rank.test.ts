// What a reader likes is learned from few papers, says why, and leaves nothing out.
import { describe, expect, test } from 'vitest';
import { makePiece, type PaperWord, type WordedPaper } from '../../src/follow/piece.ts';
import { type Likes, rankPapers } from '../../src/follow/rank.ts';

const kinds = {
  flows: ['flow', 'matching', 'diffusion', 'sampler', 'velocity'],
  robots: ['robot', 'gripper', 'grasp', 'arm', 'contact'],
  agents: ['agent', 'tool', 'browser', 'plan', 'memory'],
} as const;
type Kind = keyof typeof kinds;

/** The paper of a kind and a number uses three of the kind's words, one that all have, one of its own. */
function paper(kind: Kind, number: number): WordedPaper {
  const words = kinds[kind];
  const own = [0, 1, 3].map((step) => words[(number + step) % words.length] ?? '');
  return {
    slug: `${kind}-${number}`,
    title: `${kind} ${number}`,
    topics: [{ slug: kind, title: kind }],
    words: [...own, 'model', `${kind}${number}`].map((term, at) => ({
      term,
      surface: term,
      weight: 3 - at / 2,
    })),
  };
}

const word = (surface: string, weight: number, term = surface): PaperWord => ({ term, surface, weight });

const numbers = Array.from({ length: 12 }, (_, number) => number);
const papers = numbers.flatMap((number) => [
  paper('flows', number),
  paper('robots', number),
  paper('agents', number),
]);
const pieces = [makePiece(papers.slice(0, 18)), makePiece(papers.slice(18))];
const none: Likes = { starred: [], texts: [], aside: [], topics: [] };

describe('a ranking', () => {
  test('has every paper once, whatever is liked', () => {
    for (const likes of [
      none,
      { ...none, starred: ['flows-1'] },
      { ...none, aside: papers.map(({ slug }) => slug) },
    ]) {
      const ranked = rankPapers(pieces, likes);
      expect(ranked.map(({ slug }) => slug).sort()).toEqual(papers.map(({ slug }) => slug).sort());
    }
  });

  test('stands as the papers came where nothing is liked', () => {
    expect(rankPapers(pieces, none).map(({ slug }) => slug)).toEqual(papers.map(({ slug }) => slug));
  });

  test('begins with papers like the starred ones, over all months, and ends with those themselves', () => {
    const starred = ['flows-0', 'flows-1', 'flows-2'];
    const order = rankPapers(pieces, { ...none, starred }).map(({ slug }) => slug);
    expect(order.slice(0, 9).every((slug) => slug.startsWith('flows'))).toBe(true);
    expect(order.slice(-3).sort()).toEqual(starred);
  });

  test('says which words decided, for and against', () => {
    const [first] = rankPapers(pieces, { ...none, starred: ['robots-0', 'robots-1'] });
    expect(first?.because.length).toBeGreaterThan(0);
    expect(['robots', ...kinds.robots]).toEqual(expect.arrayContaining([first?.because[0]]));
    const last = rankPapers(pieces, { ...none, starred: ['robots-0', 'robots-1'] }).at(-1);
    expect(last?.despite.length).toBeGreaterThan(0);
  });

  test('puts what was put aside, and its like, after what is liked', () => {
    const likes = { ...none, starred: ['flows-0', 'robots-0'], aside: ['robots-1', 'robots-2', 'robots-3'] };
    const order = rankPapers(pieces, likes).map(({ slug }) => slug);
    expect(order.indexOf('robots-1')).toBeGreaterThan(order.indexOf('flows-11'));
  });

  test('learns from a followed topic alone', () => {
    const order = rankPapers(pieces, { ...none, topics: ['agents'] }).map(({ slug }) => slug);
    expect(order.slice(0, 12).every((slug) => slug.startsWith('agents'))).toBe(true);
  });

  test('learns from the text of a starred paper that no month has', () => {
    const order = rankPapers(pieces, {
      ...none,
      starred: ['old'],
      texts: [['gripper', 'grasp', 'robot', 'zebra']],
    });
    expect(order[0]?.slug).toMatch(/^robots/);
  });
});

describe('a piece', () => {
  test('keeps words that papers share, and of others those that say most', () => {
    const many = Array.from({ length: 50 }, (_, at) => word(`only${at}`, 1 - at / 100));
    const piece = makePiece([
      { slug: 'a', title: 'A', topics: [], words: [...many, word('shared', 0.1)] },
      { slug: 'b', title: 'B', topics: [], words: [word('shared', 1)] },
    ]);
    expect(piece.words).toHaveLength(13);
    expect(piece.words).toContain('shared');
    expect(piece.papers[0]?.[4]).toMatch(/^9[1-9]{12}$/);
  });

  test('has its words as most papers write them, small where only a title has a capital', () => {
    const piece = makePiece([
      {
        slug: 'a',
        title: 'A',
        topics: [],
        words: [word('EMA', 3, 'ema'), word('Neural Tangents', 2, 'neural tangent')],
      },
      {
        slug: 'b',
        title: 'B',
        topics: [],
        words: [word('LoRA', 3, 'lora'), word('Kernels', 2, 'kernel'), word('World', 1, 'world')],
      },
      { slug: 'c', title: 'C', topics: [], words: [word('LoRA', 3, 'lora'), word('lora', 2, 'lora')] },
    ]);
    expect(piece.words).toEqual(['ema', 'kernel', 'lora', 'neural tangent', 'world']);
    expect(piece.written).toEqual(['EMA', 'kernels', 'LoRA', 'neural tangents', '']);
  });

  test('joins the words of months that write them otherwise', () => {
    const one = makePiece([{ slug: 'a', title: 'A', topics: [], words: [word('GANs', 1, 'gan')] }]);
    const other = makePiece([
      { slug: 'b', title: 'B', topics: [], words: [word('GAN', 1, 'gan')] },
      { slug: 'c', title: 'C', topics: [], words: [word('kernel', 1)] },
    ]);
    const ranked = rankPapers([one, other], { ...none, starred: ['a'] });
    expect(ranked.map(({ slug }) => slug)).toEqual(['b', 'c', 'a']);
    expect(ranked[0]?.because).toEqual(['GANs']);
  });

  test('is plain data that depends on its own papers alone', () => {
    expect(JSON.parse(JSON.stringify(pieces[0]))).toEqual(pieces[0]);
    expect(makePiece(papers.slice(0, 18))).toEqual(pieces[0]);
  });
});
