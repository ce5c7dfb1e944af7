// A paper: its abstract, where it was listed, its topics, and the papers near it.
import { beginningOf, longestListedTitle } from '../../text/index.ts';
import type { CitationRecord } from '../exports/citation-record.ts';
import { citedBy } from '../exports/citations.ts';
import { untranslated } from '../render/untranslated.ts';
import { type PaperView, type TitledPaperView, titledPaper } from '../views/paper.ts';
import type { RichText, UnicodeText } from '../views/parts.ts';
import type { ConfigView } from '../views/site.ts';
import { richText, unicodeText } from '../views/text.ts';
import { shownAbstract } from './abstract.ts';
import { editionUrl } from './edition.ts';
import type { PageKind } from './kind.ts';

export interface PaperPage
  extends Omit<
    PaperView,
    | 'title'
    | 'listedTitle'
    | 'abstract'
    | 'teaser'
    | 'neighbours'
    | 'otherAbstracts'
    | 'key'
    | 'refKey'
    | 'textKey'
    | 'isPinned'
  > {
  readonly title: UnicodeText;
  readonly abstract: RichText;
  /** The abstract's beginning, for descriptions. */
  readonly teaser: string;
  readonly otherAbstracts: PaperView['otherAbstracts'];
  readonly neighbours: readonly { readonly paper: TitledPaperView; readonly because: readonly string[] }[];
  readonly citation: CitationRecord;
}

/** As it is handed to the process that renders it: its citation says nothing that the page does. */
export interface PaperItem extends Omit<PaperPage, 'citation'> {
  readonly citation: Omit<CitationRecord, 'slug' | 'facts'>;
}

/** What is made of the item alone is made there. */
export function openPaper({ citation, title, ...item }: PaperItem): PaperPage {
  const { slug, facts } = item;
  return { ...item, title: untranslated(title), citation: { slug, facts, ...citation } };
}

export const paperKind: PageKind<PaperItem> = {
  name: 'paper',
  at: '/papers/',
  indexed: true,
  pages: ({ papers, config }) =>
    papers.map((paper) => ({
      url: paper.url,
      after: paper.listedFirst === null ? undefined : editionUrl(paper.listedFirst.url),
      item: () => showPaper(paper, config),
      key: () => paper.key,
    })),
};

/** Of what is no title its beginning, which would fill the page; the whole stands with the text as scraped. */
function headingOf({ title, listedTitle }: PaperView): UnicodeText {
  const { unicode } = title;
  if (title.plain.length <= longestListedTitle) return unicodeText(title);
  return { ...richText(listedTitle), unicode: beginningOf(unicode, longestListedTitle) };
}

/** The view's getters are read here, once. */
function showPaper(paper: PaperView, config: ConfigView): PaperItem {
  return {
    citation: citedBy(paper, config),
    slug: paper.slug,
    url: paper.url,
    title: headingOf(paper),
    abstract: shownAbstract(paper),
    teaser: paper.teaser.plain,
    primary: paper.primary,
    topics: paper.topics,
    otherAbstracts: paper.otherAbstracts.map(({ text, digest }) => ({ text: richText(text), digest })),
    scrapedTitle: paper.scrapedTitle,
    scrapedAbstract: paper.scrapedAbstract,
    listings: paper.listings,
    lookups: paper.lookups,
    code: paper.code,
    facts: paper.facts,
    authorNames: paper.authorNames,
    organisation: paper.organisation,
    repository: paper.repository,
    note: paper.note,
    links: paper.links,
    corrected: paper.corrected,
    formulas: paper.formulas,
    neighbours: paper.neighbours.map((near) => ({ paper: titledPaper(near.paper), because: near.because })),
    next: paper.next,
    previous: paper.previous,
    listedFirst: paper.listedFirst,
  };
}
