// The layout `spaced`: plain text, a blank line after every title and every abstract.
import type { Layout } from '../layout.ts';
import { measurePlain } from '../plain/claim.ts';
import { readPlain } from '../plain/read.ts';

export const spaced: Layout = {
  name: 'spaced',
  claim: (source) => {
    const shape = measurePlain(source);
    return {
      certainty: shape.paired * shape.spaced,
      line: shape.line,
      missing: 'no title with its abstract below, parted by a blank line',
    };
  },
  read: readPlain,
};
