import { describe, expect, test } from 'vitest';
import { dotProduct } from '../../src/dot-product.ts';
import { coarser, codeLength, codeOf, compareWith, readCode } from '../../src/search/vectors/code.ts';
import { paperMeaning } from '../../src/search/vectors/index.ts';
import { loadStandIns, loadVectors } from '../../src/search/vectors/load.ts';
import { packSize } from '../../src/search/vectors/sizes.ts';
import { readStandIns, writeStandIns } from '../../src/search/vectors/stand-ins.ts';
import { balancedSum, unit } from '../../src/search/vectors/vectors.ts';
import {
  packVectors,
  readVectors,
  unpack,
  type Words,
  writeVectors,
} from '../../src/search/vectors/weights.ts';
import { meaningWords } from '../../src/search/vectors/words.ts';

/** Of a question, as a search has it; of zeros where no word of it is known. */
function questionMeaning(text: string, vectors: Words = loadVectors()): Float32Array {
  const stems = new Set(meaningWords(text));
  const known = vectors.words.flatMap((word, place) => (stems.has(word) ? [unpack(vectors, place)] : []));
  return balancedSum(known) ?? new Float32Array(vectors.dimensions);
}

describe('vectors of texts', () => {
  const none = new Float32Array(loadVectors().dimensions);
  const near = (a: string, b: string): number => dotProduct(questionMeaning(a), questionMeaning(b));

  test.each([
    ['chatbots', 'large language models', 'gaussian processes'],
    ['photographs', 'natural images', 'token sequences'],
    ['olympiad exam questions', 'mathematical reasoning', 'image segmentation'],
    ['forgetting earlier tasks', 'continual learning', 'speech recognition'],
  ])('%s is nearer to %s than to %s', (text, kin, stranger) => {
    expect(near(text, kin)).toBeGreaterThan(near(text, stranger) + 0.1);
  });

  test('have length one, whatever the text is', () => {
    const paper = paperMeaning('Deep Sets', 'We study the problem of designing models for sets.') ?? none;
    expect(dotProduct(paper, paper)).toBeCloseTo(1, 5);
  });

  test('are none for a text without a known word', () => {
    expect(meaningWords('$x^2$ 42')).toEqual([]);
    expect(paperMeaning('', 'qqqqq')).toBeNull();
    expect(balancedSum([])).toBeNull();
  });

  test('of a paper are the nearer to a word the oftener it says it', () => {
    const nearness = (abstract: string): number =>
      dotProduct(questionMeaning('pruning'), paperMeaning('', abstract) ?? none);
    expect(nearness('Pruning of weights. Pruning of speech models.')).toBeGreaterThan(
      nearness('Pruning of weights. Training of speech models.') + 0.05,
    );
    expect(nearness('Pruning of weights, pruning.')).toBeGreaterThan(nearness('Pruning of weights.') + 0.02);
  });

  test('of a question are not drowned by what it says in several ways', () => {
    const asked = [
      [1, 0],
      [0.8, 0.6],
      [0.6, 0.8],
      [0, -1],
    ].map((word) => Float32Array.from(word));
    const sum = asked.reduce(
      (all, word) => all.map((value, k) => value + (word[k] ?? 0)),
      new Float32Array(2),
    );
    const lone = asked[3] ?? sum;
    expect(dotProduct(balancedSum(asked) ?? sum, lone)).toBeGreaterThan(
      dotProduct(unit(sum) ?? sum, lone) + 0.3,
    );
  });

  test('of a question do not depend on capitals, accents, word forms or repeats', () => {
    expect(near('Pruned networks', 'pruning NETWORK network')).toBeCloseTo(1, 5);
  });
});

test('a paper’s code is about as near to a question as the paper', () => {
  const { axes } = loadVectors();
  const question = questionMeaning('pruning networks');
  const papers = abstracts.flatMap((abstract) => paperMeaning('', abstract) ?? []);
  expect(papers).toHaveLength(3);
  for (const paper of papers) {
    const code = codeOf(paper, axes);
    expect(code).toHaveLength(codeLength(axes));
    expect(
      Math.abs(dotProduct(question, readCode(code, 0, axes)) - dotProduct(question, paper)),
    ).toBeLessThan(0.06);
  }
});

/** As long as authors write them: of three words hardly anything evens out. */
const abstracts = [
  'Large networks hold far more weights than they need. We remove weights that change the loss least, layer by layer, ' +
    'and train the rest again for a few rounds. On image classification and translation nine weights in ten can go ' +
    'without any loss of accuracy, and sparse subnetworks found on one data set help on another. We study when pruning ' +
    'before training works, and show that the sign of a weight matters more than its size.',
  'A protein is a chain of amino acids that folds into a shape, and the shape decides what it does. We predict contacts ' +
    'between residues from many related sequences by attention over both, and turn them into coordinates. Chains ' +
    'without any known relative remain hard. On the last blind assessment our structures are within two angstroms for ' +
    'half of the targets, and confidence agrees with the error that experiments found.',
  'We bound the regret of bandits whose rewards drift over time. The learner knows neither how often nor how far the ' +
    'means move. A scheme of restarts at random rounds attains the optimal rate up to logarithms, and a lower bound ' +
    'shows that no policy does better. For contextual problems the same idea works with any oracle for regression; ' +
    'simulations on logged advertising data agree with the theory.',
];

