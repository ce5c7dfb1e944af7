// A paper's neighbours.

export interface RelatedInput {
  readonly slug: string;
  readonly title: string;
  /** Abstract as prose, mathematics left out. */
  readonly prose: string;
}

export interface Neighbour {
  readonly slug: string;
  /** 0 to 1. */
  readonly score: number;
  /** Shared terms as a reader would write them, strongest first. */
  readonly because: readonly string[];
}
