// CitationRecord -> CSL-JSON, the records that citation processors read.
import { citedFacts } from '../../paper/from-facts.ts';
import {
  type CitationFormat,
  type CitationRecord,
  citationDate,
  citationDoi,
  citationUrl,
} from './citation-record.ts';

export const csl: CitationFormat = {
  label: 'CSL-JSON',
  file: 'cite.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  format: (records) => `${JSON.stringify(records.map(formatCslJson))}\n`,
};

/** A CSL-JSON item; names stay `literal`, since which word is the family's is not known. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly number?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

export function formatCslJson(record: CitationRecord): CslItem {
  const date = citationDate(record.facts);
  const { arxivId, authors } = record.facts;
  const doi = citationDoi(record.facts);
  const url = citationUrl(record);
  return {
    id: record.slug,
    type: 'article',
    title: record.title.unicode,
    ...(authors === null ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(date === null
      ? {}
      : { issued: { 'date-parts': [[date.year, date.month, ...(date.day === null ? [] : [date.day])]] } }),
    ...(arxivId === null ? {} : { number: `arXiv:${arxivId}` }),
    // A paper with a DOI of its own has another publisher, who is not known.
    ...(arxivId === null || record.facts.doi !== null ? {} : { publisher: 'arXiv' }),
    ...(doi === null ? {} : { DOI: doi }),
    ...Object.fromEntries(citedFacts(record.facts).map(({ csl, text }) => [csl, text])),
    ...(url === null ? {} : { URL: url }),
  };
}
