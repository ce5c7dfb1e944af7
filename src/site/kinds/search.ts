// The search page: its answers come from the index, and it says how much that holds.
import { onePage } from './kind.ts';

export interface SearchPage {
  readonly papers: number;
  readonly digests: number;
}

export const searchKind = onePage(
  'search',
  '/search/',
  ({ totals: { papers, digests } }): SearchPage => ({ papers, digests }),
);
