// All standing questions by title; no page where the publisher asks none.
import { beginningOf } from '../../text/index.ts';
import type { RefView } from '../views/parts.ts';
import type { PageKind } from './kind.ts';

export interface FollowPage {
  /** By title. */
  readonly questions: readonly (RefView & {
    readonly count: number;
    /** The beginning of the publisher's words, as text; empty where there are none, or formulas among them. */
    readonly about: string;
  })[];
}

export const followKind: PageKind<FollowPage> = {
  name: 'follow',
  at: '/follow/',
  indexed: true,
  way: 'Standing questions',
  pages: ({ followed }) =>
    followed.length === 0
      ? []
      : [
          {
            url: '/follow/',
            item: () => ({
              questions: followed
                .map(({ title, url, papers, introduction }) => ({
                  title,
                  url,
                  count: papers.length,
                  about: introduction.hasMath ? '' : firstSentence(introduction.plain),
                }))
                .sort((one, other) => one.title.localeCompare(other.title, 'en')),
            }),
          },
        ],
};

function firstSentence(text: string): string {
  return /^.{0,300}?[.!?](?=\s|$)/.exec(text)?.[0] ?? beginningOf(text, 300);
}
