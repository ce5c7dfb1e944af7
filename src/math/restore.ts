// Detection, rebuilding and verification in one: what `restoreMath` does with the weights it is given.
import type { Formula } from '../text/types.ts';
import { confidenceOf, SURVIVOR_CONFIDENCE } from './confidence.ts';
import { type DetectedSpan, detectSpans, type SecondOpinion } from './detect/detect-spans.ts';
import type { Survivor } from './detect/survivors.ts';
import type { Detector } from './detect/weights.ts';
import { type Evidence, readEvidence } from './rebuild/evidence.ts';
import { rebuildWith } from './rebuild/formula.ts';
import type { RebuildModel } from './rebuild/model.ts';
import { isRenderable } from './verify.ts';

export interface Engine {
  readonly detector: Detector;
  readonly second: SecondOpinion | null;
  readonly rebuild: RebuildModel;
}

/** A formula, and what its confidence rests on. */
export interface Restored extends Formula {
  readonly found: DetectedSpan | null;
  /** Natural logarithm of the probability of the TeX, given the span. */
  readonly score: number;
}

export function restoreWith(engine: Engine, text: string): readonly Restored[] {
  const { spans, survivors } = detectSpans(text, engine.detector, engine.second);
  const kept = survivors.map(keepSurvivor).filter((formula) => formula !== null);
  if (spans.length === 0) return kept;
  const evidence = readEvidence(text);
  const rebuilt = spans
    .filter(({ start, end }) => !isPlainNumber(text.slice(start, end)))
    .map((span) => rebuildSpan(engine, text, span, evidence))
    .filter((formula) => formula !== null);
  return [...kept, ...rebuilt].sort((a, b) => a.start - b.start);
}

/** `2.5`, `98\%`: set in TeX or not, a reader sees no difference, so nothing is restored. */
function isPlainNumber(source: string): boolean {
  return /^[\d.,\s%\\]*$/.test(source);
}

function keepSurvivor({ start, end, tex }: Survivor): Restored | null {
  if (!isRenderable(tex)) return null;
  return { start, end, tex, confidence: SURVIVOR_CONFIDENCE, found: null, score: 0 };
}

/** Lone dollars at the edges belong to the span, not to the TeX. */
function rebuildSpan(
  { rebuild }: Engine,
  text: string,
  found: DetectedSpan,
  evidence: Evidence,
): Restored | null {
  const from = text[found.start] === '$' ? found.start + 1 : found.start;
  const to = text[found.end - 1] === '$' ? found.end - 1 : found.end;
  const rebuilt = rebuildWith(rebuild, text, from, to, evidence);
  if (rebuilt === null) return null;
  const whole = rebuilt.start === from && rebuilt.end === to;
  const { start, end } = whole ? found : rebuilt;
  const confidence = confidenceOf(found.probability, rebuilt.score);
  return { start, end, tex: rebuilt.tex, confidence, found, score: rebuilt.score };
}
