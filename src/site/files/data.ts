// The library as data: papers.jsonl, papers.json, and the schema that both keep to.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { TextRun } from '../../reading/runs.ts';
import type { PaperView, SiteView } from '../view.ts';
import { paperSchema } from './schema.ts';

/** Writes /data/; streamed, so that memory does not grow with the archive. */
export async function writeLibraryData(site: SiteView, out: string): Promise<void> {
  const folder = join(out, 'data');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'schema.json'), `${JSON.stringify(paperSchema, null, 2)}\n`);
  await stream(join(folder, 'papers.jsonl'), lines(site, '', '\n', ''));
  await stream(join(folder, 'papers.json'), lines(site, '[\n', ',\n', '\n]\n'));
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
    arxivId: paper.arxivId,
    publishedOn: paper.publishedOn?.value ?? null,
    authors: paper.authors,
    authorsCount: paper.authorsCount,
    organization: paper.organization,
    upvotes: paper.upvotes,
    githubUrl: paper.githubUrl,
    githubStars: paper.githubStars,
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

function* lines(site: SiteView, before: string, between: string, after: string): Generator<string> {
  yield before;
  for (const [index, paper] of site.papers.entries()) {
    yield (index === 0 ? '' : between) + JSON.stringify(paperData(paper));
  }
  yield after || '\n';
}

async function stream(file: string, parts: Iterable<string>): Promise<void> {
  const output = createWriteStream(file);
  for (const part of parts) if (!output.write(part)) await once(output, 'drain');
  output.end();
  await finished(output);
}
