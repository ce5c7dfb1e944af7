// Whether a file is the page of one paper: its own headings, and those of what stands below it, stand nowhere else.
import type { Source } from '../source.ts';
import { readSaid } from './note.ts';

/** Links to other papers below one paper's page look like a list, and are none. */
export function isPaperPage(source: Source): boolean {
  return isWholePage(source) || readSaid(source) !== null;
}

/** With what stands below a paper on its page; a note of it is less. */
export function isWholePage(source: Source): boolean {
  const from = source.start(source.first);
  const sample = source.text.slice(Math.max(0, from - header), from + sampleLength);
  return pages.some((signs) => signs.every((sign) => sign.test(sample)));
}

/** Each row a kind of page: all of its signs must be found. */
const pages: readonly (readonly RegExp[])[] = [
  // The list's own, as text or Markdown.
  [
    /^[ \t]*(?:#{1,4} )?Abstract[ \t]*$/m,
    /^[ \t]*(?:#{1,4} )?(?:Community|(?:Models|Datasets|Spaces) citing this paper)(?:[ \t]+\d{1,5})?[ \t]*$/m,
  ],
  // The same as a browser saves it.
  [/<title>\s{0,20}Paper page - /i, /<h[1-4][^<>]{0,300}>\s{0,20}Abstract\s{0,20}<\/h[1-4]>/i],
  // Any publisher's, by what its head says to those who index papers.
  [
    /^[\s\uFEFF]{0,200}<(?!\?xml[^<>]{0,200}>\s{0,200}<(?:rss|feed)\b)/i,
    /<meta\b[^>]{0,2000}?\bname=["']?citation_title\b/i,
  ],
  // arXiv's own.
  [
    /^[ \t]*(?:> ?)?(?:#{1,4} )?Abstract(?::|[ \t]*$)/m,
    /^[ \t]*(?:#{1,4} )?Submission history\b/m,
    /\barXiv:\d{4}\.\d{4,5}/i,
  ],
];
const sampleLength = 60_000;
const header = 4000;
