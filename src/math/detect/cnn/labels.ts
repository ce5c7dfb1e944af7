// The network's scores as a chain of labels. Blanks between tokens are among its inputs, so a transition weighs
// the same with and without one; and a text begins as it likes.
import {
  type Chain,
  labelCount,
  makeRoom,
  O,
  runForwardBackward,
  successors,
  type Transitions,
  transitionCount,
  transitionIndex,
} from '../chain.ts';
import { columns } from './shape.ts';

/** Of weights [label][next label]. */
export function transitionsOfPlaces(weights: Float32Array): Transitions {
  const between = new Float64Array(transitionCount);
  successors.forEach((labels, from) => {
    for (const to of labels)
      between[transitionIndex(0, from, to)] = Math.exp(weights[from * labelCount + to] ?? 0);
  });
  between.copyWithin(labelCount * labelCount, 0, labelCount * labelCount);
  const start = new Float64Array(2 * labelCount);
  for (const label of successors[O] ?? []) start[label] = 1;
  return { between, start };
}

/** Runs the chain over `count` places, whose scores begin at `at`; see runForwardBackward. */
export function runPlaces(
  chain: Chain,
  floats: Float32Array,
  at: number,
  count: number,
  transitions: Transitions,
  allowed: Uint8Array | null = null,
): void {
  makeRoom(chain, count);
  const { scores } = chain;
  for (let i = 0; i < count; i++)
    for (let l = 0; l < labelCount; l++) scores[i * labelCount + l] = floats[at + i * columns + l] ?? 0;
  runForwardBackward(chain, count, transitions, unglued(count), allowed);
}

let zeros = new Uint8Array(0);

/** No place is glued to the one before, as far as the transitions go. */
export function unglued(count: number): Uint8Array {
  if (zeros.length < count) zeros = new Uint8Array(count * 2);
  return zeros;
}
