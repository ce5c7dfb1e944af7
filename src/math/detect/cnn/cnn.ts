// Tokens -> the spans that may be formulas, each with its probability.
import type { Token } from '../../tokenise.ts';
import { type CandidateSpan, labelCount, listSpans, newChain } from '../chain.ts';
import { encode, toSample } from './encode.ts';
import { createFocus, gapMark } from './focus.ts';
import { runPlaces, transitionsOfPlaces, unglued } from './labels.ts';
import { createNetwork, forward, planBatch } from './network.ts';
import { columns, pad } from './shape.ts';
import type { CnnData } from './weights.ts';
import { countWordRows, createWordReader } from './words.ts';

/** Lists candidates by token index, both ends included, in order of the first. */
export type Cnn = (tokens: readonly Token[]) => readonly CandidateSpan[];

/** Places read at once: far more than any abstract has. A longer text is read window by window. */
const window = 4096;
/** Spans below this are not listed. */
const least = 0.02;

/**
 * Makes a network with memory of its own. Its cost is linear in the tokens. A lone dollar is not a part
 * of the text that it knows: leave such tokens out.
 */
export function createCnn({ vocabulary, shape, table, weights }: CnnData): Cnn {
  const readWord = createWordReader(vocabulary);
  const wordRows = countWordRows(vocabulary);
  const focus = createFocus(vocabulary);
  const network = createNetwork(shape, window + 4 * pad);
  network.floats.set(weights, network.weights);
  const from = network.layout.transitions;
  const transitions = transitionsOfPlaces(weights.subarray(from, from + labelCount * labelCount));
  const chain = newChain(512);

  const readWindow = (tokens: readonly Token[], kept: readonly number[]): readonly CandidateSpan[] => {
    const sample = toSample(encode(tokens, kept, readWord, wordRows));
    const batch = planBatch([sample]);
    forward(network, batch, table);
    const scores = network.scores + (batch.at[0] ?? 0) * columns;
    runPlaces(chain, network.floats, scores, sample.count, transitions);
    return listSpans(chain, sample.count, transitions, unglued(sample.count), least).flatMap((span) => {
      const first = kept[span.first] ?? -1;
      const last = kept[span.last] ?? -1;
      return first < 0 || last < 0 ? [] : [{ first, last, probability: span.probability }];
    });
  };
  return (tokens) => {
    const kept = focus(tokens);
    if (kept.every((index) => index === gapMark)) return [];
    if (kept.length <= window) return readWindow(tokens, kept);
    const windows = Array.from({ length: Math.ceil(kept.length / window) }, (_, w) => w * window);
    return windows.flatMap((from) => readPart(tokens, kept.slice(from, from + window), readWindow));
  };
}

/** Reads a window by itself: its tokens are those between its first and last. */
function readPart(
  tokens: readonly Token[],
  kept: readonly number[],
  read: (tokens: readonly Token[], kept: readonly number[]) => readonly CandidateSpan[],
): readonly CandidateSpan[] {
  const own = kept.filter((index) => index >= 0);
  const base = own[0] ?? 0;
  const part = tokens.slice(base, (own.at(-1) ?? base) + 1);
  const shifted = kept.map((index) => (index < 0 ? index : index - base));
  return read(part, shifted).map(({ first, last, probability }) => ({
    first: first + base,
    last: last + base,
    probability,
  }));
}
