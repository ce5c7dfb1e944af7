// What detection finds.
import type { Span } from '../../text/types.ts';

/** A part of a text that may be a formula. */
export interface DetectedSpan extends Span {
  /** P(the authors have a formula exactly here). */
  readonly probability: number;
}
