// Papers -> citation files: `cite.bib`, `cite.ris` and `cite.json` beside a paper, a digest, a topic.
import { type CitationRecord, formatBibtex, formatCslJson, formatRis } from '../cite/index.ts';
import type { PaperRefView, PaperView, SiteView } from '../view.ts';
import { type OutputFile, writeAll } from './write-all.ts';

/** Papers in one file of a digest or a topic, first ones first: what a reference manager takes at once. */
export const citationLimit = 500;

/** `absolute` gives an address with its origin, or null where the origin is not known. */
export function writeCitations(
  site: SiteView,
  absolute: (url: string) => string | null,
  out: string,
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  return writeAll(citationFiles(site, absolute, onProgress), out);
}

export function citationOf(paper: PaperView, absolute: (url: string) => string | null): CitationRecord {
  return {
    slug: paper.slug,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors,
    arxivId: paper.arxivId,
    publishedOn: paper.publishedOn?.value ?? null,
    url: absolute(paper.url),
  };
}

function* citationFiles(
  site: SiteView,
  absolute: (url: string) => string | null,
  onProgress: (done: number, of: number) => void,
): Generator<OutputFile> {
  const bySlug = new Map(site.papers.map((paper) => [paper.slug, paper]));
  const cite = (url: string, papers: readonly PaperRefView[]) =>
    filesFor(
      url,
      papers.slice(0, citationLimit).flatMap(({ slug }) => {
        const paper = bySlug.get(slug);
        return paper === undefined ? [] : [citationOf(paper, absolute)];
      }),
    );
  for (const [done, paper] of site.papers.entries()) {
    onProgress(done, site.papers.length);
    yield* cite(paper.url, [paper]);
  }
  for (const digest of site.digests) yield* cite(digest.url, digest.papers);
  for (const topic of site.topics) yield* cite(topic.url, topic.papers);
}

function* filesFor(url: string, records: readonly CitationRecord[]): Generator<OutputFile> {
  yield { url: `${url}cite.bib`, text: records.map(formatBibtex).join('\n') };
  yield { url: `${url}cite.ris`, text: records.map(formatRis).join('') };
  yield { url: `${url}cite.json`, text: `${JSON.stringify(records.map(formatCslJson), null, 1)}\n` };
}
