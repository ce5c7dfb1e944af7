// The library as data: papers.jsonl, papers.json, and the schema that both keep to.
import type { TextRun } from '../../reading/runs.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { paperSchema } from './data-schema.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';

export const data: FileExport = {
  phase: 'Data',
  at: ['/data/'],
  files: (site) => [
    exportFile(
      '/data/schema.json',
      () => [paperSchema],
      (schemas) => schemas.map((schema) => `${JSON.stringify(schema, null, 2)}\n`).join(''),
    ),
    library('/data/papers.jsonl', site, '', '\n', '\n'),
    library('/data/papers.json', site, '[\n', ',\n', '\n]\n'),
  ],
};

/** Made a paper at a time, so that memory does not grow with the archive. */
function library(url: string, site: SiteView, before: string, between: string, after: string): ExportFile {
  function* records() {
    for (const paper of site.papers) yield paperData(paper);
  }
  function* text() {
    yield before;
    let isFirst = true;
    for (const record of records()) {
      yield (isFirst ? '' : between) + JSON.stringify(record);
      isFirst = false;
    }
    yield after;
  }
  return { url, records, text };
}

/** One paper as it is published; `null` is what no dump says. */
export function paperData(paper: PaperView) {
  return {
    slug: paper.slug,
    url: paper.url,
    title: { text: paper.title.unicode, tex: texOf(paper.title.runs), scraped: paper.scrapedTitle },
    abstract: {
      text: paper.abstract.unicode,
      tex: texOf(paper.abstract.runs),
      scraped: paper.scrapedAbstract,
    },
    ...paper.facts,
    topics: paper.topics.map(({ slug, title, score }) => ({ slug, title, score })),
    primaryTopic: paper.primary?.slug ?? null,
    listings: paper.listings.map(({ digest, file, line }) => ({
      digest: digest.title,
      url: digest.url,
      file,
      line,
    })),
    formulas: paper.formulas,
    corrected: paper.corrected,
  };
}

/** Formulas between dollar signs; a dollar of the text is escaped. */
function texOf(runs: readonly TextRun[]): string {
  return runs.map((run) => (run.kind === 'math' ? `$${run.tex}$` : run.text.replaceAll('$', '\\$'))).join('');
}
