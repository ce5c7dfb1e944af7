// Content to site view: library, topics, texts, neighbours. Each stage is a phase of its own, so that
// a person sees which one takes the time, and `bench` can measure them.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/index.ts';
import { ContentError } from '../front-matter.ts';
import { buildLibrary, formatAddresses, type Library } from '../library/index.ts';
import type { Pool, RecordCache } from '../reading/index.ts';
import type { AtlasPoint } from '../related/index.ts';
import type { SiteConfig } from '../site/config.ts';
import { together } from '../site/together.ts';
import { type SiteSources, type SiteView, viewSite } from '../site/views/site.ts';
import { gatherGlossary } from '../terms/index.ts';
import { loadTaxonomy } from '../topics/index.ts';
import { classifyPapers, findThemes, findUnsortedTerms } from './classify.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { Content } from './content.ts';
import type { ReadDumps } from './dumps.ts';
import { answerQueries } from './follow.ts';
import { gistJob, gistPapers, openGists, recallWords } from './gists.ts';
import { type Kept, keep } from './kept.ts';
import { layOut, layoutJob } from './layout.ts';
import { Comparison } from './neighbours.ts';
import { pageJob } from './pages.ts';
import { parseContent } from './parse-content.ts';
import type { Progress } from './progress.ts';
import {
  type OpenTexts,
  openTexts,
  readAhead,
  readAllTexts,
  readingJob,
  recallTexts,
  renderAllTexts,
} from './texts.ts';

export interface SiteViewOptions {
  readonly content: Content;
  readonly dumps: readonly Dump[];
  /** What is known of entries that were read before. */
  readonly textOf?: ReadDumps['textOf'];
  /** Of dumps that no build has read before, where that is known. */
  readonly fresh?: ReadDumps['fresh'];
  /** What is known of dumps that could not be read. */
  readonly unread: readonly Diagnostic[];
  readonly kept: Kept;
  readonly pool: Pool;
  readonly pathPrefix: string;
  /** Overrides the publisher's configuration: where this build will be served. */
  readonly origin: string | null;
  /** Where site.md names none. */
  readonly repository: string | null;
  readonly progress: Progress;
}

