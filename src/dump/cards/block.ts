// What every annotated layout is first turned into: the page's elements, in the page's order.
//
// All scrapers print one and the same page; they differ in how they write a heading or a link down.
// A syntax module (../syntax) undoes the writing and yields blocks; read.ts knows the page.
import type { Span } from '../../text/types.ts';

/** Its offsets are those of the whole block in the source, its syntax included. */
export interface Block extends Span {
  /** `markup` is syntax alone: an anchor, a fence, a rule. */
  readonly kind: 'heading' | 'link' | 'text' | 'markup';
  /** One line: wraps joined, images removed. */
  readonly text: string;
  /** Where a link, or the link inside a heading, leads; null where the scraper kept no address. */
  readonly href: string | null;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Another block stands before it on its first line. */
  readonly inline: boolean;
  /** A link that the line is about: in bold, or an item of a list. */
  readonly isMarked: boolean;
}

/** Fills in what most blocks do not have. */
export function makeBlock(
  kind: Block['kind'],
  text: string,
  { start, end }: Span,
  known: Partial<Pick<Block, 'href' | 'level' | 'inline' | 'isMarked'>> = {},
): Block {
  return { kind, text, start, end, href: null, level: 0, inline: false, isMarked: false, ...known };
}
