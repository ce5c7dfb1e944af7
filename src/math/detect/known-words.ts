// Words about which the training data leave no doubt.

/** Words that the training data settle, by hash. */
export interface KnownWords {
  /** Ordinary words that authors have used in formulas. */
  readonly mathematical: ReadonlySet<number>;
  /** Short words or names that authors keep out of formulas. */
  readonly prose: ReadonlySet<number>;
}
