// The layout `packed`: plain text, title and abstract on alternate lines, no blank lines; `Subscribe` is glued to the first title.
import type { Layout } from '../layout.ts';
import { measurePlain } from '../plain/claim.ts';
import { readPlain } from '../plain/read.ts';

export const packed: Layout = {
  name: 'packed',
  claim: (source) => {
    const shape = measurePlain(source);
    return {
      certainty: shape.paired * (1 - shape.spaced),
      line: shape.line,
      missing: 'no title with its abstract on the next line',
    };
  },
  read: readPlain,
};
