// What is known of a paper that a citation can use, and what a citation format is.
//
// Nothing is filled in: a paper whose authors the dumps do not name is cited without authors.
import type { DumpDate } from '../../dump/types.ts';
import type { ScrapedText } from '../views/parts.ts';

export interface CitationFormat {
  readonly label: string;
  /** Its file beside a paper, a digest or a topic. */
  readonly file: string;
  /** By which a paper's head names it to reference managers; null where none looks for it there. */
  readonly mediaType: string | null;
  readonly format: (records: readonly CitationRecord[]) => string;
}

export interface CitationRecord {
  /** The paper's slug; ends in `-` and a short hash. */
  readonly slug: string;
  readonly title: CitedText;
  readonly abstract: CitedText;
  /** In natural order ("Ada Lovelace"); null where the dumps do not name them. */
  readonly authors: readonly string[] | null;
  readonly arxivId: string | null;
  readonly publishedOn: DumpDate | null;
  /** The paper's page on this site, absolute; null where the site's origin is not known. */
  readonly url: string | null;
}

/** Runs for formats that read TeX, Unicode for those that do not. */
export type CitedText = Pick<ScrapedText, 'runs' | 'unicode'>;

export interface CitationDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/**
 * The date as far as it is known with its year: the scrape's, else the year and month that an arXiv id
 * of 2007 and later begins with (`2403.01774` was submitted in March 2024), else null.
 */
export function citationDate({
  publishedOn,
  arxivId,
}: Pick<CitationRecord, 'publishedOn' | 'arxivId'>): CitationDate | null {
  const full = /^(\d{4})-(\d\d)-(\d\d)$/.exec(publishedOn ?? '');
  if (full !== null) return { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) };
  const id = /^(\d\d)(0[1-9]|1[0-2])\.\d{4,5}/.exec(arxivId ?? '');
  return id === null ? null : { year: 2000 + Number(id[1]), month: Number(id[2]), day: null };
}

/** arXiv registers a DOI for every paper it holds. */
export function arxivDoi(arxivId: string): string {
  return `10.48550/arXiv.${arxivId.replace(/v\d+$/, '')}`;
}

/** Where the paper itself is, or the page that lists it. */
export function citationUrl({ arxivId, url }: CitationRecord): string | null {
  return arxivId === null ? url : `https://arxiv.org/abs/${arxivId}`;
}
