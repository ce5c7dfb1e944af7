// The index that the search page reads.
import { searchRecords, writeSearchIndex } from '../search/index.ts';
import type { FolderExport } from './export.ts';

/** Pagefind works in a process of its own. */
export const search: FolderExport = {
  phase: 'Search',
  at: ['/search/'],
  isElsewhere: true,
  write: ({ site, output, onProgress }) => writeSearchIndex(searchRecords(site), output.folder, onProgress),
};
