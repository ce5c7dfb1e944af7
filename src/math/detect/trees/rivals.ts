// A candidate span among the others: what overlaps it, of which one at most is a formula, and what became of
// the same tokens elsewhere in the abstract.
import type { CandidateSpan } from '../chain.ts';
import type { Examined } from '../examine.ts';
import { mix } from '../hash.ts';

/** The best rival that contains the span, that it contains, that crosses it; and all rivals together. */
export const rivalFeatures = 5;

/** [span][rivalFeatures]; spans in the order of their beginnings. */
export function rivalsOf(spans: readonly CandidateSpan[]): Float32Array {
  const out = new Float32Array(spans.length * rivalFeatures);
  spans.forEach((span, s) => {
    let containing = 0;
    let contained = 0;
    let containedSum = 0;
    let crossing = 0;
    let all = 0;
    for (let r = Math.max(0, s - near); r < Math.min(spans.length, s + near); r++) {
      const rival = spans[r];
      if (r === s || rival === undefined || rival.last < span.first || rival.first > span.last) continue;
      all += rival.probability;
      if (rival.first <= span.first && rival.last >= span.last)
        containing = Math.max(containing, rival.probability);
      else if (rival.first >= span.first && rival.last <= span.last) {
        contained = Math.max(contained, rival.probability);
        containedSum += rival.probability;
      } else crossing = Math.max(crossing, rival.probability);
    }
    out.set([containing, contained, containedSum, crossing, all], s * rivalFeatures);
  });
  return out;
}

/** Rivals are sought among so many spans before and after, in the order of their beginnings. */
const near = 24;

/** The same tokens elsewhere: how often a candidate, their best and mean probability. */
export const twinFeatures = 3;

/** Equal for spans of the same tokens. */
export function keyOf({ description }: Examined, { first, last }: CandidateSpan): number {
  let key = last - first;
  for (let t = first; t <= last; t++) key = mix(3, key, description.word[t] ?? 0, 0);
  return key;
}

/** [span][twinFeatures]; `keys` tell which spans are of the same tokens. */
export function twinsOf(keys: readonly number[], spans: readonly CandidateSpan[]): Float32Array {
  const groups = new Map<number, { count: number; sum: number; best: number; second: number }>();
  spans.forEach(({ probability }, s) => {
    const key = keys[s] ?? 0;
    const group = groups.get(key) ?? { count: 0, sum: 0, best: 0, second: 0 };
    groups.set(key, group);
    group.count++;
    group.sum += probability;
    if (probability > group.best) {
      group.second = group.best;
      group.best = probability;
    } else group.second = Math.max(group.second, probability);
  });
  const out = new Float32Array(spans.length * twinFeatures);
  spans.forEach(({ probability }, s) => {
    const group = groups.get(keys[s] ?? 0);
    const others = (group?.count ?? 1) - 1;
    if (group === undefined || others === 0) out.set([0, -1, -1], s * twinFeatures);
    else {
      const best = probability >= group.best ? group.second : group.best;
      out.set([others, best, (group.sum - probability) / others], s * twinFeatures);
    }
  });
  return out;
}
