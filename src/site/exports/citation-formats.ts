// The table of citation formats: from it follow the citations that a paper's page carries, and the files
// beside digests and topics. A new format is a file here and its line below.
import { bibtex } from './bibtex.ts';
import type { CitationFormat } from './citation-record.ts';
import { csl } from './csl.ts';
import { ris } from './ris.ts';

export const citationFormats: readonly CitationFormat[] = [bibtex, ris, csl];

/** Of lists, in one file each: what it makes of many papers is what it makes of each, with a line between. */
export const listFormat: CitationFormat = bibtex;
