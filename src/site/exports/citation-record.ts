// What is known of a paper that a citation can use, and what a citation format is.
//
// Nothing is filled in: a paper whose authors the dumps do not name is cited without authors.
import { arxivDoi, arxivUrl, monthOfArxivId } from '../../paper/arxiv.ts';
import { isWholeDate, partsOfDate } from '../../paper/dates.ts';
import { doiUrl } from '../../paper/doi.ts';
import type { Facts } from '../../paper/facts.ts';
import type { ScrapedText } from '../views/parts.ts';

export interface CitationFormat {
  readonly label: string;
  /** Its file beside a digest or a topic; its ending is what a paper's citation is saved under. */
  readonly file: string;
  /** By which reference managers know it. */
  readonly mediaType: string;
  readonly format: (records: readonly CitationRecord[]) => string;
}

export interface CitationRecord {
  /** The paper's slug; ends in `-` and a short hash. */
  readonly slug: string;
  readonly title: CitedText;
  /** It tells which capitals of the title are a name's. */
  readonly abstract: Pick<CitedText, 'runs'>;
  readonly facts: Facts;
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

/** The date as far as it is known with its year: the scrape's, else the month of the arXiv id, else null. */
export function citationDate({ publishedOn, arxivId }: Facts): CitationDate | null {
  if (publishedOn !== null && isWholeDate(publishedOn)) {
    const { year, month, day } = partsOfDate(publishedOn);
    if (year !== null) return { year, month, day };
  }
  const submitted = arxivId === null ? null : monthOfArxivId(arxivId);
  return submitted === null ? null : { ...submitted, day: null };
}

/** Its publisher's, or that of arXiv, which has one for every paper it holds. */
export function citationDoi({ arxivId, doi }: Facts): string | null {
  return doi ?? (arxivId === null ? null : arxivDoi(arxivId));
}

/** Where the paper itself is, or the page that lists it. */
export function citationUrl({ facts, url }: Pick<CitationRecord, 'facts' | 'url'>): string | null {
  if (facts.arxivId !== null) return arxivUrl(facts.arxivId);
  return facts.doi === null ? url : doiUrl(facts.doi);
}
