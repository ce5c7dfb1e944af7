// The layout `trending-markdown`: Markdown without addresses; a title is a heading, the abstract stands
// below it, then `- N authors` and `[LINK: GitHub STARS](…)` without a blank line between.
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

export const trendingMarkdown: Layout = {
  name: 'trending-markdown',
  claim: (source) =>
    claimByMarks(source, [
      { name: 'heading "### title"', pattern: /^### [^[\s]/, weight: 0.4 },
      { name: 'link "[LINK: GitHub …](…)"', pattern: /^\[LINK: /, weight: 0.35 },
      { name: 'line "- N authors"', pattern: /^- \d{1,6} authors?$/, weight: 0.2 },
    ]),
  read: (source) => readCards(source, tokeniseMarkup(source, 'inline')),
};
