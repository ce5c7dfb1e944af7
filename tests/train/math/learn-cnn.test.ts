import { describe, expect, test } from 'vitest';
import { createCnn, openCnn, packCnn } from '../../../src/math/detect/cnn/index.ts';
import { createNetwork, forward, planBatch, type Sample } from '../../../src/math/detect/cnn/network.ts';
import { columns, type Shape } from '../../../src/math/detect/cnn/shape.ts';
import { tokeniseWithoutDollars } from '../../../src/math/tokenise.ts';
import { createRandom } from '../../../src/random.ts';
import { backward, placeGradients } from '../../../src/train/math/cnn-gradient.ts';
import { initialTable, initialWeights } from '../../../src/train/math/cnn-initial.ts';
import { createChainLoss } from '../../../src/train/math/cnn-loss.ts';
import type { Example } from '../../../src/train/math/corpus.ts';
import { learnCnn } from '../../../src/train/math/learn-cnn.ts';

describe('the gradients of the network', () => {
  const shape: Shape = {
    rows: 6,
    embedding: 8,
    channels: 8,
    blocks: [
      { dilation: 1, width: 3, far: true },
      { dilation: 2, width: 3, far: false },
    ],
  };
  const capacity = 64;
  const { size } = placeGradients(shape, capacity, 0);
  const network = createNetwork(shape, capacity, size);
  const gradients = placeGradients(shape, capacity, network.free);
  const random = createRandom(3);
  const table = initialTable(shape, random);
  const { floats, layout } = network;
  floats.set(initialWeights(layout, shape, random), network.weights);
  const sample: Sample = {
    count: 5,
    from: Int32Array.of(0, 2, 3, 5, 6, 8),
    rows: Int32Array.of(0, 1, 2, 3, 4, 2, 5, 0),
    twin: Int32Array.of(0, 1, 2, 1, 4),
    partner: Int32Array.of(4, -1, -1, -1, 0),
  };
  const batch = planBatch([sample, { ...sample, rows: sample.rows.toReversed() }]);
  const allowed = Uint8Array.of(1, 2, 4, 8, 16);

  function loss(): number {
    forward(network, batch, table);
    return batch.at.reduce((sum, at) => {
      const place = {
        floats,
        scores: network.scores + at * columns,
        transitions: network.weights + layout.transitions,
        scoreGradients: gradients.scores + at * columns,
        transitionGradients: gradients.weights + layout.transitions,
      };
      return sum + createChainLoss()(place, allowed, 1);
    }, 0);
  }

  test('agree with what a small change of each weight does to the loss', () => {
    floats.fill(0, gradients.weights, gradients.weights + layout.size);
    floats.fill(0, gradients.scores, gradients.scores + batch.height * columns);
    loss();
    backward(network, gradients, batch, () => undefined);
    const expected = floats.slice(gradients.weights, gradients.weights + layout.size);
    const step = 1 / 256;
    let worst = 0;
    for (let i = 0; i < layout.size; i += 7) {
      const at = network.weights + i;
      const kept = floats[at] ?? 0;
      floats[at] = kept + step;
      const above = loss();
      floats[at] = kept - step;
      const gradient = (above - loss()) / (2 * step);
      floats[at] = kept;
      worst = Math.max(worst, Math.abs(gradient - (expected[i] ?? 0)) / (1 + Math.abs(gradient)));
    }
    expect(worst).toBeLessThan(0.02);
  });
});

describe('a network learned from a few texts', () => {
  const sentence = (letter: string): string =>
    `We prove that every graph has a subset of size ${letter}^2 = O(log n) in time. `;
  /** Every third text says the same thing ten times. */
  const examples: readonly Example[] = Array.from({ length: 120 }, (_, i) => {
    const one = sentence('bcdfghkmnpqrst'[i % 14] ?? 'n');
    const start = one.indexOf('^') - 1;
    const end = one.indexOf(' in time');
    const times = i % 3 === 0 ? 10 : 1;
    const spans = Array.from({ length: times }, (__, k) => ({
      start: k * one.length + start,
      end: k * one.length + end,
      tex: 'x',
    }));
    return { id: `text-${i}`, kind: 'dev', text: one.repeat(times), spans, fold: 1 };
  });
  const data = learnCnn(examples, () => undefined);
  const bytes = packCnn(data);

  test('is the same, byte for byte, when it is learned again', () => {
    expect(packCnn(learnCnn(examples, () => undefined))).toEqual(bytes);
  });

  test('finds a formula of a kind that it has seen', () => {
    const text = sentence('w');
    const tokens = tokeniseWithoutDollars(text);
    const [best] = [...createCnn(openCnn(bytes))(tokens)].sort((a, b) => b.probability - a.probability);
    expect(text.slice(tokens[best?.first ?? 0]?.start, tokens[best?.last ?? 0]?.end)).toBe('w^2 = O(log n)');
  });

  test('keeps its names and measures when it is stored, and its weights to a sixteenth of their spread', () => {
    const opened = openCnn(packCnn(data));
    expect(opened.vocabulary).toEqual(data.vocabulary);
    expect(opened.shape).toEqual(data.shape);
    const spread = Math.sqrt(data.table.reduce((sum, value) => sum + value * value, 0) / data.table.length);
    const worst = Math.max(...data.table.map((value, i) => Math.abs(value - (opened.table[i] ?? 0))));
    expect(worst).toBeLessThanOrEqual(spread / 16 + 1e-6);
  });

  test('reads a text of any length, window by window, to its end', () => {
    const cnn = createCnn(openCnn(bytes));
    const one = sentence('m');
    const tokens = tokeniseWithoutDollars(one.repeat(600));
    const best = new Map<number, { readonly text: string; readonly probability: number }>();
    for (const { first, last, probability } of cnn(tokens)) {
      const from = tokens[first]?.start ?? 0;
      const at = Math.floor(from / one.length);
      if (probability <= (best.get(at)?.probability ?? 0)) continue;
      best.set(at, {
        text: one.slice(from - at * one.length, (tokens[last]?.end ?? 0) - at * one.length),
        probability,
      });
    }
    // The likeliest of a sentence is its formula, but where a window's edge cuts it.
    const right = [...best].filter(([, { text }]) => text === 'm^2 = O(log n)').map(([at]) => at);
    expect(right.length).toBeGreaterThan(590);
    expect(Math.max(...right)).toBe(599);
  });

  test('has nothing to say of an empty text', () => {
    expect(createCnn(openCnn(bytes))([])).toEqual([]);
  });
});
