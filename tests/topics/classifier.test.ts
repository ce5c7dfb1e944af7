import { describe, expect, test } from 'vitest';
import { applyTopicsCorrection, createClassifier, loadTaxonomy } from '../../src/topics/index.ts';
import type { LearnedWeights } from '../../src/topics/learned-weights.ts';
import { growsInProportion } from '../setup/cost.ts';
import { partFile, taxonomy, topicFile, topicFiles } from './taxonomy.ts';

const classify = createClassifier(taxonomy.topics);

describe('a paper', () => {
  test.each([
    [
      'pruning',
      'Pruning convolutional filters by their gradients',
      'We remove redundant filters from a trained network and fine-tune what remains; the pruned network needs half the FLOPs.',
    ],
    [
      'robotics',
      'Folding towels with two arms',
      'A bimanual robot learns manipulation of cloth from teleoperated demonstrations and folds towels it has not seen.',
    ],
    [
      'gp-kernels',
      'Inducing points on a budget',
      'We choose inducing points for sparse Gaussian process regression and bound the error of the approximate kernel matrix.',
    ],
    [
      'privacy-federated',
      'Clients that leave',
      'In federated learning clients may ask to be forgotten. We study unlearning with differential privacy guarantees.',
    ],
  ])('is put under %s', (slug, title, abstract) => {
    expect(classify({ title, abstract }).primary).toBe(slug);
  });

  test('has at most four topics, each once, the primary one first, with falling scores', () => {
    const { primary, topics } = classify({
      title: 'Quantized mixture-of-experts vision-language models for robots with retrieval',
      abstract:
        'We quantize a sparse mixture of experts to four bits, prune its experts, distil it into a vision-language-action model for robot manipulation, retrieve demonstrations, and evaluate on a new benchmark of federated, adversarial and continual learning.',
    });
    expect(topics.length).toBeLessThanOrEqual(4);
    expect(new Set(topics.map(({ slug }) => slug)).size).toBe(topics.length);
    expect(topics[0]?.slug).toBe(primary);
    const scores = topics.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toBeGreaterThan(0);
  });

  test('shows its own words as reasons, as printed', () => {
    const paper = {
      title: 'Neural Tangent Kernels of Gated Networks',
      abstract: 'In the infinite-width limit gated networks follow their neural tangent kernel (NTK).',
    };
    const { topics } = classify(paper);
    expect(topics[0]?.slug).toBe('infinite-width');
    const because = topics[0]?.because ?? [];
    expect(because.length).toBeGreaterThan(0);
    for (const words of because) expect(`${paper.title} ${paper.abstract}`).toContain(words);
  });

  test('has no capital in a reason that is but a title’s, and no grammar at a reason’s end', () => {
    const because = (title: string, abstract: string) =>
      classify({ title, abstract }).topics.flatMap((topic) => topic.because);
    const inAbstract = because(
      'Neural Tangent Kernels: A Benchmark for Networks',
      'We present a benchmark for the neural tangent kernels of networks.',
    );
    expect(inAbstract).toContain('neural tangent kernels');
    expect(inAbstract.filter((reason) => / for$/.test(reason))).toEqual([]);
    expect(because('Neural Tangent Kernels', 'Networks are Neural. Tangent kernels are not.')).toContain(
      'Neural Tangent Kernels',
    );
  });

  test('gives no reason twice that differs in case or number alone', () => {
    const { topics } = classify({
      title: 'Kernels and GPs',
      abstract:
        'A kernel defines a GP. Kernels define GPs; the kernel of a Gaussian process, or of Gaussian processes.',
    });
    const because = (topics[0]?.because ?? []).map((words) => words.toLowerCase().replace(/(?:es|s)$/, ''));
    expect(because).toContain('kernel');
    expect(new Set(because).size).toBe(because.length);
  });

  test('gives no reason that is the residue of a formula', () => {
    const { topics } = classify({
      title: 'Sketching for Regression with ell_infty Guarantee',
      abstract:
        'Given a matrix Ain R^{ntimes d} we sketch in time O(nd log n). The ell_infty guarantee needs dense sketching matrices with epsilon^{-2} d rows; ell_2 regression needs few. We bound x^* in ell_infty.',
    });
    expect(topics.length).toBeGreaterThan(0);
    for (const reason of topics.flatMap(({ because }) => because))
      expect(reason).not.toMatch(/^(?:ell|infty|epsilon|log n|n|d)$/);
  });

  test.each([
    [
      'Schemes for small matrices',
      'We search for fast matrix multiplication of small formats: 4 times 5 times 12 takes 179 multiplications, 5 times 6 times 10 takes 218, and an integer rank of 3 times 3 times 3 stays 23.',
    ],
    [
      'Policies that explore',
      'For the map f: S rightarrow A the policy of the agent is learned by GRPO with a reward, so that rare rightarrow common behaviour explores; we set k rightarrow 0 in the update.',
    ],
  ])('%s gives words as reasons, and no sign that is spelt out', (title, abstract) => {
    const reasons = classify({ title, abstract }).topics.flatMap(({ because }) => because);
    expect(reasons.length).toBeGreaterThan(2);
    expect(reasons).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:times|rightarrow)$/)]));
  });

  test('that fits nowhere has no topic', () => {
    expect(
      classify({ title: 'Plum cake', abstract: 'Stir butter, sugar and flour; bake with plums.' }),
    ).toEqual({
      primary: null,
      topics: [],
    });
    expect(classify({ title: '', abstract: '' }).primary).toBeNull();
  });

  test('gets the same topics every time, whatever the order of the files', () => {
    const paper = { title: 'Flat minima and sharp claims', abstract: 'We measure sharpness along training.' };
    const other = createClassifier(loadTaxonomy([...topicFiles].reverse()).topics);
    expect(other(paper)).toEqual(classify(paper));
  });

  test('of a word in capitals is not met by the word in small letters', () => {
    const { topics } = loadTaxonomy([topicFile('sam', { terms: '{ SAM: 3 }', scope: 'Segmenting.' })]);
    const byTerms = createClassifier(topics, noWeights);
    expect(byTerms({ title: 'SAM with SAM', abstract: 'SAM' }).primary).toBe('sam');
    expect(byTerms({ title: 'Sam with Sam', abstract: 'sam' }).primary).toBeNull();
  });
});

