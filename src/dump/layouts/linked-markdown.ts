// The layout `linked-markdown`: any other Markdown of the page in which titles link to their papers.
// It claims less surely than the layouts that know their scraper.
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

export const linkedMarkdown: Layout = {
  name: 'linked-markdown',
  claim: (source) =>
    claimByMarks(source, [
      {
        name: 'title that links to a paper, "[title](…/papers/ID)"',
        pattern: /^(?:#{1,6} |[-*] )?\[.{8,300}\]\([^\s()]{0,80}\/papers\/\d{4}\.\d{4,5}\)/,
        weight: 0.55,
      },
    ]),
  read: (source) => readCards(source, tokeniseMarkup(source, 'inline')),
};
