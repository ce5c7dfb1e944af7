// A paper as templates see it: in a list, and whole.

import type { Facts } from '../../paper/facts.ts';
import { oncePer } from '../../with-memory.ts';
import type {
  DatedRefView,
  LinkView,
  RefView,
  RichText,
  ScrapedText,
  ShownText,
  TopicRefView,
} from './parts.ts';
import type { NameView } from './people.ts';
import { shownText } from './text.ts';

/** A paper by its title, with what stands beside that, as plain data. */
export interface TitledPaperView {
  readonly slug: string;
  readonly url: string;
  readonly title: ShownText;
  readonly primary: TopicRefView | null;
  readonly upvotes: number | null;
  readonly organisation: NameView | null;
  /** Where its code is, and how many stars that has. */
  readonly repository: LinkView | null;
  readonly githubStars: number | null;
}

/** A paper in a list. */
export interface PaperRefView extends TitledPaperView {
  /** A line or two of the abstract's beginning, cut at a word. */
  readonly teaser: ShownText;
}

/** A paper in a list that gathers several digests' papers: it says where it was listed last. */
export interface ListedPaperView extends PaperRefView {
  readonly listed: DatedRefView | null;
}

export interface PaperView {
  /** Decides everything below: a hash of the records that it is made from, and of those that it shows. */
  readonly key: string;
  /** Decides what a list shows of it: everything below but for other papers, the meaning of acronyms and authors' pages. */
  readonly refKey: string;
  /** Decides what is told of it where its abstract stands without other papers: everything but those and authors' pages. */
  readonly textKey: string;
  readonly slug: string;
  readonly url: string;
  readonly title: ScrapedText;
  /** The title, or the beginning of one that is no title; without links, since it is one. */
  readonly listedTitle: RichText;
  readonly teaser: RichText;
  readonly primary: TopicRefView | null;
  /** What is known besides its texts. */
  readonly facts: Facts;
  readonly abstract: ScrapedText;
  /** Repeats whose text differs, and where each stood. */
  readonly otherAbstracts: readonly { readonly text: RichText; readonly digest: RefView }[];
  readonly scrapedTitle: string;
  readonly scrapedAbstract: string;
  /** Where it was listed: digest, dump file and 1-based line. */
  readonly listings: readonly {
    readonly digest: DatedRefView;
    readonly file: string;
    readonly line: number;
    /** Where lines say little: `paper 2 of 3, 2610.01235`. */
    readonly place: string | null;
  }[];
  readonly topics: readonly (TopicRefView & {
    readonly score: number;
    readonly because: readonly string[];
  })[];
  /** arXiv, Hugging Face, Semantic Scholar, Google Scholar: direct where the id is known. */
  readonly lookups: readonly LinkView[];
  /** Repositories: the scrape's own and those found in the abstract. */
  readonly code: readonly LinkView[];
  /** The first of them. */
  readonly repository: LinkView | null;
  /** Authors and organisation, with the pages that gather their papers. */
  readonly authorNames: readonly NameView[] | null;
  readonly organisation: NameView | null;
  /** The publisher's note and links; null where there is no correction. */
  readonly note: RichText | null;
  readonly links: readonly LinkView[];
  readonly corrected: boolean;
  /** The publisher wants it on the first page. */
  readonly isPinned: boolean;
  /** Formulas rebuilt, and how many of them with little confidence. */
  readonly formulas: { readonly rebuilt: number; readonly doubtful: number };
  /** Near papers, each with the terms that both use, strongest first. */
  readonly neighbours: readonly { readonly paper: PaperView; readonly because: readonly string[] }[];
  /** Neighbours in the order of the first digest that listed it. */
  readonly next: RefView | null;
  readonly previous: RefView | null;
  /** That digest. */
  readonly listedFirst: RefView | null;
}

/** Made once: it stands in its digest, in its topics, beside its neighbours. */
export const titledPaper = oncePer(makeTitled);

function makeTitled(paper: PaperView): TitledPaperView {
  const { slug, url, primary, facts, organisation, repository } = paper;
  return {
    slug,
    url,
    title: shownText(paper.listedTitle),
    primary,
    upvotes: facts.upvotes,
    organisation,
    repository,
    githubStars: facts.githubStars,
  };
}

/** What a list shows of a paper. */
export function paperRef(paper: PaperView): PaperRefView {
  return { ...titledPaper(paper), teaser: shownText(paper.teaser) };
}

export function listedPaper(paper: PaperView): ListedPaperView {
  return { ...paperRef(paper), listed: paper.listings[0]?.digest ?? null };
}
