// A topic, and a paper's place among topics.

declare const brand: unique symbol;
export type TopicSlug = string & { readonly [brand]: 'TopicSlug' };

/** A topic file, `content/topics/<slug>.md`, checked. */
export interface Topic {
  readonly slug: TopicSlug;
  readonly title: string;
  /** The topic that this one is a part of; null for a topic of the first level. */
  readonly parent: TopicSlug | null;
  /** Its own parts, in the order of their slugs; a sub-topic has none. */
  readonly subtopics: readonly Topic[];
  /** Slug and title of the area; a sub-topic's are its parent's. */
  readonly area: string;
  readonly areaTitle: string;
  readonly scope: string;
  /** Terms that speak for (weight > 0) or against (< 0) the topic. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** Topics and sub-topics. */
  readonly related: readonly TopicSlug[];
  /** Markdown introduction. */
  readonly introduction: string;
}

export interface TopicScore {
  /** A topic of the first level. */
  readonly slug: TopicSlug;
  /** 0 to 1. */
  readonly score: number;
  /** The paper's own words that speak for it, strongest first. */
  readonly because: readonly string[];
  /** The part of the topic that the paper belongs to; null where it has no parts, or none fits. */
  readonly subtopic: TopicSlug | null;
}

/** Up to four topics, primary first; `primary` is null for a paper that fits nowhere. */
export interface Classification {
  readonly primary: TopicSlug | null;
  readonly topics: readonly TopicScore[];
}
