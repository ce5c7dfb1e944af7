// Where a plain list begins: a scraper may write lines of its own above the page.
import { isInvitation } from '../chrome.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';

/** The 0-based line of the page's invitation to subscribe, if no abstract stands above; else the first. */
export function findListHead(source: Source): number {
  const last = Math.min(source.lines, source.first + headerLines);
  for (let line = source.first; line < last; line++) {
    const text = source.line(line);
    if (isInvitation(text)) return line;
    if (scoreAbstract(text.trim()) > 0) break;
  }
  return source.first;
}

const headerLines = 100;
