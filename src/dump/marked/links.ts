// The links of a line: where they lead, and what is left of the line without them.
import { linkToPaper } from '../../paper/arxiv.ts';
import { type Badges, parseBadges } from '../cards/badges.ts';
import { isLabel } from '../cards/phrases.ts';
import { readArxivId } from '../records/values.ts';

/** The words of a line without its addresses, and these; a link's own words stay. */
export function takeLinks(line: string): { readonly words: string; readonly hrefs: readonly string[] } {
  if (!/[(<]|:\/\//.test(line)) return { words: line, hrefs: [] };
  const hrefs: string[] = [];
  const take = (href: string): void => void hrefs.push(href.replace(/[.,;]$/, ''));
  const words = line
    .replace(/!\[[^\]]{0,300}\]\([^)\s]{0,2000}\)/g, ' ')
    .replace(
      /\[((?:[^[\]]|\[[^[\]]{0,80}\]){0,600})\]\(([^\s()]{1,2000})\)/g,
      (_, own: string, href: string) => {
        take(href);
        return own;
      },
    );
  for (const [href] of words.matchAll(/https?:\/\/[^\s<>"')\]]{1,2000}/g)) take(href);
  return { words, hrefs };
}

/** What stands beside names of links, and nothing else does: `arXiv | code | 12 votes`; null for other words. */
export function readLinks(words: string): { readonly badges: Badges | null } | null {
  const pieces = words
    .replace(/https?:\/\/\S{1,2000}/g, ' link ')
    .split(/\s{0,4}[|•·,;/()[\]]\s{0,4}|\s[-–—]\s/)
    .map((piece) => piece.trim().replace(/:$/, ''))
    .filter((piece) => piece !== '' && !isLabel(piece));
  const counts = pieces.map(parseBadges);
  if (counts.some((count, at) => count === null && /\p{L}{2}/u.test(pieces[at] ?? ''))) return null;
  return { badges: pieces.length === 0 ? null : parseBadges(pieces.join(' | ')) };
}

export function isPaper(href: string): boolean {
  return (
    linkToPaper.test(href) ||
    readArxivId(href) !== null ||
    /^https?:\/\/openreview\.net\/(?:forum|pdf)\?id=/i.test(href)
  );
}
