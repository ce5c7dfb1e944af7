// Decides how a paper is cited: what is known becomes a CitationRecord, and each format is one writer.
// Nothing is filled in: a paper whose authors the dumps do not name is cited without authors.
export { formatBibtex } from './bibtex.ts';
export { formatCslJson } from './csl.ts';
export type { CitationRecord } from './record.ts';
export { formatRis } from './ris.ts';
