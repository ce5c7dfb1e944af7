// The layout `arxiv-text`: a listing of arXiv's ("new") or the results of its search, copied from a browser as text, or
// as a program's text of the page.
import { rateArxivPage, readArxivPage } from '../arxiv/read.ts';
import { claimTop, type Layout } from '../layout.ts';

const name = 'arxiv-text';

export const arxivText: Layout = {
  name,
  claim: (source) =>
    claimTop(source, rateArxivPage(source), 'no line "arXiv:ID [pdf, …]" with a title below it'),
  read: (source) => readArxivPage(source, name),
};
