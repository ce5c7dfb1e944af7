// Citation files beside every paper, digest and topic, in every format of the table.
import { addressesOf } from '../href.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { citationFormats } from './citation-formats.ts';
import type { CitationRecord } from './citation-record.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';

/** Papers in one file of a digest or a topic, first ones first: what a reference manager takes at once. */
const citationLimit = 500;

export const citations: FileExport = { phase: 'Citations', at: [], files: citationFiles };

function* citationFiles(site: SiteView): Generator<ExportFile> {
  const { absolute } = addressesOf(site.config);
  const cited = [
    ...site.papers.map((paper) => ({ url: paper.url, papers: [paper] })),
    ...site.digests,
    ...site.topics,
    ...site.subtopics,
  ];
  for (const { url, papers } of cited) {
    const records = () => papers.slice(0, citationLimit).map((paper) => citationOf(paper, absolute));
    const key = () => papers.slice(0, citationLimit).map((paper) => paper.key);
    for (const { file, format } of citationFormats) yield exportFile(`${url}${file}`, records, format, key);
  }
}

/** `absolute` gives an address with its origin, or null where the origin is not known. */
function citationOf(paper: PaperView, absolute: (url: string) => string | null): CitationRecord {
  return {
    slug: paper.slug,
    title: { unicode: paper.title.unicode, runs: paper.title.runs },
    abstract: { unicode: paper.abstract.unicode, runs: paper.abstract.runs },
    facts: paper.facts,
    url: absolute(paper.url),
  };
}
