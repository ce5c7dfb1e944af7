// What every annotated layout is first turned into: the page's elements, in the page's order.
//
// All scrapers print one and the same page; they differ in how they write a heading or a link down.
// A syntax module (../syntax) undoes the writing and yields blocks; read.ts knows the page.

export interface Block {
  /** `markup` is syntax alone: an anchor, a fence, a rule. */
  readonly kind: 'heading' | 'link' | 'text' | 'markup';
  /** One line: wraps joined, images removed. */
  readonly text: string;
  /** Where a link, or the link inside a heading, leads; null where the scraper kept no address. */
  readonly href: string | null;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Offsets of the whole block in the source, its syntax included. */
  readonly start: number;
  readonly end: number;
  /** Another block stands before it on its first line. */
  readonly inline: boolean;
}

/** Fills in what most blocks do not have. */
export function makeBlock(known: Partial<Block> & Pick<Block, 'kind' | 'text' | 'start' | 'end'>): Block {
  return { href: null, level: 0, inline: false, ...known };
}

/** The id in a paper's address or in a login address that leads back to one, else null. */
export function parsePaperId(href: string | null): string | null {
  if (href === null) return null;
  const match = PAPER_ADDRESS.exec(href);
  return match?.[1]?.replace(/%2F/i, '/') ?? null;
}

/** An arXiv id, new (`2410.05434`) or old (`cs/0112017`), without its version; else null. */
export function parseArxivId(text: string): string | null {
  return ARXIV_ID.exec(text)?.[1] ?? null;
}

/** The id in an address of arxiv.org, else null. */
export function parseArxivAddress(href: string | null): string | null {
  if (href === null) return null;
  return ARXIV_ADDRESS.exec(href)?.[1] ?? null;
}

const ARXIV_ID = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?$/i;
const ARXIV_ADDRESS =
  /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})/i;
const PAPER_ADDRESS =
  /(?:^|\/|%2F)papers(?:\/|%2F)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?(?:\/|%2F)\d{7})(?=$|[/?#&]|v\d)/i;
