// What the elements of a page mean for its words, for whoever reads them.
import { wordSet } from '../../text/word-set.ts';
import type { CloseTag, OpenTag } from './tokens.ts';

/** Elements whose content is no text of the page. */
export const unseen = wordSet('script style noscript template svg title iframe select');

/** Elements that break no line. */
export const inline = wordSet(
  'abbr b bdi bdo code em font i kbd mark q s small span strong sub sup u var wbr img input label',
);

/** The element whose content is not read, and how many of its name are open. */
export interface Hidden {
  readonly name: string;
  readonly depth: number;
}

/** What an element hides whose content is not read: nothing where it closes in its own tag, as tools write empty ones. */
export function hide({ name, isSelfClosing }: OpenTag): Hidden | null {
  return isSelfClosing ? null : { name, depth: 1 };
}

/** What is hidden behind a tag that stands in it; null where that ends it. */
export function hiddenBehind(hidden: Hidden, tag: OpenTag | CloseTag): Hidden | null {
  const { name, depth } = hidden;
  if (tag.name !== name) return hidden;
  if (tag.kind === 'close') return depth === 1 ? null : { name, depth: depth - 1 };
  return tag.isSelfClosing || alone.has(name) ? hidden : { name, depth: depth + 1 };
}

/** One of these that opens in another ends it, as browsers have it. */
const alone = wordSet('button select');
