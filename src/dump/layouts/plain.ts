// The layouts of plain text, in which nothing but the lines tells titles and abstracts.
import type { Layout } from '../layout.ts';
import { claimPlain } from '../plain/claim.ts';
import { readPlain } from '../plain/read.ts';

/** A blank line after every title and every abstract. */
export const spaced: Layout = {
  name: 'spaced',
  claim: (source) => claimPlain(source, true, 'no title with its abstract below, parted by a blank line'),
  read: (source) => readPlain(source, true),
};

/** Title and abstract on alternate lines, no blank lines; `Subscribe` is glued to the first title. */
export const packed: Layout = {
  name: 'packed',
  claim: (source) => claimPlain(source, false, 'no title with its abstract on the next line'),
  read: (source) => readPlain(source, false),
};
