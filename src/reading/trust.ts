// How far a formula's confidence is believed.

/** Below this the reader sees a mark; about where three formulas in ten are not the authors' own. */
export const doubtfulBelow = 0.7;
/** Below this the source text stands in the formula's place, marked. */
export const asTextBelow = 0.3;
