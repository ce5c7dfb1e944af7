// What a row of the table of conventions says.

export interface Convention {
  readonly name: string;
  /** What a reader of the scraped text sees, and what the engine makes of it. */
  readonly offers: readonly (readonly [scraped: string, tex: string])[];
  readonly because: string;
}
