// Two opinions on one text: the CRF's (crf/), which sees tokens and their neighbours by their features, and the
// network's (cnn/). They err differently; the trees (trees/) are told both.
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';
import { type CrfWeights, readTokens } from './crf/crf.ts';
import type { Examined } from './examine.ts';
import type { Opinions } from './trees/span-features.ts';

/** Tokens -> the spans that the network finds likely. */
export type Network = (tokens: readonly Token[]) => readonly CandidateSpan[];

/** The spans that CRF or network list, in the order of the text, and the CRF's marginals. */
export function gatherOpinions(
  examined: Examined,
  crf: CrfWeights,
  network: Network,
): { readonly marginals: Float64Array; readonly opinions: readonly Opinions[] } {
  const { marginals, spans } = readTokens(examined, crf);
  const { candidates, description, tokens, residue } = examined;
  if (!candidates.includes(1)) return { marginals, opinions: [] };
  const others = network(tokens).filter(({ first, last }) => residue[first] !== 1 && residue[last] !== 1);
  return { marginals, opinions: joinOpinions(spans, favourBalanced(others, description.partner)) };
}

/** Every span that either lists, once; both lists, and this one, by beginnings, and of equal ones the shorter first. */
export function joinOpinions(
  crf: readonly CandidateSpan[],
  network: readonly CandidateSpan[],
): readonly Opinions[] {
  const joined: Opinions[] = [];
  let next = 0;
  for (const { first, last, probability } of crf) {
    let other = network[next];
    while (other !== undefined && (other.first < first || (other.first === first && other.last < last))) {
      joined.push({ first: other.first, last: other.last, crf: 0, network: other.probability });
      other = network[++next];
    }
    const isBoth = other?.first === first && other.last === last;
    joined.push({ first, last, crf: probability, network: isBoth ? (other?.probability ?? 0) : 0 });
    if (isBoth) next++;
  }
  for (const { first, last, probability } of network.slice(next))
    joined.push({ first, last, crf: 0, network: probability });
  return joined;
}

/** What an unbalanced span keeps of its probability when a balanced one overlaps it, and when none does. */
const keptShare = 0.2;
const keptShareAlone = 0.7;

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
    for (let r = Math.max(0, s - near); r < Math.min(sorted.length, s + near); r++) {
      const rival = sorted[r];
      if (balanced[r] !== true || rival === undefined || rival.last < first || rival.first > last) continue;
      if (rival.probability > (sorted[heir]?.probability ?? 0)) heir = r;
    }
    if (heir < 0) return keptShareAlone * probability;
    gained[heir] = (gained[heir] ?? 0) + (1 - keptShare) * probability;
    return keptShare * probability;
  });
  return sorted.map(({ first, last }, s) => ({
    first,
    last,
    probability: Math.min(1, (kept[s] ?? 0) + (gained[s] ?? 0)),
  }));
}

/** Heirs are sought among so many spans before and after. */
const near = 24;

function isBalanced({ first, last }: CandidateSpan, partner: Int32Array): boolean {
  for (let t = first; t <= last; t++) {
    const other = partner[t] ?? -1;
    if (other >= 0 && (other < first || other > last)) return false;
  }
  return true;
}
