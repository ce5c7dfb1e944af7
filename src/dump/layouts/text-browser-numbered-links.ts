// The layout `text-browser-numbered-links`: what a text browser prints, links as `[text][12]`; the
// addresses are lost. A vote box, an abstract, an author count is a link spread over lines.
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

export const textBrowserNumberedLinks: Layout = {
  name: 'text-browser-numbered-links',
  claim: (source) =>
    claimByMarks(source, [
      { name: 'heading "### [title][12]"', pattern: /^### \[.{1,300}/, weight: 0.25 },
      { name: 'number closing a heading', pattern: /^### .*\]\[\d{1,6}\]$/, weight: 0.35 },
      { name: 'line "][12]" closing a link', pattern: /^\]\[\d{1,6}\]$/, weight: 0.25 },
      { name: 'line "* N authors"', pattern: /^\* \d{1,6} authors?$/, weight: 0.1 },
    ]),
  read: (source) => readCards(source, tokeniseMarkup(source, 'numbered')),
};
