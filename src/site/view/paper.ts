// A paper, in a list and on its own page.
import type {
  DatedRefView,
  DateView,
  LinkView,
  RefView,
  RichText,
  ScrapedText,
  TopicRefView,
} from './texts.ts';

/** A paper in a list. */
export interface PaperRefView {
  readonly slug: string;
  readonly url: string;
  readonly title: ScrapedText;
  /** A line or two of the abstract's beginning, cut at a word. */
  readonly teaser: RichText;
  readonly primary: TopicRefView | null;
  readonly arxivId: string | null;
  readonly publishedOn: DateView | null;
  readonly upvotes: number | null;
}

export interface NeighbourView {
  readonly paper: PaperRefView;
  /** The terms both use, strongest first. */
  readonly because: readonly string[];
}

export interface PaperView extends PaperRefView {
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
  }[];
  readonly topics: readonly (TopicRefView & {
    readonly score: number;
    readonly because: readonly string[];
  })[];
  /** arXiv, Hugging Face, Semantic Scholar, Google Scholar: direct where the id is known. */
  readonly lookups: readonly LinkView[];
  /** Repositories: the scrape's own and those found in the abstract. */
  readonly code: readonly LinkView[];
  readonly authors: readonly string[] | null;
  readonly authorsCount: number | null;
  readonly organization: string | null;
  readonly githubUrl: string | null;
  readonly githubStars: number | null;
  /** The publisher's note and links; null where there is no correction. */
  readonly note: RichText | null;
  readonly links: readonly LinkView[];
  readonly corrected: boolean;
  /** Formulas rebuilt, and how many of them with little confidence. */
  readonly formulas: { readonly rebuilt: number; readonly doubtful: number };
  readonly neighbours: readonly NeighbourView[];
  /** Neighbours in the order of the first digest that listed it. */
  readonly next: RefView | null;
  readonly previous: RefView | null;
}
