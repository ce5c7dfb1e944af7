// A topic, and a paper's place among topics.

declare const brand: unique symbol;
export type TopicSlug = string & { readonly [brand]: 'TopicSlug' };

/** A topic file, `content/topics/<slug>.md`, checked. */
export interface Topic {
  readonly slug: TopicSlug;
  readonly title: string;
  /** Slug and title of the area. */
  readonly area: string;
  readonly areaTitle: string;
  readonly scope: string;
  /** Terms that speak for (weight > 0) or against (< 0) the topic. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly related: readonly TopicSlug[];
  /** Markdown introduction. */
  readonly introduction: string;
}

export interface TopicScore {
  readonly slug: TopicSlug;
  /** 0 to 1. */
  readonly score: number;
  /** The paper's own words that speak for it, strongest first. */
  readonly because: readonly string[];
}

/** Up to four topics, primary first; `primary` is null for a paper that fits nowhere. */
export interface Classification {
  readonly primary: TopicSlug | null;
  readonly topics: readonly TopicScore[];
}
