// What the elements of a page mean for its words, for whoever reads them.
import { wordSet } from '../../text/word-set.ts';

/** Elements whose content is no text of the page. */
export const unseen = wordSet('script style noscript template svg title iframe select');

/** Elements that break no line. */
export const inline = wordSet(
  'abbr b bdi bdo code em font i kbd mark q s small span strong sub sup u var wbr img input label',
);
