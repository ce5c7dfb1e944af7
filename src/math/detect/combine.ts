// Two opinions on one text: the trees over the CRF (crf/, trees/), and the network (cnn/).
//
// They err differently, so the mean of their probabilities is better than either: about one point of span
// F1 on every kind. A span that one of them does not list has probability 0 there.
import type { CandidateSpan } from './chain.ts';

/** Every span that either lists, once, in the order of the text; of equal beginnings the shorter first. */
export function combineOpinions(
  one: readonly CandidateSpan[],
  other: readonly CandidateSpan[],
): readonly CandidateSpan[] {
  const combined = new Map<string, CandidateSpan>();
  for (const { first, last, probability } of [...one, ...other]) {
    const key = `${first}-${last}`;
    combined.set(key, { first, last, probability: (combined.get(key)?.probability ?? 0) + probability / 2 });
  }
  return [...combined.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

/** What an unbalanced span keeps of its probability when a balanced one overlaps it, and when none does. */
const KEPT = 0.2;
const KEPT_ALONE = 0.7;

/**
 * The network knows nothing of whole spans: of those that split a pair of brackets, most of the
 * probability goes to the likeliest that overlaps them and does not. Worth 0.3 points on mathematics and 1
 * on the dumps.
 */
export function favourBalanced(
  spans: readonly CandidateSpan[],
  partner: Int32Array,
): readonly CandidateSpan[] {
  const sorted = [...spans].sort((a, b) => a.first - b.first || a.last - b.last);
  const balanced = sorted.map((span) => isBalanced(span, partner));
  const gained = new Float64Array(sorted.length);
  const kept = sorted.map(({ first, last, probability }, s) => {
    if (balanced[s] === true) return probability;
    let heir = -1;
    for (let r = Math.max(0, s - NEAR); r < Math.min(sorted.length, s + NEAR); r++) {
      const rival = sorted[r];
      if (balanced[r] !== true || rival === undefined || rival.last < first || rival.first > last) continue;
      if (rival.probability > (sorted[heir]?.probability ?? 0)) heir = r;
    }
    if (heir < 0) return KEPT_ALONE * probability;
    gained[heir] = (gained[heir] ?? 0) + (1 - KEPT) * probability;
    return KEPT * probability;
  });
  return sorted.map(({ first, last }, s) => ({
    first,
    last,
    probability: Math.min(1, (kept[s] ?? 0) + (gained[s] ?? 0)),
  }));
}

/** Heirs are sought among so many spans before and after. */
const NEAR = 24;

function isBalanced({ first, last }: CandidateSpan, partner: Int32Array): boolean {
  for (let t = first; t <= last; t++) {
    const other = partner[t] ?? -1;
    if (other >= 0 && (other < first || other > last)) return false;
  }
  return true;
}
