// The index that the search page reads.
import { writeSearchIndex } from '../search/index.ts';
import type { FolderExport } from './export.ts';

export const search: FolderExport = {
  phase: 'Search',
  at: ['/search/'],
  onEveryCore: true,
  write: writeSearchIndex,
};