/** Weights for a taxonomy that nothing was learned for: every topic goes by its terms. */
const noWeights: LearnedWeights = {
  papers: 1,
  unit: 1,
  topics: [
    { slug: '', bias: -4, strength: 3, isPart: false },
    { slug: '', bias: -3, strength: 3, isPart: true },
  ],
  features: new Map(),
};

describe('a topic that is added as a file', () => {
  test('is found by its terms', () => {
    const { topics } = loadTaxonomy([...topicFiles, topicFile('knitting')]);
    const { primary, topics: found } = createClassifier(topics)({
      title: 'Yarn tension in knitting',
      abstract: 'We sense yarn tension, count each stitch, and mend a dropped stitch.',
    });
    expect(primary).toBe('knitting');
    expect(found[0]?.because).toContain('yarn tension');
  });

  test('is found by the words of its title and scope alone', () => {
    const { topics } = loadTaxonomy([
      ...topicFiles,
      topicFile('knitting', { terms: undefined, scope: 'Knitting, weaving and crochet of yarn by looms.' }),
    ]);
    const { primary } = createClassifier(topics)({
      title: 'Knitting and weaving',
      abstract: 'Looms for knitting and weaving of yarn; crochet is left to hands.',
    });
    expect(primary).toBe('knitting');
  });

  test('leaves other papers where they were', () => {
    const paper = { title: 'Policy gradients for Atari', abstract: 'An actor-critic agent explores.' };
    const { topics } = loadTaxonomy([...topicFiles, topicFile('knitting')]);
    expect(createClassifier(topics)(paper)).toEqual(classify(paper));
  });
});

