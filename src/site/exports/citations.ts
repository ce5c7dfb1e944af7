// Citations: a paper's page carries its own in every format of the table, as links that are the file itself;
// a digest, a topic, and a name that has a feed have one file, in the format that every reference manager reads.
import { addressesOf } from '../href.ts';
import { authorKind } from '../kinds/author.ts';
import { organisationKind } from '../kinds/organisation.ts';
import { searchOrder } from '../search/index.ts';
import type { PaperView } from '../views/paper.ts';
import type { ConfigView, SiteView } from '../views/site.ts';
import { citationFormats, listFormat } from './citation-formats.ts';
import type { CitationRecord } from './citation-record.ts';
import { type ExportFile, exportFile, type FileExport, type Remember } from './export.ts';

/** Papers in one file of a list, first ones first: what a reference manager takes at once. */
const citationLimit = 500;

export const citations: FileExport = { phase: 'Citations', at: [], files: listedFiles };

function* listedFiles(site: SiteView, _kinds: unknown, remember: Remember): Generator<ExportFile> {
  const { digests, topics, subtopics } = site;
  const entryOf = makeEntries(site, remember);
  for (const { url, papers } of [...digests, ...topics, ...subtopics, ...namedPapers(site)]) {
    const cited = papers.slice(0, citationLimit);
    yield exportFile(
      `${url}${listFormat.file}`,
      () => cited.map(entryOf),
      (entries) => entries.join('\n'),
      () => cited.map(({ refKey }) => refKey),
    );
  }
}

/** Papers whose entries are made and kept together. */
const papersABlock = 64;

/**
 * A paper stands in several files, of which some change with every dump: its entry is made once, with those of the
 * papers that came with it.
 */
function makeEntries(site: SiteView, remember: Remember): (paper: PaperView) => string {
  const papers = searchOrder(site);
  const places = new Map(papers.map((paper, place) => [paper, place]));
  const blocks: (readonly string[])[] = [];
  const makeBlock = (block: number): readonly string[] => {
    const own = papers.slice(block * papersABlock, (block + 1) * papersABlock);
    return remember(`cited ${own.map(({ refKey }) => refKey).join(' ')}`, () =>
      own.map((paper) => listFormat.format([citationOf(paper, site.config)])),
    );
  };
  return (paper) => {
    const place = places.get(paper) ?? 0;
    const block = Math.floor(place / papersABlock);
    blocks[block] ??= makeBlock(block);
    return blocks[block][place % papersABlock] ?? '';
  };
}

/** Of authors and organisations: fewer papers than a feed is worth are soon cited one by one. */
function* namedPapers(
  site: SiteView,
): Generator<{ readonly url: string; readonly papers: readonly PaperView[] }> {
  for (const kind of [authorKind, organisationKind]) {
    for (const { url, papers } of kind.feeds.list(site)) yield { url, papers: papers() };
  }
}

/** A file that a page carries in itself. */
export interface CarriedFile {
  readonly label: string;
  readonly mediaType: string;
  /** As it is saved: `neural-tangent-kernel-7k3f2a.bib`. */
  readonly name: string;
  readonly text: string;
}

/** A paper's citation in every format. */
export function citationFiles(record: CitationRecord): readonly CarriedFile[] {
  return citationFormats.map(({ label, mediaType, file, format }) => ({
    label,
    mediaType,
    name: `${record.slug}${file.slice(file.lastIndexOf('.'))}`,
    text: format([record]),
  }));
}

function citationOf(paper: PaperView, config: ConfigView): CitationRecord {
  return { slug: paper.slug, facts: paper.facts, ...citedBy(paper, config) };
}

/** What a citation says of it beyond its facts. */
export function citedBy(paper: PaperView, config: ConfigView): Omit<CitationRecord, 'slug' | 'facts'> {
  const { title, abstract, url } = paper;
  return {
    title: { unicode: title.unicode, runs: title.runs },
    abstract: { runs: abstract.runs },
    url: addressesOf(config).absolute(url),
  };
}
