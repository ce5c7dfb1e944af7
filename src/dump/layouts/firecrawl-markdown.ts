// The layout `firecrawl-markdown`: Markdown in which everything that the page links is a link, the
// abstract too; a paper's vote box stands above its title, lines of a wrapped abstract end in `\\`.
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

export const firecrawlMarkdown: Layout = {
  name: 'firecrawl-markdown',
  claim: (source) =>
    claimByMarks(source, [
      { name: 'heading "### [title](…/papers/ID)"', pattern: /^#{1,4} \[.{1,300}/, weight: 0.1 },
      {
        name: 'address of a paper closing a heading',
        pattern: /^#{1,4} \[.*\]\([^\s()]*\/papers\/\d/,
        weight: 0.3,
      },
      {
        name: 'vote box "[12](…/login?next=%2Fpapers%2FID)"',
        pattern: /^\[[\d.,k-]{1,9}\]\([^\s()]*\/login\?next=/,
        weight: 0.3,
      },
      {
        name: 'abstract as a link to its paper',
        pattern: /^(?!#).{60,}\]\([^\s()]*\/papers\/\d[^\s()]*\)$/,
        weight: 0.25,
      },
    ]),
  read: (source) => readCards(source, tokeniseMarkup(source, 'inline'), { titles: 'linked' }),
};
