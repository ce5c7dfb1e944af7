// What templates see: records made ready for reading. Templates compute nothing but layout.
//
// Texts are RichText whose `html` may be a lazy getter, so that an archive of 100,000 papers is
// never held as HTML in memory at once. All `url`s are site-absolute without the path prefix
// (`/papers/x/`); a template passes them through `href()` (templates/components), which adds it.
import type { Diagnostic } from '../diagnostic.ts';
import type { DumpDate } from '../dump/types.ts';
import type { TermKind } from '../terms/index.ts';
import type { HttpUrl } from '../text/types.ts';
import type { TextRun } from './render/runs.ts';

declare const brand: unique symbol;
/** HTML made by our own renderers from escaped text; the only thing `<Raw>` accepts. */
export type SafeHtml = string & { readonly [brand]: 'SafeHtml' };

export interface RichText {
  /** Inline HTML: typography, links and KaTeX. */
  readonly html: SafeHtml;
  /** Readable text; formulas as Unicode or TeX source. */
  readonly plain: string;
  readonly hasMath: boolean;
}

/** A title or an abstract, which other formats than HTML want too. */
export interface ScrapedText extends RichText {
  /** One line, formulas in Unicode: `O(√n) rounds for x ∈ ℝⁿ`. */
  readonly unicode: string;
  /** Text and TeX in turn. */
  readonly runs: readonly TextRun[];
}

/** An outgoing address. */
export interface LinkView {
  readonly label: string;
  readonly url: HttpUrl;
}

/** A page of this site. */
export interface RefView {
  readonly title: string;
  readonly url: string;
}

/** A date as far as it is known. */
export interface DateView {
  readonly value: DumpDate;
  /** `11 March 2026`, or `11 March` where no year is known. */
  readonly label: string;
  /** For `<time datetime>`: `2026-03-11` or `03-11`, both valid there. */
  readonly datetime: string;
}

export interface TopicRefView extends RefView {
  readonly slug: string;
  /** Area slug: gives the hue. */
  readonly area: string;
}

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

/** A digest: two may be of one theme. */
export interface DatedRefView extends RefView {
  readonly date: DateView | null;
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

export interface DigestView {
  readonly slug: string;
  readonly url: string;
  /** Says its theme: `Kernels, continual learning and convergence`. */
  readonly title: string;
  readonly date: DateView | null;
  readonly file: string;
  /** `papers.length`. */
  readonly count: number;
  readonly papers: readonly PaperRefView[];
  /** Newer and older digest. */
  readonly next: RefView | null;
  readonly previous: RefView | null;
  /** Topics by number of papers, most first. */
  readonly topics: readonly (TopicRefView & { readonly count: number })[];
}

export interface TopicView extends TopicRefView {
  readonly areaTitle: string;
  readonly areaUrl: string;
  readonly scope: string;
  /** Block HTML. */
  readonly introduction: RichText;
  /** Primary ones before the others, newest digest first in each. */
  readonly papers: readonly PaperRefView[];
  readonly primaryCount: number;
  readonly related: readonly TopicRefView[];
  /** Papers of this topic per digest, oldest digest first. */
  readonly share: readonly { readonly digest: RefView; readonly count: number; readonly of: number }[];
}

export interface AreaView extends RefView {
  readonly slug: string;
  readonly topics: readonly TopicView[];
  readonly count: number;
}

export type PeriodKind = 'month' | 'week' | 'day';

/** Digests of one month, week or day. */
export interface PeriodView extends RefView {
  readonly kind: PeriodKind;
  readonly digests: readonly DigestView[];
  /** Each once, in the order of the digests. */
  readonly papers: readonly PaperRefView[];
  /** The later and the earlier period that has digests. */
  readonly next: RefView | null;
  readonly previous: RefView | null;
}

/** A digest as a mail; formulas in Unicode. */
export interface MailView {
  readonly url: string;
  readonly textUrl: string;
  readonly digest: DigestView;
  readonly papers: readonly MailPaperView[];
  /** Papers that the mail leaves to the digest's page. */
  readonly left: number;
}

export interface MailPaperView extends RefView {
  readonly topic: string | null;
  readonly teaser: string | null;
}

/** A method, benchmark, data set or acronym that two papers or more use. */
export interface TermView extends RefView {
  readonly slug: string;
  readonly kind: TermKind;
  /** What papers say it stands for, commonest first. */
  readonly expansions: readonly { readonly text: string; readonly papers: number }[];
  /** Newest digest first. */
  readonly papers: readonly PaperRefView[];
  readonly digests: readonly RefView[];
}

/** One drawn map of the papers. */
export interface AtlasView {
  readonly points: readonly AtlasPointView[];
  /** A name for each area, in the middle of its papers. */
  readonly labels: readonly {
    readonly area: string;
    readonly title: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** Papers that are not drawn, where the archive is too large for one map. */
  readonly left: number;
}

export interface AtlasPointView extends RefView {
  readonly area: string | null;
  /** 0 to 1000, whole. */
  readonly x: number;
  readonly y: number;
}

export interface DumpReportView {
  readonly file: string;
  readonly layout: string | null;
  readonly digest: RefView | null;
  readonly lines: number;
  readonly entries: number;
  /** Papers first seen in this dump, in the order of files; repeats are the rest. */
  readonly papers: number;
  readonly merged: number;
  readonly unrecognised: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReportView {
  readonly dumps: readonly DumpReportView[];
  readonly diagnostics: readonly Diagnostic[];
  readonly formulas: { readonly rebuilt: number; readonly doubtful: number; readonly fallenBack: number };
  /** Terms that papers without a topic share: candidates for a new topic. */
  readonly unsortedTerms: readonly { readonly term: string; readonly papers: number }[];
}

/** A page the publisher wrote, `content/pages/<slug>.md`: about, and whatever else is put there. */
export interface ProseView extends RefView {
  readonly slug: string;
  readonly description: string;
  /** Block HTML. */
  readonly body: RichText;
}

/** A page that only leads elsewhere, so that a permalink once given keeps working. */
export interface RedirectView {
  readonly url: string;
  readonly to: string;
}

export interface SiteView {
  readonly config: {
    readonly title: string;
    readonly description: string;
    /** Origin for feeds and canonical links (`https://example.org`), null where unknown. */
    readonly origin: string | null;
    /** `/` or `/repository/`. */
    readonly pathPrefix: string;
    /** The publisher's repository, for "report this"; null where unknown. */
    readonly repository: HttpUrl | null;
    /** Whether papers have drawn cards. */
    readonly cards: boolean;
  };
  /** The publisher's words for the home page; block HTML, empty where there are none. */
  readonly welcome: RichText;
  readonly papers: readonly PaperView[];
  readonly digests: readonly DigestView[];
  /** Months, weeks and days, newest first in each kind. */
  readonly periods: readonly PeriodView[];
  /** One for each digest. */
  readonly mails: readonly MailView[];
  readonly areas: readonly AreaView[];
  /** In alphabetical order. */
  readonly terms: readonly TermView[];
  readonly atlas: AtlasView;
  readonly topics: readonly TopicView[];
  /** Papers that fit no topic, newest digest first. */
  readonly unsorted: readonly PaperRefView[];
  /** In the order of their titles. */
  readonly prose: readonly ProseView[];
  readonly redirects: readonly RedirectView[];
  readonly report: ReportView;
  readonly totals: {
    readonly entries: number;
    readonly papers: number;
    readonly digests: number;
    readonly topics: number;
  };
}
