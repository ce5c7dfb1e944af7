// The layout `arxiv-text`: a listing of arXiv's ("new") or the results of its search, copied from a browser as text, or
// as a program's text of the page.
import { rateArxivPage, readArxivPage } from '../arxiv/read.ts';
import type { Layout } from '../layout.ts';

const name = 'arxiv-text';

export const arxivText: Layout = {
  name,
  claim: (source) => ({
    certainty: rateArxivPage(source),
    line: source.first + 1,
    missing: 'no line "arXiv:ID [pdf, …]" with a title below it',
  }),
  read: (source) => readArxivPage(source, name),
};
