// The layout `linked-markdown`: any other Markdown in which titles link to their papers, on the site or on
// arXiv: as headings, in bold, as items of a list, numbered or not. It claims less surely than the layouts that
// know their scraper.
import { linkToPaper } from '../../paper/arxiv.ts';
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

export const linkedMarkdown: Layout = {
  name: 'linked-markdown',
  claim: (source) =>
    claimByMarks(source, [
      {
        name: 'title that links to a paper, "[title](…/papers/ID)" or "[title](…arxiv.org/abs/ID)"',
        pattern: title,
        weight: 0.55,
      },
    ]),
  read: (source) => readCards(source, tokeniseMarkup(source, 'inline'), { titles: 'linked' }),
};

const paper = linkToPaper.source;
const item = String.raw`(?:#{1,6}\s+|[-*+]\s+)?(?:\d{1,4}[.)]\s+)?(?:\*\*|__)?`;
// A title on one line; as a tag in a heading; in a heading that is wrapped before the link closes.
const title = new RegExp(
  [
    // `[{` opens JSON, whose texts may hold links.
    String.raw`^${item}\[(?!\{|"[#\\]).{8,300}\]\([^\s()]{0,200}${paper}`,
    String.raw`^#{1,6}\s+<a\s[^<>]{0,300}href="[^"]{0,200}${paper}`,
    String.raw`^#{1,6}\s+(?:\d{1,4}[.)]\s+)?\[[^\]]{8,300}$`,
  ].join('|'),
  'i',
);
