// The table of citation formats: from it follow the files beside papers, digests and topics, and every
// link to them. A new format is a file here and its line below.
import { bibtex } from './bibtex.ts';
import type { CitationFormat } from './citation-record.ts';
import { csl } from './csl.ts';
import { ris } from './ris.ts';

export const citationFormats: readonly CitationFormat[] = [bibtex, ris, csl];
