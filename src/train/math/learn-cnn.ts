// Learns the network of src/math/detect/cnn: Adam over small batches, in a seeded order, so that the same data give
// the same bytes.
//
// It would learn its texts by heart (the loss halves where held-out figures stand still), hence all that
// disturbs it: identities hidden, units dropped, variables renamed.
import { otherRows, toSample } from '../../math/detect/cnn/encode.ts';
import { createFocus } from '../../math/detect/cnn/focus.ts';
import {
  type Batch,
  createNetwork,
  forward,
  type Network,
  planBatch,
  type Sample,
} from '../../math/detect/cnn/network.ts';
import { columns, type Shape } from '../../math/detect/cnn/shape.ts';
import type { CnnData } from '../../math/detect/cnn/weights.ts';
import {
  countWordRows,
  createWordReader,
  type ReadWord,
  type WordRows,
} from '../../math/detect/cnn/words.ts';
import { tokeniseWithoutDollars } from '../../math/tokenise.ts';
import { createRandom, type Random } from '../../random.ts';
import { createAdam } from './adam.ts';
import { augment } from './augment.ts';
import { type CnnExample, prepareForCnn, renameVariables } from './cnn-examples.ts';
import { backward, type Gradients, placeGradients } from './cnn-gradient.ts';
import { initialTable, initialWeights } from './cnn-initial.ts';
import { createChainLoss } from './cnn-loss.ts';
import { learnVocabulary } from './cnn-vocabulary.ts';
import type { Example, Kind } from './corpus.ts';
import { createDropout } from './dropout.ts';

/** Mathematics outnumbers what the dumps look like, so it counts less. */
const weight: Readonly<Record<Kind, number>> = {
  dev: 1.3,
  'arxiv-computing': 1,
  'arxiv-mathematics': 0.7,
  plain: 1,
  dumps: 2,
  daily: 2,
  'daily-plain': 1.5,
  today: 1.5,
};
const measures = {
  embedding: 24,
  channels: 56,
  blocks: [
    { dilation: 1, width: 3, far: false },
    { dilation: 2, width: 3, far: true },
    { dilation: 4, width: 3, far: true },
    { dilation: 8, width: 3, far: false },
  ],
};
const epochs = 7;
const batchSize = 16;
const rate = 0.003;
/** Steps in which the rate rises, and the part of the training after which it falls. */
const warm = 200;
const steady = 0.3;
const decay = 0.02;
/** Chances: that a text does not tell a word's identity, that an input or a unit is dropped, that a text's variables are renamed. */
const hiddenShare = 0.15;
const droppedInput = 0.05;
const dropped = 0.1;
const renamed = 0.3;
const capacity = 8192;
const mostKnown = 50_000;
const longestKnown = 40;

/** Learns from all that is given; `report` gets a line an epoch. About three minutes of one free core. */
export function learnCnn(given: readonly Example[], report: (line: string) => void): CnnData {
  const all = [...given, ...augment(given)];
  const vocabulary = learnVocabulary(
    all.map((example) => ({ example, tokens: tokeniseWithoutDollars(example.text) })),
  );
  const wordRows = countWordRows(vocabulary);
  const readWord = createWordReader(vocabulary, rememberWords);
  const focus = createFocus(vocabulary);
  const examples = all
    .map((example) => prepareForCnn(example, focus, readWord, wordRows))
    .filter(({ allowed }) => allowed.length > 0);
  const shape: Shape = { rows: wordRows + otherRows, ...measures };
  const places = examples.reduce((sum, { allowed }) => sum + allowed.length, 0);
  report(`${examples.length} texts, ${places} places, ${shape.rows} rows`);

  const random = createRandom(1);
  const extra = placeGradients(shape, capacity, 0).size;
  const network = createNetwork(shape, capacity, extra);
  const gradients = placeGradients(shape, capacity, network.free);
  const table = initialTable(shape, random);
  network.floats.set(initialWeights(network.layout, shape, random), network.weights);
  const step = createStep(network, gradients, table, random);
  const draw = (example: CnnExample): Sample => {
    const hidden = new Map<WordRows, boolean>();
    const encoded = random() < renamed ? renameVariables(example, readWord, random) : example.encoded;
    return toSample(encoded, (word) => {
      const is = hidden.get(word) ?? random() < hiddenShare;
      hidden.set(word, is);
      return !is;
    });
  };
  const steps = epochs * Math.ceil(examples.length / batchSize);
  let taken = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    const order = random.shuffled(examples);
    for (let from = 0; from < order.length; from += batchSize) {
      taken++;
      const drawn = order.slice(from, from + batchSize);
      loss += step(drawn, planBatch(drawn.map(draw)), rateAt(taken, steps));
    }
    report(`epoch ${epoch} of ${epochs}: loss ${(loss / examples.length).toFixed(3)}`);
  }
  const weights = network.floats.slice(network.weights, network.weights + network.layout.size);
  return { vocabulary, shape, table, weights };
}

