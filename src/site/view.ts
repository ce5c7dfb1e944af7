// What templates see: records made ready for reading. Templates compute nothing but layout.
//
// Texts are RichText whose `html` may be a lazy getter, so that an archive of 100,000 papers is
// never held as HTML in memory at once. All `url`s are site-absolute without the path prefix
// (`/papers/x/`); a template passes them through `href()` (templates/components), which adds it.
import type { HttpUrl } from '../text/types.ts';
import type {
  AreaView,
  AtlasView,
  DigestView,
  MailView,
  PeriodView,
  TermView,
  TopicView,
} from './view/lists.ts';
import type { PaperRefView, PaperView } from './view/paper.ts';
import type { ReportView } from './view/report.ts';
import type { RefView, RichText } from './view/texts.ts';

export type * from './view/lists.ts';
export type * from './view/paper.ts';
export type * from './view/report.ts';
export type * from './view/texts.ts';

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
