// The layout `packed`: plain text, title and abstract on alternate lines, no blank lines; `Subscribe` is
// glued to the first title.
import type { Layout } from '../layout.ts';
import { claimPlain } from '../plain/claim.ts';
import { readPlain } from '../plain/read.ts';

export const packed: Layout = {
  name: 'packed',
  claim: (source) => claimPlain(source, false, 'no title with its abstract on the next line'),
  read: (source) => readPlain(source, false),
};