/**
 * The rows of a word, the same ones for each place where it is known: in a text its identity is hidden everywhere or
 * nowhere. The committed weights learned with so many known words, those that came first, and beyond these with chances of
 * their own for each place; what the engine remembers at its work may change, this may not, or others are learned.
 */
function rememberWords(read: ReadWord): ReadWord {
  const known = new Map<string, WordRows>();
  return (token) => {
    const rows = known.get(token.text) ?? read(token);
    if (known.size < mostKnown && token.text.length <= longestKnown) known.set(token.text, rows);
    return rows;
  };
}

function rateAt(step: number, steps: number): number {
  const progress = step / steps;
  const falling = progress < steady ? 1 : Math.max(0.01, (1 - progress) / (1 - steady));
  return rate * Math.min(1, step / warm) * falling;
}

type Step = (drawn: readonly CnnExample[], batch: Batch, rate: number) => number;

/** One batch forward and back, and the weights moved; a batch too high for the memory is passed over. */
function createStep(network: Network, gradients: Gradients, table: Float32Array, random: Random): Step {
  const { floats, layout, shape } = network;
  const { embedding: e, channels: c } = shape;
  const adam = createAdam(layout.size, decay);
  const tableAdam = createAdam(table.length, decay);
  const tableGradients = new Float32Array(table.length);
  const weights = floats.subarray(network.weights, network.weights + layout.size);
  const units = createDropout(dropped, random);
  const inputs = createDropout(droppedInput, random);
  const chainLoss = createChainLoss();
  return (drawn, batch, rate) => {
    if (batch.height > capacity) return 0;
    const size = batch.height * c;
    const inputMask = inputs.draw(batch.height * e);
    const drop = (at: number): void => units.apply(floats, at, units.draw(size));
    forward(network, batch, table, (block) => {
      if (block < 0) inputs.apply(floats, network.x, inputMask);
      else drop(network.blocks[block]?.inner ?? 0);
    });
    floats.fill(0, gradients.scores, gradients.scores + batch.height * columns);
    let loss = 0;
    drawn.forEach(({ allowed, example }, s) => {
      const row = (batch.at[s] ?? 0) * columns;
      const place = {
        floats,
        scores: network.scores + row,
        transitions: network.weights + layout.transitions,
        scoreGradients: gradients.scores + row,
        transitionGradients: gradients.weights + layout.transitions,
      };
      loss += chainLoss(place, allowed, weight[example.kind]);
    });
    backward(network, gradients, batch, () => units.scale(floats, gradients.inner, size));
    inputs.apply(floats, gradients.x, inputMask);
    adam.begin(rate, 1 / batchSize);
    adam.move(weights, 0, floats, gradients.weights, layout.size);
    tableAdam.begin(rate, 1 / batchSize);
    for (const row of addTableGradients(tableGradients, floats, gradients.x, batch, e))
      tableAdam.move(table, row * e, tableGradients, row * e, e);
    return loss;
  };
}

/** Adds each place's gradients to its rows; gives the rows touched, in order of first touch. */
function addTableGradients(
  tableGradients: Float32Array,
  floats: Float32Array,
  x: number,
  batch: Batch,
  e: number,
): Iterable<number> {
  const touched = new Set<number>();
  batch.samples.forEach(({ count, from, rows }, s) => {
    let gradient = x + (batch.at[s] ?? 0) * e;
    for (let i = 0; i < count; i++, gradient += e) {
      const end = from[i + 1] ?? 0;
      for (let r = from[i] ?? 0; r < end; r++) {
        const row = rows[r] ?? 0;
        touched.add(row);
        for (let j = 0; j < e; j++)
          tableGradients[row * e + j] = (tableGradients[row * e + j] ?? 0) + (floats[gradient + j] ?? 0);
      }
    }
  });
  return touched;
}
