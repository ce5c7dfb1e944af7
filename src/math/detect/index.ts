// Detection decides which spans of a text are formulas: CRF and network list them (opinions.ts), the trees judge each seen
// whole, small judgements refuse some (refusals.ts), of those that overlap the best are chosen, what stays raw is looked at again
// (rescue.ts, runs.ts), and the words around say where they begin and end (edges.ts).

import type { Span } from '../../text/types.ts';
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';
import { chooseSpans } from './choose-spans.ts';
import type { DetectedSpan } from './detected-span.ts';
import { settleEdges } from './edges.ts';
import { type Examined, examine } from './examine.ts';
import { gatherOpinions, type Network } from './opinions.ts';
import { createRefusal } from './refusals.ts';
import { rescueMarks } from './rescue.ts';
import { asksResidue } from './residue.ts';
import { takeRuns } from './runs.ts';
import type { Survivor } from './survivors.ts';
import { createThreshold } from './threshold.ts';
import { spanFeatureCount, spanFeatures } from './trees/span-features.ts';
import { scoreRow } from './trees/trees.ts';
import type { Detector } from './weights.ts';

export interface Detection {
  readonly spans: readonly DetectedSpan[];
  readonly survivors: readonly Survivor[];
}

/** The formulas of a text, ascending and disjoint, and apart from them those that kept their delimiters. Linear in the text. */
export function detectSpans(text: string, detector: Detector, network: Network): Detection {
  const examined = examine(text, detector.known);
  const judged = judgeSpans(examined, detector, network);
  const all = judged.length === 0 ? judged : withoutRefused(text, examined.tokens, judged);
  const thresholdOf = createThreshold(examined.tokens, all);
  const weighed = all.map((span) => ({ ...span, worth: span.probability - thresholdOf(span) }));
  const chosen = takeRuns(examined, rescueMarks(examined, weighed, chooseSpans(weighed)));
  const spans = chosen.map((span) => ({
    ...widen(text, examined.tokens, span),
    probability: span.probability,
  }));
  return {
    spans: settleEdges(text, spans, asksResidue(examined.tokens, examined.residue)),
    survivors: examined.survivors,
  };
}

function withoutRefused(
  text: string,
  tokens: readonly Token[],
  spans: readonly CandidateSpan[],
): readonly CandidateSpan[] {
  const refused = createRefusal(text, tokens);
  return spans.filter((span) => !refused(span));
}

/** All candidate spans, as the trees judge them, in the order of the text. */
function judgeSpans(examined: Examined, detector: Detector, network: Network): readonly CandidateSpan[] {
  const { marginals, opinions } = gatherOpinions(examined, detector.crf, network);
  if (opinions.length === 0) return [];
  const values = spanFeatures(examined, marginals, opinions);
  return opinions.map(({ first, last, crf, network: other }, s) => {
    const trees = 1 / (1 + Math.exp(-scoreRow(detector.trees, values, s * spanFeatureCount)));
    return { first, last, probability: shares.trees * trees + shares.crf * crf + shares.network * other };
  });
}

/**
 * The trees know both opinions, but learned from a CRF and a network of half the texts: what these say by
 * themselves still counts. Worth 0.4 points of span F1 over the trees alone.
 */
const shares = { trees: 0.6, crf: 0.12, network: 0.28 } as const;

/**
 * A lone dollar that touches the formula opened or closed it once, and belongs to it. So does the number
 * before a times sign that kept its backslash (`2.4\\times`): both stood in the same pair of dollars.
 */
function widen(text: string, tokens: readonly Token[], { first, last }: CandidateSpan): Span {
  const before = tokens[first - 1];
  const isFactor = first === last && tokens[first]?.text === '\\times' && before?.kind === 'number';
  const from = isFactor && tokens[first]?.glued === true ? before : tokens[first];
  const start = from?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  return { start: text[start - 1] === '$' ? start - 1 : start, end: text[end] === '$' ? end + 1 : end };
}