export interface BuiltView {
  readonly site: SiteView;
  /** Where the map has each paper: another process may still be finding it. */
  readonly places: Promise<readonly AtlasPoint[]>;
  /** The record of addresses as it is to be kept. */
  readonly addresses: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The code that decides topics and themes; they are made of words, too. */
const sourcesOfTopics = [
  readingJob,
  'src/topics/index.ts',
  'src/pipeline/jobs/classify.ts',
  'src/pipeline/jobs/theme.ts',
  'src/pipeline/jobs/unsorted.ts',
];

/** Throws for bad configuration; bad data becomes diagnostics. */
export async function buildSiteView(options: SiteViewOptions): Promise<BuiltView> {
  const { content, dumps, pathPrefix, progress, kept, pool } = options;
  const ofTopicFiles = kept.open('topic-files', ['src/topics/taxonomy.ts']);
  const files = content.topics.flatMap(({ file, text }) => [file, text]);
  const taxonomy = await keep(ofTopicFiles, ['taxonomy', ...files], () => loadTaxonomy(content.topics));
  const parsed = parseContent(content, pathPrefix, taxonomy);
  if (parsed.config === null || parsed.faults.length > 0) throw new ContentError(parsed.faults);
  const config = configOf(parsed.config, options);
  const { prose, topics } = parsed;
  const { readings, texts } = openTexts(kept);
  const entries = dumps.reduce((sum, dump) => sum + dump.entries.length, 0);
  const ahead = readAhead(options.fresh ?? [], { readings, texts }, entries, pool);
  await ahead.sent;
  const library = await progress.phase('Library', async () =>
    buildLibrary(dumps, parsed.corrections, {
      addresses: parsed.addresses,
      textOf: options.textOf,
      unread: options.unread.flatMap(({ file, severity }) => (severity === 'info' ? [] : [file])),
    }),
  );
  const ofNeighbours = kept.latest('neighbours', [readingJob, gistJob, 'src/pipeline/neighbours.ts']);
  const comparison = await progress.phase('Mathematics', async (step) => {
    // While another process reads what is new.
    recallTexts(library, texts);
    const recalled = new Comparison(library, ofNeighbours);
    await ahead.known;
    await readAllTexts(library, readings, pool, step);
    kept.save();
    return recalled;
  });
  const ofTopicCode = kept.open('topics', sourcesOfTopics);
  const ofGists = openGists(kept);
  const classify = async () => {
    const found = await progress.phase('Topics', (step) =>
      classifyPapers(library, topics, ofTopicCode, pool, step),
    );
    const { classifications } = found;
    const unsortedTerms = await findUnsortedTerms(library, classifications, readings, ofTopicCode, pool);
    return { ...found, unsortedTerms };
  };
  const [{ classifications, unsortedTerms, diagnostics: ofTopics }, { themes, neighbours, glossary }] =
    await together([
      classify(),
      compareAndGather(library, comparison, { readings, texts }, ofGists, ofTopicCode, options),
    ]);
  const places = progress.phase('Atlas', () =>
    layOut({ library, topics, classifications, neighbours }, kept.open('atlas', [layoutJob]), pool),
  );
  // What else fails first is what is told.
  places.catch(() => undefined);
  if (ahead.isApart) pool.makeReady(pageJob);
  // What papers were compared by is a third of what is in memory here, and done with.
  collectGarbage();
  const diagnostics = [...options.unread, ...parsed.diagnostics, ...ofTopics];
  const views = await progress.phase('Views', async () =>
    viewSite({
      config,
      folder: content.folder,
      prose,
      library,
      dumps,
      topics,
      classifications,
      wordsOf: recallWords(library, readings, ofGists),
      neighbours,
      glossary,
      texts,
      themes,
      pathPrefix,
      diagnostics,
      unsortedTerms,
    }),
  );
  const { followed, diagnostics: ofFollowed } = await progress.phase('Followed', (step) =>
    answerQueries(views, parsed.queries, kept, step),
  );
  const ofDumps = dumps.flatMap((dump) => dump.diagnostics);
  const ofContent = [...diagnostics, ...ofFollowed];
  return {
    site: { ...views, followed, sources: { ...views.sources, diagnostics: ofContent } },
    places,
    addresses: formatAddresses(library.addresses, `${content.folder}/dumps`),
    diagnostics: [...ofDumps, ...library.diagnostics, ...ofContent],
  };
}

/** Papers are compared and the glossary gathered here, while the pool renders texts and finds what digests are about. */
async function compareAndGather(
  library: Library,
  comparison: Comparison,
  { readings, texts }: OpenTexts,
  ofGists: RecordCache,
  ofThemes: RecordCache,
  { kept, pool, progress }: SiteViewOptions,
): Promise<Pick<SiteSources, 'themes' | 'neighbours' | 'glossary'>> {
  const gists = await progress.phase('Gists', (step) => gistPapers(library, readings, ofGists, pool, step));
  kept.save();
  const byPool = async () => {
    await progress.phase('Formulas', (step) => renderAllTexts(library, texts, pool, step));
    kept.save();
    // Readings of a large archive weigh half a gigabyte in each process, and themes as much again.
    if (library.papers.length >= manyPapers) pool.rest();
    const themes = await progress.phase('Themes', (step) =>
      findThemes(library, readings, ofThemes, pool, step),
    );
    // Pages need none of it.
    pool.rest();
    return themes;
  };
  const [themes, neighbours] = await together([
    byPool(),
    progress.phase('Neighbours', (step) => comparison.relate(gists.profiles, ofGists, step)),
  ]);
  const glossary = await progress.phase('Terms', async () => gatherGlossary(gists.uses));
  return { themes, neighbours, glossary };
}

/** With fewer, a process that starts anew costs more than what it gives back. */
const manyPapers = 30_000;

/** As this build will be served; what site.md says of the repository holds. */
function configOf(config: SiteConfig, { origin, repository }: SiteViewOptions): SiteConfig {
  return { ...config, origin: origin ?? config.origin, repository: config.repository ?? repository };
}
