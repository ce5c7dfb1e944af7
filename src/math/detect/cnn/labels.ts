// The network's scores as a chain of labels. Blanks between tokens are among its inputs, so a step weighs
// the same with and without one; and a text begins as it likes.
import { type Chain, labelCount, makeRoom, next, O, pairIndex, runChain, type Steps } from '../chain.ts';
import { columns } from './shape.ts';

/** Steps of weights [label][next label]. */
export function stepsOfTransitions(transitions: Float32Array): Steps {
  const pairs = new Float64Array(2 * labelCount * labelCount);
  next.forEach((next, from) => {
    for (const to of next) pairs[pairIndex(0, from, to)] = Math.exp(transitions[from * labelCount + to] ?? 0);
  });
  pairs.copyWithin(labelCount * labelCount, 0, labelCount * labelCount);
  const start = new Float64Array(2 * labelCount);
  for (const label of next[O] ?? []) start[label] = 1;
  return { pairs, start };
}

/** Runs the chain over `count` places, whose scores begin at `at`; see runChain. */
export function runPlaces(
  chain: Chain,
  floats: Float32Array,
  at: number,
  count: number,
  steps: Steps,
  allowed: Uint8Array | null = null,
): void {
  makeRoom(chain, count);
  const { scores } = chain;
  for (let i = 0; i < count; i++)
    for (let l = 0; l < labelCount; l++) scores[i * labelCount + l] = floats[at + i * columns + l] ?? 0;
  runChain(chain, count, steps, unglued(count), allowed);
}

let zeros = new Uint8Array(0);

/** No place is glued to the one before, as far as the steps go. */
export function unglued(count: number): Uint8Array {
  if (zeros.length < count) zeros = new Uint8Array(count * 2);
  return zeros;
}
