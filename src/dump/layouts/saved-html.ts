// The layout `saved-html`: the page itself, saved by a browser. The data that it carries for its own
// script says most; where that is missing, the visible markup is read.
import { readCards } from '../cards/read.ts';
import { readVisible } from '../html/blocks.ts';
import { findIsland, mapIsland } from '../html/islands.ts';
import { isHtmlPage } from '../html/page.ts';
import { tokensOf } from '../html/tokens.ts';
import { readPapers, type ScannedJson } from '../json/read.ts';
import { scanPapers } from '../json/scan.ts';
import { claimTop, type Layout, type Reading } from '../layout.ts';
import { takeSharedEnds } from '../plain/shared-ends.ts';
import type { Source } from '../source.ts';

export const savedHtml: Layout = {
  name: 'saved-html',
  claim: (source) => {
    if (!isHtmlPage(source)) return claimTop(source, 0, 'no HTML');
    const hasPapers =
      /data-target=["']?DailyPapers|dailyPapers|\/papers\/\d{4}\.\d{4,5}|&quot;summary&quot;/.test(
        source.text,
      );
    const certainty = hasPapers
      ? 0.95
      : isArticle(source)
        ? sureOfArticle
        : linkToArxiv.test(source.text)
          ? 0.6
          : 0.3;
    return claimTop(source, certainty, 'no data of the page and no link to a paper');
  },
  read: (source) => readIsland(source) ?? readPage(source),
};

function readPage(source: Source): Reading {
  const reading = readCards(source, readVisible(tokensOf(source)), {
    between: 'chrome',
    areTitlesLinked: true,
  });
  // Pages that other people made number their papers.
  return { ...reading, entries: takeSharedEnds(reading.entries) };
}

/** A page that describes papers for machines, in the words of schema.org. */
function isArticle({ text }: Source): boolean {
  return (
    /application\/ld\+json/i.test(text) &&
    /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(?:Scholarly)?Article"/.test(text)
  );
}

/** The richest island of the page, or null where none holds a paper. */
export function readIsland(source: Source): Reading | null {
  const { text } = source;
  let best: ScannedJson | null = null;
  let inScript = false;
  for (const token of tokensOf(source)) {
    const island = findIsland(token, inScript, text);
    if (token.kind !== 'text') inScript = token.kind === 'open' && token.name === 'script';
    if (island === null) continue;
    const { json } = island;
    const scan = scanPapers(json);
    if (scan.papers.length > (best?.scan.papers.length ?? 0))
      best = { json, scan, openMap: () => mapIsland(island, text) };
  }
  return best === null ? null : readPapers(source, best);
}

// It may be anybody's article.
const sureOfArticle = 0.65;
/** Pages that other people made; arXiv's own link within themselves. */
const linkToArxiv =
  /<a\s[^<>]{0,200}href=["']?https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/\d{4}\.\d{4,5}/i;
