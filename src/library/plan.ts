// A paper on its way: what its versions say together, what it answers to, and its correction.
import type { Cluster } from './cluster.ts';
import type { Merged } from './merge.ts';
import type { Permalink } from './permalinks.ts';
import type { Correction } from './types.ts';

export interface PaperPlan {
  readonly versions: Cluster;
  readonly merged: Merged;
  readonly permalink: Permalink;
  readonly correction: Correction | null;
}
