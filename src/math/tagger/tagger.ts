// Tokens -> the spans that may be formulas, each with its probability.
import type { Token } from '../tokenise.ts';
import { encode, toSample } from './encode.ts';
import { createFocus } from './focus.ts';
import { type Candidate, listCandidates, sumLabelings } from './lattice.ts';
import { createNetwork, forward, planBatch } from './network.ts';
import { COLUMNS, LABELS, PAD } from './shape.ts';
import type { TaggerData } from './weights.ts';
import { countWordRows, createWordReader } from './words.ts';

/** Lists candidates by token index, both ends included, in order of the first. */
export type TagSpans = (tokens: readonly Token[]) => readonly Candidate[];

/** Places read at once: far more than any abstract has. A longer text is read window by window. */
const WINDOW = 4096;
/** Spans below this are not listed. */
const LEAST = 0.02;

/**
 * Makes a tagger with memory of its own. Its cost is linear in the tokens. A lone dollar is not a part
 * of the text that it knows: leave such tokens out.
 */
export function createTagger({ vocabulary, shape, table, weights }: TaggerData): TagSpans {
  const readWord = createWordReader(vocabulary);
  const wordRows = countWordRows(vocabulary);
  const focus = createFocus(vocabulary);
  const network = createNetwork(shape, WINDOW + 4 * PAD);
  network.floats.set(weights, network.weights);
  const { transitions } = network.layout;
  const steps = weights.subarray(transitions, transitions + LABELS * LABELS);

  const tagWindow = (tokens: readonly Token[], kept: readonly number[]): readonly Candidate[] => {
    const sample = toSample(encode(tokens, kept, readWord, wordRows));
    const batch = planBatch([sample]);
    forward(network, batch, table);
    const scores = network.scores + (batch.at[0] ?? 0) * COLUMNS;
    return listCandidates(sumLabelings(network.floats, scores, sample.count, steps), LEAST).flatMap(
      (span) => {
        const first = kept[span.first] ?? -1;
        const last = kept[span.last] ?? -1;
        return first < 0 || last < 0 ? [] : [{ first, last, probability: span.probability }];
      },
    );
  };
  return (tokens) => {
    const kept = focus(tokens);
    if (kept.length <= WINDOW) return tagWindow(tokens, kept);
    const windows = Array.from({ length: Math.ceil(kept.length / WINDOW) }, (_, w) => w * WINDOW);
    return windows.flatMap((from) => tagPart(tokens, kept.slice(from, from + WINDOW), tagWindow));
  };
}

/** Reads a window by itself: its tokens are those between its first and last. */
function tagPart(
  tokens: readonly Token[],
  kept: readonly number[],
  tag: (tokens: readonly Token[], kept: readonly number[]) => readonly Candidate[],
): readonly Candidate[] {
  const own = kept.filter((index) => index >= 0);
  const base = own[0] ?? 0;
  const part = tokens.slice(base, (own.at(-1) ?? base) + 1);
  const shifted = kept.map((index) => (index < 0 ? index : index - base));
  return tag(part, shifted).map(({ first, last, probability }) => ({
    first: first + base,
    last: last + base,
    probability,
  }));
}
