// How sure one can be that a file is a plain list, and whether blank lines part its texts.
import { isInvitation } from '../chrome.ts';
import type { Claim } from '../layout.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import { findListHead } from './head.ts';
import { findSpans } from './spans.ts';
import { joinWraps, measureWrap } from './wraps.ts';

/**
 * Looks at the first SAMPLE texts. Evidence: a title stands above every abstract; where the texts are too
 * terse to tell (`T 1`, `A 1.`), they alternate without a break, or the page's invitation stands above.
 */
export function claimPlain(source: Source, spaced: boolean, missing: string): Claim {
  let texts = 0;
  let pairs = 0;
  let tersePairs = 0;
  let gaps = 0;
  let marked = 0;
  let metas = 0;
  let breakLine = 0;
  let previous: { readonly score: number; readonly line: number } | null = null;
  const wrap = measureWrap(findSpans(source), spaced);
  for (const lines of joinWraps(findSpans(source), wrap, spaced)) {
    if ('kind' in lines) {
      if (lines.kind === 'meta') metas++;
      continue;
    }
    if (++texts > SAMPLE) break;
    const text = lines.length === 1 ? lines[0].text : lines.map((span) => span.text).join(' ');
    const score = isMarkup(text) ? Number.NaN : scoreAbstract(text);
    const [{ line }] = lines;
    if (Number.isNaN(score)) marked++;
    if (previous !== null) {
      if (line > previous.line + 1) gaps++;
      if (previous.score < 0 && score > 0) pairs++;
      else if (!(previous.score > 0 && score < 0) && breakLine === 0) breakLine = line + 1;
      if (previous.score < 0 && score - previous.score >= TERSE_DIFFERENCE) tersePairs++;
    }
    previous = { score, line: line + lines.length - 1 };
  }
  const seen = Math.min(texts, SAMPLE);
  const share = (count: number): number => (seen === 0 ? 0 : Math.min(1, (2 * count) / seen));
  const isInvited = seen > 0 && marked < seen / 10 && isInvitation(source.line(findListHead(source)));
  const isTerse = tersePairs >= FEWEST_TERSE && share(tersePairs) >= 0.9;
  const paired = Math.max(share(pairs), isInvited ? 0.6 : 0, isTerse ? share(tersePairs) * 0.7 : 0);
  // A text by itself is parted from nothing: the first layout takes it.
  const parted = seen < 2 ? 1 : gaps / (seen - 1);
  // A list with the cards' own lines left in (votes, authors, dates) has a layout of its own.
  const bare = metas > seen / 2 ? HARDLY_PLAIN : 1;
  return {
    certainty: bare * paired * (spaced ? parted : 1 - parted),
    line: breakLine || source.first + 1,
    missing,
  };
}

/** Markdown links, headings, quotations and italics, labels, tags, JSON, bare addresses: no plain list has them as lines. */
function isMarkup(text: string): boolean {
  return (
    /^(?:#{1,6} |\[|> |\d{1,4}[.)] {1,4}\[|([*_])[^*_]{3,200}\1$|<|\{|https?:\/\/\S+$|[-*] |[*_]{0,2}(?:title|abstract|authors?|link|url|arxiv)[*_]{0,2}:[*_]{0,2}\s)/i.test(
      text,
    ) || text.slice(0, 400).includes('](http')
  );
}

const SAMPLE = 400;
const HARDLY_PLAIN = 0.6;
// A letter has a greeting and a line below it, but not three times.
const FEWEST_TERSE = 3;
// What a full stop alone makes of the score.
const TERSE_DIFFERENCE = 3;
