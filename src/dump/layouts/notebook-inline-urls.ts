// The layout `notebook-inline-urls`: plain lines, each link's text followed by its address on a line of
// its own; no headings. Title and abstract lead to the same address.
import { readCards } from '../cards/read.ts';
import type { Layout } from '../layout.ts';
import { claimByMarks } from '../marks.ts';
import { tokeniseInlineUrls } from '../syntax/inline-urls.ts';

export const notebookInlineUrls: Layout = {
  name: 'notebook-inline-urls',
  claim: (source) =>
    claimByMarks(source, [
      {
        name: 'line that is the address of a paper',
        pattern: /^https?:\/\/\S{1,80}\/papers\/\d{4}\.\d{4,5}$/,
        weight: 0.5,
      },
      {
        name: 'line that is a login address',
        pattern: /^https?:\/\/\S{1,80}\/login\?next=%2Fpapers%2F\d/,
        weight: 0.25,
      },
      { name: 'vote box "[-] 12"', pattern: /^\[-\] (?:-|[\d.,k]{1,9})$/, weight: 0.2 },
    ]),
  read: (source) => readCards(source, tokeniseInlineUrls(source)),
};
