// A standing question with the papers that answer it.
import type { AskKind } from '../../follow/index.ts';
import type { StandingQuery } from '../standing-query.ts';
import type { PaperView } from './paper.ts';
import type { RefView, RichText } from './parts.ts';

export interface FollowedView extends RefView {
  readonly slug: string;
  /** The publisher's words; block HTML. */
  readonly introduction: RichText;
  readonly match: StandingQuery['match'];
  readonly asks: readonly AskView[];
  /** Newest digest first. */
  readonly papers: readonly PaperView[];
}

/** A thing that is asked, and the page that gathers its papers, where there is one. */
export interface AskView {
  readonly kind: AskKind;
  readonly title: string;
  readonly url: string | null;
}

export function followedUrl(slug: string): string {
  return `/follow/${slug}/`;
}
