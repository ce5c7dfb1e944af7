// Detection, rebuilding and verification in one: what `restoreMath` does with the weights it is given.
import type { Formula } from '../text/types.ts';
import { confidenceOf, survivorConfidence } from './confidence.ts';
import { type DetectedSpan, detectSpans } from './detect/detect-spans.ts';
import type { Network } from './detect/opinions.ts';
import type { Survivor } from './detect/survivors.ts';
import type { Detector } from './detect/weights.ts';
import { rebuildAllWith } from './rebuild/formula.ts';
import type { RebuildModel } from './rebuild/model.ts';
import { readSurvivor } from './rebuild/survivor.ts';
import { type Settled, settle } from './settle/index.ts';

export interface Engine {
  readonly detector: Detector;
  readonly network: Network;
  readonly rebuild: RebuildModel;
}

/** A formula, and what its confidence rests on. */
export interface Restored extends Formula {
  readonly found: DetectedSpan | null;
  /** Natural logarithm of the probability of the TeX, given the span. */
  readonly score: number;
}

export function restoreWith(engine: Engine, text: string): readonly Restored[] {
  const { spans, survivors } = detectSpans(text, engine.detector, engine.network);
  const survived = survivors.map(keepSurvivor).filter((formula) => formula !== null);
  const found = spans.filter((span) => isFormula(text, span));
  const { settled, kept } = settle(text, found, survived);
  const restored = [...survived, ...rebuildSpans(engine, text, kept), ...settled.map(keepSettled)];
  return restored.sort((a, b) => a.start - b.start);
}

/** `2.5`, `98\%`, `61{,}400`: set in TeX or not, a reader sees no difference, so nothing is restored. */
function isFormula(text: string, { start, end }: DetectedSpan): boolean {
  return !/^[\d.,\s%\\]*$/.test(text.slice(start, end));
}

/** What is settled by sight was never far from what authors wrote. */
const settledConfidence = 0.9;

function keepSettled({ start, end, tex }: Settled): Restored {
  return { start, end, tex, confidence: settledConfidence, found: null, score: 0 };
}

function keepSurvivor({ start, end, tex }: Survivor): Restored | null {
  const read = readSurvivor(tex);
  return read === null
    ? null
    : { start, end, tex: read, confidence: survivorConfidence, found: null, score: 0 };
}

/** Together, since a letter has one face throughout an abstract. What does not render is left out. */
function rebuildSpans(
  { rebuild }: Engine,
  text: string,
  spans: readonly DetectedSpan[],
): readonly Restored[] {
  const inner = spans.map(({ start, end }) => withoutDollars(text, start, end));
  return rebuildAllWith(rebuild, text, inner).flatMap((rebuilt, index) => {
    const found = spans[index];
    if (rebuilt === null || found === undefined) return [];
    const whole = rebuilt.start === inner[index]?.start && rebuilt.end === inner[index]?.end;
    const { start, end } = whole ? found : rebuilt;
    const confidence = confidenceOf(found.probability, rebuilt.score);
    if (confidence < wordsBelow && /^[A-Za-z(){}\s-]+$/.test(text.slice(start, end))) return [];
    return [{ start, end, tex: rebuilt.tex, confidence, found, score: rebuilt.score }];
  });
}

/** Letters and brackets that are hardly a formula are words: text mode knows what their braces were. */
const wordsBelow = 0.3;

/** Lone dollars at the edges belong to the span, not to the TeX. */
function withoutDollars(text: string, start: number, end: number) {
  return { start: text[start] === '$' ? start + 1 : start, end: text[end - 1] === '$' ? end - 1 : end };
}
