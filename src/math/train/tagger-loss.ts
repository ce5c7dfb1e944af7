// The chain's loss: how much likelier the allowed labelings could still be made, and which way to push.
import { NEXT, type Sums, sumLabelings } from '../tagger/lattice.ts';
import { COLUMNS, LABELS } from '../tagger/shape.ts';

/** Positions in one memory of floats. */
export interface ChainPlace {
  readonly floats: Float32Array;
  readonly scores: number;
  readonly transitions: number;
  readonly scoreSlopes: number;
  readonly transitionSlopes: number;
}

/** Writes the slopes of the scores, adds those of the transitions; returns the loss. */
export function chainLoss(place: ChainPlace, allowed: Uint8Array, weight: number): number {
  const { floats, scores, transitions, scoreSlopes, transitionSlopes } = place;
  const count = allowed.length;
  const table = floats.subarray(transitions, transitions + LABELS * LABELS);
  const all = sumLabelings(floats, scores, count, table);
  const good = sumLabelings(floats, scores, count, table, allowed);
  for (let i = 0; i < count; i++) {
    for (let l = 0; l < LABELS; l++) {
      const at = i * LABELS + l;
      floats[scoreSlopes + i * COLUMNS + l] = weight * (share(all, at) - share(good, at));
    }
    if (i === 0) continue;
    NEXT.forEach((next, a) => {
      for (const b of next) {
        const slope = weight * (stepShare(all, i, a, b) - stepShare(good, i, a, b));
        const to = transitionSlopes + a * LABELS + b;
        floats[to] = (floats[to] ?? 0) + slope;
      }
    });
  }
  return weight * (all.total - good.total);
}

/** Share of the labelings with that label at that place. */
function share({ ahead, behind }: Sums, at: number): number {
  return (ahead[at] ?? 0) * (behind[at] ?? 0);
}

/** Share of the labelings that go from `a` to `b` at place `i`. */
function stepShare({ ahead, behind, step, emission, scale }: Sums, i: number, a: number, b: number): number {
  const to = i * LABELS + b;
  const path = (ahead[(i - 1) * LABELS + a] ?? 0) * (step[a * LABELS + b] ?? 0);
  return (path * (emission[to] ?? 0) * (behind[to] ?? 0)) / (scale[i] ?? 1);
}
