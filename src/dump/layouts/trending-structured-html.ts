// The layout `trending-structured-html`: Markdown drawn from a saved page section by section, with an
// anchor before every heading, plain abstracts, and a vote box below the title, broken over lines.
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

export const trendingStructuredHtml: Layout = {
  name: 'trending-structured-html',
  claim: (source) =>
    claimByMarks(source, [
      { name: 'heading "### [title](…/papers/ID)"', pattern: /^#{1,4} \[.{1,300}/, weight: 0.3 },
      {
        name: 'anchor "<a id=…></a>" before a heading',
        pattern: /^<a id="[^"<>]{1,80}"><\/a>$/,
        weight: 0.3,
      },
      { name: 'vote box "[Upvote"', pattern: /^\[Upvote\b/i, weight: 0.25 },
      { name: 'link "[arXiv Page](…)"', pattern: /\[arXiv Page\]\(/i, weight: 0.1 },
    ]),
  read: (source) => readCards(source, tokeniseMarkup(source, 'inline'), { titles: 'linked' }),
};
