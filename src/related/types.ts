// A paper's neighbours.

export interface RelatedInput {
  readonly slug: string;
  readonly title: string;
  /** Abstract as prose, mathematics left out. */
  readonly prose: string;
  /** Direction of what the paper means, of length one; null where no word of it is known. */
  readonly meaning: Float32Array | null;
}

export interface Neighbour {
  readonly slug: string;
  /** 0 to 1: the grade that a reader would give it, of the greatest there is. */
  readonly score: number;
  /** Shared terms as a reader would write them, strongest first. */
  readonly because: readonly string[];
}

/** A neighbour as it is kept. */
export interface Kin {
  /** Its place among the papers, oldest first. */
  readonly at: number;
  readonly grade: number;
  /** Null for one that is not shown. */
  readonly because: readonly string[] | null;
}
