// The library's scraped texts, read and rendered once for all who need them: pages, neighbours, terms.
import type { Library, Paper } from '../library/index.ts';
import { type Pool, Readings } from '../reading/index.ts';
import { Texts } from '../site/render/texts.ts';
import { groupPapers } from './groups.ts';
import type { Kept } from './kept.ts';
import type { Step } from './progress.ts';

/** The code that reads texts, and that which renders them. */
export const readingJob = 'src/reading/job.ts';
const renderingJob = 'src/site/render/job.ts';

/** Every scraped text of the library read, or fetched from the cache. */
export async function readAllTexts(library: Library, kept: Kept, pool: Pool, step: Step): Promise<Readings> {
  const readings = new Readings(kept.openByText('readings', [readingJob]));
  await readings.prepare(textsOf(library), pool, step);
  kept.save();
  return readings;
}

/** What has been read, rendered. */
export async function renderAllTexts(
  library: Library,
  readings: Readings,
  kept: Kept,
  pool: Pool,
  step: Step,
): Promise<Texts> {
  const texts = new Texts(readings, kept.openByText('html', [readingJob, renderingJob]));
  await texts.prepare(textsOf(library), pool, step);
  for (const group of groupPapers(library)) texts.recall(textsIn(group));
  kept.save();
  return texts;
}

function textsOf({ papers }: Library): readonly string[] {
  return [
    ...textsIn(papers),
    ...papers.flatMap(({ otherAbstracts }) => otherAbstracts.map(({ abstract }) => abstract)),
  ];
}

function textsIn(papers: readonly Paper[]): readonly string[] {
  return papers.flatMap(({ title, abstract }) => [title, abstract]);
}
