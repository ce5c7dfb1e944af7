// The layout `card-lines`: the page's cards as plain lines, in the page's order. It is what `innerText`,
// `get_text`, a text browser (lynx, w3m, links) or pandoc's plain text leaves, wrapped or not, with or
// without blank lines, with or without a list of references below.
import type { Layout } from '../layout.ts';
import { claimLines } from '../lines/claim.ts';
import { readLines } from '../lines/read.ts';

export const cardLines: Layout = {
  name: 'card-lines',
  claim: claimLines,
  read: readLines,
};