test('a code has more bits for axes along which papers lie far apart, and is read from among others', () => {
  const axes = { bits: Uint8Array.from([6, 0, 5, 3, 2]), sizes: new Uint8Array(5).fill(packSize(1)) };
  const vectors = [
    [1.51, 9, -0.42, 0.3, -1.4],
    [-40, 0, 40, 40, -40],
  ].map((values) => Float32Array.from(values));
  const codes = new Uint8Array(vectors.flatMap((vector) => [...codeOf(vector, axes)]));
  expect(codes).toHaveLength(2 * codeLength(axes));
  const [read, bound] = vectors.map((_, i) => [...readCode(codes, i * codeLength(axes), axes)]);
  const within = [0.06, 0, 0.1, 0.3, 0.5];
  for (const [k, value] of [1.51, 0, -0.42, 0.3, -1.4].entries())
    expect(Math.abs((read?.[k] ?? 9) - value)).toBeLessThanOrEqual(within[k] ?? 0);
  const question = Float32Array.from([0.3, 5, -0.2, 0.7, 0.1]);
  for (const [i, values = []] of [read, bound].entries())
    expect(compareWith(question, axes)(codes)[i]).toBeCloseTo(
      dotProduct(question, unit(Float32Array.from(values)) ?? question),
      6,
    );
  // What lies farther than a code tells is put as far as it tells.
  expect(bound?.map((value) => value.toFixed(1))).toEqual(['-3.3', '0.0', '2.9', '2.1', '-1.5']);
});

test('a coarser code takes about three bytes in five, and is still about as near to a question', () => {
  const { axes } = loadVectors();
  const question = questionMeaning('pruning networks');
  const paper = paperMeaning('', 'We remove weights from sparse subnetworks.') ?? question;
  // How the bits fall on axes is learned, so it may be a byte or two more or less.
  expect(codeLength(coarser(axes)) / codeLength(axes)).toBeCloseTo(0.6, 1);
  expect(codeLength(coarser(axes)) - Math.ceil(codeLength(axes) * 0.6)).toBeLessThanOrEqual(1);
  const [near = 0] = compareWith(question, coarser(axes))(codeOf(paper, coarser(axes)));
  expect(Math.abs(near - dotProduct(question, paper))).toBeLessThan(0.1);
});

describe('packed vectors', () => {
  const vectors = Float32Array.from([1, -0.5, 0.25, 0, 0.01, -0.02, 0.003, 0.02]);
  const fields = packVectors(1, Float32Array.from([1, 0, 0, 1]));
  const axes = { bits: Uint8Array.from([6, 2, 0, 0]), sizes: Uint8Array.from([190, 180, 170, 160]) };
  const packed = { words: ['big', 'small'], ...packVectors(2, vectors), fields, axes };

  test('are read back as they were written', () => {
    expect(readVectors(writeVectors(packed))).toEqual(packed);
  });

  test('keep directions and sizes, nearly', () => {
    const sum = questionMeaning('big small', packed);
    expect(dotProduct(sum, questionMeaning('big', packed))).toBeGreaterThan(0.99);
  });

  test('that end too early are refused', () => {
    const bytes = writeVectors(packed);
    expect(() => readVectors(bytes.subarray(0, bytes.length - 1))).toThrow(/ends too early/);
  });
});

describe('words that stand for others', () => {
  const vocabulary = ['cut', 'delet', 'eras', 'heron', 'prune'];
  const standIns = new Map([
    ['delet', { everyday: ['prune'], near: ['cut', 'eras'] }],
    ['prune', { everyday: [], near: ['delet'] }],
  ]);

  test('are read back as they were written', () => {
    expect(readStandIns(writeStandIns(standIns, vocabulary), vocabulary)).toEqual(standIns);
  });

  test('are refused where other words have vectors', () => {
    expect(() => readStandIns(writeStandIns(standIns, vocabulary), [...vocabulary, 'wade'])).toThrow(
      'npm run train:stand-ins',
    );
  });

  test('as they are committed are what people say and what is near, and no stop words', () => {
    const known = loadStandIns();
    expect(known.get('delet')?.everyday).toContain('prune');
    expect(known.get('gpt')?.near).toContain('llm');
    expect(known.get('heron')).toBeUndefined();
    expect(known.get('which')).toBeUndefined();
  });
});
