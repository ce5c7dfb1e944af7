// What "for you" ranks in the reader's browser: papers with their weightiest words, a file a month, and a
// list of the files. A month's file is made of its own papers alone; papers of lists without a whole date
// have a file for each list.
import { makePiece, type WordedPaper } from '../../follow/piece.ts';
import { monthRef, timeOf } from '../kinds/time.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';

export const forYou: FileExport = { phase: 'For you', at: ['/for-you/'], files: forYouFiles };

interface Part {
  /** The file's, without `.json`. */
  readonly name: string;
  /** `June 2026`, or a digest's title. */
  readonly title: string;
  /** Of the title, where it is another one than the page's. */
  readonly lang?: string | undefined;
  readonly papers: readonly PaperView[];
}

function* forYouFiles(site: SiteView): Generator<ExportFile> {
  const parts = partsOf(site);
  yield exportFile(
    '/for-you/months.json',
    () => parts.map(({ name, title, lang, papers }) => ({ name, title, lang, papers: papers.length })),
    (list) => JSON.stringify(list),
  );
  for (const { name, papers } of parts) {
    yield exportFile(
      `/for-you/${name}.json`,
      () => papers.map((paper) => wordsOf(site, paper)),
      (worded) => JSON.stringify(makePiece(worded)),
      () => papers.map(({ refKey }) => refKey),
    );
  }
}

/** Newest first; each paper once. */
function partsOf(site: SiteView): readonly Part[] {
  const { months, monthOf } = timeOf(site);
  const seen = new Set<string>(monthOf.keys());
  const undated = site.digests.flatMap(({ slug, title, lang, papers }): readonly Part[] => {
    const own = papers.filter((paper) => !seen.has(paper.slug));
    for (const paper of own) seen.add(paper.slug);
    return own.length === 0 ? [] : [{ name: `list-${slug}`, title, lang, papers: own }];
  });
  const dated = months.map(({ month, papers }) => ({
    ...monthRef(site, month),
    name: month,
    papers,
  }));
  return [...dated.filter(({ papers }) => papers.length > 0), ...undated];
}

function wordsOf({ sources }: SiteView, paper: PaperView): WordedPaper {
  return {
    slug: paper.slug,
    title: paper.title.unicode,
    topics: paper.topics.map(({ slug, title }) => ({ slug, title })),
    words: sources.wordsOf(paper.slug).map(({ term, surface, weight }) => ({ term, surface, weight })),
  };
}
