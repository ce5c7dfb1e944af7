// The library's scraped texts, read and rendered once for all who need them: pages, neighbours, terms.
import type { Entry } from '../dump/index.ts';
import type { Library, Paper } from '../library/index.ts';
import { type Pool, Readings } from '../reading/index.ts';
import { Texts } from '../site/render/texts.ts';
import { groupPapers } from './groups.ts';
import { partsOf } from './jobs/text.ts';
import type { Kept } from './kept.ts';
import type { Step } from './progress.ts';

/** The code that reads texts, and that which renders them. */
export const readingJob = 'src/reading/job.ts';
const renderingJob = 'src/site/render/job.ts';

/** Who knows the library's texts as they are read, and as they are rendered. */
export interface OpenTexts {
  readonly readings: Readings;
  readonly texts: Texts;
}

export function openReadings(kept: Kept): Readings {
  return new Readings(kept.openByText('readings', [readingJob]));
}

export function openTexts(kept: Kept): OpenTexts {
  const readings = openReadings(kept);
  return { readings, texts: new Texts(readings, kept.openByText('html', [readingJob, renderingJob])) };
}

/** Texts of one dump or some; more are done on every core, once the library is known. */
const [fewest, most] = [20, 400];

/** Below so many papers a library is made in less time than a process takes to start. */
const worthProcess = 2000;

interface ReadAhead {
  /** Whether there are any such, a dump's: some of the site's pages will have to be made. */
  readonly isApart: boolean;
  readonly sent: Promise<void>;
  readonly known: Promise<void>;
}

/**
 * Has the texts of entries that are new read and rendered by a process of its own, while the library of `papers` is
 * built here: once they are `sent` it needs nothing of this one until they are `known`.
 */
export function readAhead(
  entries: readonly Entry[],
  { readings, texts }: OpenTexts,
  papers: number,
  pool: Pool,
): ReadAhead {
  const unread = new Set(entries.flatMap(({ title, abstract }) => [title, abstract]));
  const asked = [...unread].filter((text) => !readings.has(text));
  if (papers < worthProcess || asked.length < fewest || asked.length > most)
    return { isApart: false, sent: Promise.resolve(), known: Promise.resolve() };
  const job = import.meta.resolve('./jobs/text.ts');
  let onSent = () => {};
  const sent = new Promise<void>((resolve) => {
    onSent = resolve;
  });
  const known = pool.apart(job, asked, onSent).then((made) => {
    for (const [at, text] of asked.entries()) {
      const { reading, rendered } = partsOf(made[at] ?? Buffer.alloc(0));
      readings.add(text, reading);
      texts.add(text, rendered);
    }
  });
  // Where they are read here, or cannot be, nothing is sent.
  return { isApart: true, sent: Promise.race([sent, known]), known };
}

/** Reads what every build asks of all texts, as far as it is kept: it waits for no text that is new. */
export function recallTexts(library: Library, texts: Texts): void {
  for (const group of groupPapers(library)) texts.recallKept(textsIn(group));
}

/** Has every scraped text of the library read. */
export async function readAllTexts(
  library: Library,
  readings: Readings,
  pool: Pool,
  step: Step,
): Promise<void> {
  await readings.prepare(textsOf(library), pool, step);
}

/** Has what has been read rendered. */
export async function renderAllTexts(library: Library, texts: Texts, pool: Pool, step: Step): Promise<void> {
  await texts.prepare(textsOf(library), pool, step);
  for (const group of groupPapers(library)) texts.recall(textsIn(group));
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
