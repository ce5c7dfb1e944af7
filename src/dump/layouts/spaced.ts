// The layout `spaced`: plain text, a blank line after every title and every abstract.
import type { Layout } from '../layout.ts';
import { claimPlain } from '../plain/claim.ts';
import { readPlain } from '../plain/read.ts';

export const spaced: Layout = {
  name: 'spaced',
  claim: (source) => claimPlain(source, true, 'no title with its abstract below, parted by a blank line'),
  read: (source) => readPlain(source, true),
};
