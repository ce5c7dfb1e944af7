// The layouts of plain text, in which nothing but the lines tells titles and abstracts, a row each.
import { rateArxivPage, readArxivPage } from '../arxiv/read.ts';
import { claimTop, type Layout } from '../layout.ts';
import { claimLines } from '../lines/claim.ts';
import { readLines } from '../lines/read.ts';
import { claimPlain } from '../plain/claim.ts';
import { readPlain } from '../plain/read.ts';

export const texts: readonly Layout[] = [
  // A blank line after every title and every abstract.
  {
    name: 'spaced',
    claim: (source) => claimPlain(source, true, 'no title with its abstract below, parted by a blank line'),
    read: (source) => readPlain(source, true),
  },
  // Title and abstract on alternate lines, no blank lines; `Subscribe` is glued to the first title.
  {
    name: 'packed',
    claim: (source) => claimPlain(source, false, 'no title with its abstract on the next line'),
    read: (source) => readPlain(source, false),
  },
  // A listing of arXiv's ("new") or the results of its search, copied from a browser, or as a program's text of the page.
  {
    name: 'arxiv-text',
    claim: (source) =>
      claimTop(source, rateArxivPage(source), 'no line "arXiv:ID [pdf, …]" with a title below it'),
    read: (source) => readArxivPage(source, 'arxiv-text'),
  },
  // The page's cards as plain lines, in the page's order: what `innerText`, `get_text`, a text browser (lynx, w3m, links) or
  // pandoc's plain text leaves, wrapped or not, with or without blank lines, with or without a list of references below.
  { name: 'card-lines', claim: claimLines, read: readLines },
];
