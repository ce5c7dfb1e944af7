// The library as data: JSON lines, compressed, in files that stay as they are once they are written. A paper
// stands in the file of the month that listed it first, or in one of sixteen files for digests of unknown
// date, so one more dump changes one of them. An index names the files; a schema says what a line is.
import { gzipSync } from 'node:zlib';
import type { TextRun } from '../../reading/runs.ts';
import { sha256 } from '../../sha256.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { paperSchema } from './data-schema.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';

export const data: FileExport = { phase: 'Data', at: ['/data/'], files: dataFiles };

/** What index.json says. */
interface DataIndex {
  readonly schema: string;
  /** In the order of their names; each paper stands in one of them. */
  readonly files: readonly { readonly file: string; readonly papers: number }[];
}

function* dataFiles(site: SiteView): Generator<ExportFile> {
  const volumes = volumesOf(site);
  const index: DataIndex = {
    schema: 'schema.json',
    files: volumes.map(({ file, papers }) => ({ file, papers: papers.length })),
  };
  yield exportFile('/data/schema.json', () => [paperSchema], asJson);
  yield exportFile('/data/index.json', () => [index], asJson);
  for (const { file, papers } of volumes) {
    yield {
      url: `/data/${file}`,
      key: () => papers.map(({ textKey }) => textKey),
      records: () => papers.map(paperData),
      // As bytes: no string holds the lines of nine hundred papers of the longest abstracts.
      text: () => gzipSync(Buffer.concat(papers.map(lineOf))),
    };
  }
}

function lineOf(paper: PaperView): Uint8Array {
  return Buffer.from(`${JSON.stringify(paperData(paper))}\n`);
}

interface Volume {
  readonly file: string;
  /** In the order of their slugs. */
  readonly papers: PaperView[];
}

function volumesOf({ papers }: SiteView): readonly Volume[] {
  const volumes = new Map<string, Volume>();
  for (const paper of papers) {
    const name = volumeOf(paper);
    const volume = volumes.get(name) ?? { file: `papers-${name}.jsonl.gz`, papers: [] };
    volume.papers.push(paper);
    volumes.set(name, volume);
  }
  return [...volumes.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** The first digest to list a paper decides, and stays the first. */
function volumeOf({ listings }: PaperView): string {
  const days = listings
    .flatMap(({ digest }) => digest.date?.value ?? [])
    .filter((day) => /^\d{4}-/.test(day));
  const first = days.sort()[0];
  if (first !== undefined) return first.slice(0, 7);
  const digest = listings.at(-1)?.digest.url ?? '';
  return `undated-${sha256(digest, 1)}`;
}

function asJson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record, null, 1)}\n`).join('');
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
