// Text -> the spans that are formulas: tagged, weighed a second time, chosen, mended.
import type { Token } from '../tokenise.ts';
import { chooseSpans } from './choose-spans.ts';
import { examine } from './examine.ts';
import { scoreRow } from './forest.ts';
import { SPAN_FEATURES, spanFeatures } from './span-features.ts';
import type { Survivor } from './survivors.ts';
import { tag } from './tagger.ts';
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

/**
 * A span must be likelier than this. Near half of the F1 it leads to, which is where F1 is greatest; a
 * little above it, since a false formula harms a reader more than a missed one.
 */
const THRESHOLD = 0.45;

export function detectSpans(text: string, detector: Detector): Detection {
  const examined = examine(text, detector.known);
  const tagging = tag(examined, detector.tagger);
  const values = spanFeatures(examined, tagging);
  const weighed = tagging.spans.map(({ first, last }, s) => {
    const probability = sigmoid(scoreRow(detector.forest, values, s * SPAN_FEATURES));
    return { first, last, probability, worth: probability - THRESHOLD };
  });
  const spans = chooseSpans(weighed).map(({ first, last, probability }) => ({
    ...widenOverDollars(text, examined.tokens, first, last),
    probability,
  }));
  return { spans, survivors: examined.survivors };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A lone dollar that touches the formula opened or closed it once, and belongs to it. */
function widenOverDollars(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): { readonly start: number; readonly end: number } {
  let start = tokens[first]?.start ?? 0;
  let end = tokens[last]?.end ?? 0;
  if (text[start - 1] === '$') start--;
  if (text[end] === '$') end++;
  return { start, end };
}
