// What gathers papers: digests, topics, periods, terms, the atlas.
import type { TermKind } from '../../terms/index.ts';
import type { PaperRefView } from './paper.ts';
import type { DateView, RefView, RichText, TopicRefView } from './texts.ts';

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
