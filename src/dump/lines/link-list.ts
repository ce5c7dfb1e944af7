// The list of addresses that a text browser prints below a page whose links it numbered.
import type { Source } from '../source.ts';

export interface LinkList {
  /** 0-based line of its heading; the number of lines where there is none. */
  readonly first: number;
  /** The address behind a number. */
  readonly hrefOf: (link: number) => string | null;
}

/** Looks for the last heading `References` that numbered addresses follow. */
export function readLinkList(source: Source): LinkList {
  const head = findHead(source);
  const hrefs = new Map<number, string>();
  for (let line = head; line < source.lines; line++) {
    const match = reference.exec(source.line(line).slice(0, longest));
    if (match?.[2] !== undefined) hrefs.set(Number(match[1]), match[2]);
  }
  return { first: hrefs.size === 0 ? source.lines : head, hrefOf: (link) => hrefs.get(link) ?? null };
}

function findHead(source: Source): number {
  for (let line = source.lines - 1; line >= source.first; line--) {
    const [, name] = heading.exec(source.line(line).slice(0, 60)) ?? [];
    if (name !== undefined) return /^visible/i.test(name) ? skipUp(source, line) : line;
  }
  return source.lines;
}

/** lynx prints `References` and, below a blank line, `Visible links:`. */
function skipUp(source: Source, line: number): number {
  for (let above = line - 1; above >= Math.max(source.first, line - 3); above--)
    if (source.line(above).trim() === 'References') return above;
  return line;
}

const heading = /^\s{0,20}(?:#{1,6} )?(References|Links|Visible links):?\s{0,20}$/i;
// `  18. https://…` of lynx, `[18] https://…` of w3m and links.
const reference = /^\s{0,20}\[?(\d{1,5})[\].]:?\s{1,4}(\S{1,2000})/;
const longest = 2100;
