// How sure one can be that a file is a plain list, and whether blank lines part its texts.
import { isInvitation } from '../chrome.ts';
import type { Claim } from '../layout.ts';
import { meaningOf } from '../records/meaning.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import { tellBylines } from './bylines.ts';
import { sentenceGoesOn } from './printed.ts';
import { findListHead } from './spans.ts';
import { openTexts } from './texts.ts';
import { textOf } from './wraps.ts';

/**
 * Looks at the first `sample` texts. Evidence: a title stands above every abstract; where the texts are too
 * terse to tell (`T 1`, `A 1.`), they alternate without a break, or the page's invitation stands above.
 */
export function claimPlain(source: Source, spaced: boolean, missing: string): Claim {
  let [texts, pairs, partedPairs, tersePairs, gaps, marked] = [0, 0, 0, 0, 0, 0];
  let [metas, addresses, counted, breakLine] = [0, 0, 0, 0];
  let previous: number | null = null;
  let [above, broken] = ['', 0];
  let lastRow = 0;
  const { pieces, bylines } = openTexts(source, spaced);
  const isNames = tellBylines(bylines);
  for (const lines of pieces()) {
    if ('kind' in lines) {
      if (lines.kind === 'meta') metas++;
      if (lines.kind === 'address') addresses++;
      // What stands between two texts without a blank line parts them no more than names do.
      if (lines.row === lastRow + 1) lastRow = lines.row;
      continue;
    }
    if (texts === sample) break;
    const text = textOf(lines);
    if (isNames(text)) {
      lastRow = lines[0].row + lines.length - 1;
      continue;
    }
    texts++;
    // One or two may stand within a text that was joined too far.
    const count = Number(number.exec(text)?.[1] ?? 0);
    const isCounted = count > counted && count <= counted + 3;
    if (isCounted) counted = count;
    const score = isCounted || isMarkup(text) ? Number.NaN : scoreAbstract(text);
    const [{ line, row }] = lines;
    if (Number.isNaN(score)) marked++;
    if (previous !== null) {
      if (row > lastRow + 1) gaps++;
      if (previous < 0 && score > 0) {
        pairs++;
        if (row > lastRow + 1) partedPairs++;
      }
      if (previous > 0 === score > 0 && breakLine === 0) breakLine = line + 1;
      if (row === lastRow + 1 && sentenceGoesOn(above, text)) broken++;
      if (previous < 0 && score - previous >= terseDifference) tersePairs++;
    }
    previous = score;
    above = text;
    lastRow = row + lines.length - 1;
  }
  const share = (count: number): number => (texts === 0 ? 0 : Math.min(1, (2 * count) / texts));
  const isInvited = texts > 0 && marked < texts / 10 && isInvitation(source.line(findListHead(source)));
  const isTerse = tersePairs >= fewestTerse && share(tersePairs) >= 0.9;
  const paired = Math.max(share(pairs), isInvited ? 0.6 : 0, isTerse ? share(tersePairs) * 0.7 : 0);
  // A text by itself is parted from nothing: the first layout takes it.
  const parted = pairs > 0 ? partedPairs / pairs : texts < 2 ? 1 : gaps / (texts - 1);
  // A list with the cards' own lines left in (votes, authors, dates) has a layout of its own, one with addresses may.
  const bare = metas > texts / 2 ? hardlyPlain : addresses > texts / 4 ? withAddresses : 1;
  return {
    certainty: (broken > texts * mostBroken ? 0 : bare) * paired * (spaced ? parted : 1 - parted),
    line: breakLine || source.first + 1,
    missing,
  };
}

/** Markdown links, headings, quotations and italics, labels, tags, JSON, Org, TOML, SQL, TeX, bare addresses: no plain list has them as lines. */
function isMarkup(text: string): boolean {
  return (
    /^(?:#{1,6} |\[|>|\d{1,4}[.)] {1,4}\[|([*_])[^*_]{3,200}\1$|<|\{|https?:\/\/\S+$|[-*] (?=[^\p{L}\p{N}])|#\+\w{2,20}:|:[A-Z_]{2,20}:|\*{1,6} (?:TODO|DONE|\[\[)|(?:create|insert) (?:table|into) |"[^"]{1,300}","|[a-z]\w{1,30} = ["'[{\d]|\\(?:sub)*(?:section|paragraph|title|item)\b)/iu.test(
      text,
    ) ||
    isLabelled(text) ||
    text.slice(0, 400).includes('](http') ||
    /\(arXiv: ?\d{4}\.\d{4,5}(?:v\d{1,2})?\)$/i.test(text.slice(-40))
  );
}

/** `Title: …`, `**Abstract:** …`, `摘要：…`, and `Abstract` alone or before a dash, as papers print it. */
function isLabelled(text: string): boolean {
  if (/^abstract(?:$| ?[—–])/i.test(text)) return true;
  const name = /^[*_]{0,2}(\p{L}{2,12})[*_]{0,2}(?:\s{0,12}[|=]\s|[:：][*_]{0,2}\s|：)/u.exec(text)?.[1];
  return name !== undefined && labels.has(meaningOf(name)?.role ?? '') && !machine.test(name);
}

const labels: ReadonlySet<string> = new Set(['title', 'abstract', 'authors', 'address', 'arxivId']);
/** Names of texts that may be a machine's, or anything's. */
const machine = /^(?:summary|text|body|content|description)$/i;
/** Numbers that rise by one are the list's, not the titles'. */
const number = /^(\d{1,4})[.)/] /;
const sample = 400;
/** Of all lines, those in which a sentence of the line above goes on: nobody knows how such a list was wrapped. */
const mostBroken = 0.25;
const hardlyPlain = 0.6;
const withAddresses = 0.7;
// A letter has a greeting and a line below it, but not three times.
const fewestTerse = 3;
// What a full stop alone makes of the score.
const terseDifference = 3;
