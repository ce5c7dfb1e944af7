// Text -> the spans that are formulas: tagged, weighed a second time, compared with the network's
// opinion, chosen.
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';
import { chooseSpans } from './choose-spans.ts';
import { combineOpinions, favourBalanced } from './combine.ts';
import { readTokens } from './crf/crf.ts';
import { type Examined, examine } from './examine.ts';
import type { Survivor } from './survivors.ts';
import { createThreshold } from './threshold.ts';
import { SPAN_FEATURES, spanFeatures } from './trees/span-features.ts';
import { scoreRow } from './trees/trees.ts';
import type { Detector } from './weights.ts';

export interface DetectedSpan {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** P(the authors have a formula exactly here). */
  readonly probability: number;
}

export interface Detection {
  readonly spans: readonly DetectedSpan[];
  readonly survivors: readonly Survivor[];
}

/** Another judge of the same tokens: the spans it finds likely. */
export type SecondOpinion = (tokens: readonly Token[]) => readonly CandidateSpan[];

export function detectSpans(text: string, detector: Detector, second: SecondOpinion | null): Detection {
  const examined = examine(text, detector.known);
  const all = opinionsOn(examined, detector, second);
  const thresholdOf = createThreshold(examined.tokens, all);
  const weighed = all.map((span) => ({ ...span, worth: span.probability - thresholdOf(span) }));
  const spans = chooseSpans(weighed).map((span) => ({
    ...widen(text, examined.tokens, span),
    probability: span.probability,
  }));
  return { spans, survivors: examined.survivors };
}

/** All candidate spans with what both judges together think of them, in the order of the text. */
export function opinionsOn(
  examined: Examined,
  detector: Detector,
  second: SecondOpinion | null,
): readonly CandidateSpan[] {
  const own = judgeSpans(examined, detector);
  if (second === null) return own;
  const { candidates, description, tokens, residue } = examined;
  if (!candidates.includes(1)) return [];
  const other = second(tokens).filter(({ first, last }) => residue[first] !== 1 && residue[last] !== 1);
  return combineOpinions(own, favourBalanced(other, description.partner));
}

/** The CRF's candidates, as the trees judges them. */
function judgeSpans(examined: Examined, detector: Detector): readonly CandidateSpan[] {
  const reading = readTokens(examined, detector.crf);
  const values = spanFeatures(examined, reading);
  return reading.spans.map(({ first, last }, s) => ({
    first,
    last,
    probability: 1 / (1 + Math.exp(-scoreRow(detector.trees, values, s * SPAN_FEATURES))),
  }));
}

/**
 * A lone dollar that touches the formula opened or closed it once, and belongs to it. So does the number
 * before a times sign that kept its backslash (`2.4\\times`): both stood in the same pair of dollars.
 */
function widen(
  text: string,
  tokens: readonly Token[],
  { first, last }: CandidateSpan,
): { readonly start: number; readonly end: number } {
  const before = tokens[first - 1];
  const isFactor = first === last && tokens[first]?.text === '\\times' && before?.kind === 'number';
  const from = isFactor && tokens[first]?.glued === true ? before : tokens[first];
  const start = from?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  return { start: text[start - 1] === '$' ? start - 1 : start, end: text[end] === '$' ? end + 1 : end };
}