describe('a part of a topic', () => {
  const arm = {
    title: 'Folding towels with two arms',
    abstract: 'A bimanual robot learns manipulation from demonstrations: grasping and folding of towels.',
  };

  test('is given beside the topic, the one whose words stand in the paper', () => {
    expect(classify(arm)).toMatchObject({
      primary: 'robotics',
      topics: [{ slug: 'robotics', subtopic: 'robot-manipulation' }],
    });
    const { topics } = classify({
      title: 'A vision-language-action model for robots',
      abstract: 'Our VLA predicts action tokens for a robot from pictures and instructions.',
    });
    expect(topics[0]).toMatchObject({ slug: 'robotics', subtopic: 'vla-models' });
  });

  test('is none where the topic has no parts', () => {
    const { topics } = classify({ title: 'Pruning filters', abstract: 'Pruning saves FLOPs.' });
    expect(topics[0]).toMatchObject({ slug: 'pruning', subtopic: null });
  });

  test('that a publisher adds is found by its terms, and leaves the topics as they are', () => {
    const more = loadTaxonomy([
      ...topicFiles,
      partFile('towels', 'robotics', { title: 'Towels', terms: '{ towels: 3, folding of towels: 3 }' }),
      partFile('lottery', 'sparse-training', { title: 'Lotteries', terms: '{ lottery tickets: 3 }' }),
    ]);
    const found = createClassifier(more.topics)(arm);
    expect(found.topics[0]).toMatchObject({ slug: 'robotics', subtopic: 'towels' });
    expect(found.topics.map(({ slug, score }) => [slug, score])).toEqual(
      classify(arm).topics.map(({ slug, score }) => [slug, score]),
    );
  });

  test('that a publisher deletes is no longer given', () => {
    const fewer = loadTaxonomy(topicFiles.filter(({ file }) => !file.includes('robot-manipulation')));
    const { topics } = createClassifier(fewer.topics)(arm);
    expect(topics[0]?.slug).toBe('robotics');
    expect(topics[0]?.subtopic).not.toBe('robot-manipulation');
  });
});

describe("a publisher's correction", () => {
  const found = classify({
    title: 'Pruning with dropout',
    abstract: 'We prune weights while training with dropout.',
  });
  const file = 'content/papers/pruning-with-dropout.md';
  const wanted = (...slugs: readonly string[]) => slugs.map((slug, at) => ({ slug, line: 3 + at }));

  test('replaces the topics, the first being primary', () => {
    const { classification } = applyTopicsCorrection(
      found,
      { file, topics: wanted('quantum', 'pruning') },
      taxonomy.topics,
    );
    expect(classification.primary).toBe('quantum');
    expect(classification.topics.map(({ slug }) => slug)).toEqual(['quantum', 'pruning']);
    expect(classification.topics[0]?.because).toEqual([]);
    expect(classification.topics[1]?.because.length).toBeGreaterThan(0);
  });

  test('changes nothing where it says nothing, and takes all topics where it lists none', () => {
    expect(applyTopicsCorrection(found, { file }, taxonomy.topics).classification).toBe(found);
    expect(applyTopicsCorrection(found, null, taxonomy.topics).classification).toBe(found);
    expect(
      applyTopicsCorrection(found, { file, topics: [] }, taxonomy.topics).classification.primary,
    ).toBeNull();
  });

  test('that names a part of a topic gives both', () => {
    const { classification } = applyTopicsCorrection(
      found,
      { file, topics: wanted('vla-models', 'pruning', 'robotics') },
      taxonomy.topics,
    );
    expect(classification.topics).toMatchObject([
      { slug: 'robotics', subtopic: 'vla-models', score: 1 },
      { slug: 'pruning', subtopic: null },
    ]);
    expect(classification.primary).toBe('robotics');
  });

  test('of a topic that does not exist is left out with a warning, which says where it stands and which is nearest', () => {
    const { classification, diagnostics } = applyTopicsCorrection(
      found,
      { file, topics: wanted('prunning') },
      taxonomy.topics,
    );
    expect(classification).toBe(found);
    expect(diagnostics).toMatchObject([{ code: 'unknown-topic-in-correction', file, line: 3 }]);
    expect(diagnostics[0]?.message).toContain('The nearest is "pruning".');
  });
});

describe('the cost of classifying', () => {
  const words = (length: number): string =>
    'neural tangent kernel of of the the {\\it a}-b-c '.repeat(length / 48);
  const oneWord = (length: number): string => `${'A'.repeat(length)}a`;

  test.each([
    ['words', words],
    ['capitals in one word', oneWord],
  ])('grows with the length of %s, not with its square', async (_name, hostile) => {
    const read = (length: number) => classify({ title: 'Kernels', abstract: hostile(length) });
    expect(await growsInProportion(read, 48_000, 480_000)).toBe(true);
  });
});
