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
 * Evidence: a title stands above every abstract; where the texts are too terse to tell (`T 1`, `A 1.`), they alternate
 * without a break, or the page's invitation stands above.
 */
export function claimPlain(source: Source, spaced: boolean, missing: string): Claim {
  const { texts, marked, pairs, partedPairs, tersePairs, parted, broken, ...seen } = surveyTexts(
    source,
    spaced,
  );
  const share = (count: number): number => (texts === 0 ? 0 : Math.min(1, (2 * count) / texts));
  const isInvited = texts > 0 && marked < texts / 10 && isInvitation(source.line(findListHead(source)));
  const isTerse = tersePairs >= fewestTerse && share(tersePairs) >= 0.9;
  const paired = Math.max(share(pairs), isInvited ? 0.6 : 0, isTerse ? share(tersePairs) * 0.7 : 0);
  // A text by itself is parted from nothing: the first layout takes it.
  const spacing = pairs > 0 ? partedPairs / pairs : texts < 2 ? 1 : parted / (texts - 1);
  // A list with the cards' own lines left in (votes, authors, dates) has a layout of its own, one with addresses may.
  const bare = seen.metas > texts / 2 ? hardlyPlain : seen.addresses > texts / 4 ? withAddresses : 1;
  return {
    certainty:
      (Math.max(broken, marked) > texts * mostBroken ? 0 : bare) * paired * (spaced ? spacing : 1 - spacing),
    line: seen.breakLine || source.first + 1,
    missing,
  };
}

/** How the first `sample` texts of a list stand to each other. */
interface Survey {
  texts: number;
  /** Texts that no plain list has. */
  marked: number;
  /** Abstracts right below a title, and those of them that a blank line parts from it. */
  pairs: number;
  partedPairs: number;
  /** Texts that read more like an abstract than the one above, a title. */
  tersePairs: number;
  /** Texts that a blank line parts from the one above. */
  parted: number;
  /** Texts in which a sentence of the line above goes on. */
  broken: number;
  /** Lines of cards (votes, authors, dates), and of addresses. */
  metas: number;
  addresses: number;
  /** 1-based, where titles and abstracts first do not alternate; 0 where they do. */
  breakLine: number;
}

interface Scored {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Not a number for a text that no plain list has. */
  readonly score: number;
  /** Blank lines above it; names, and what else is no text, are none, and part texts no more. */
  readonly blanks: number;
}

function surveyTexts(source: Source, spaced: boolean): Survey {
  const survey: Survey = {
    texts: 0,
    marked: 0,
    pairs: 0,
    partedPairs: 0,
    tersePairs: 0,
    parted: 0,
    broken: 0,
    metas: 0,
    addresses: 0,
    breakLine: 0,
  };
  const { pieces, bylines } = openTexts(source, spaced);
  const isNumbered = openNumbering();
  let above: Scored | null = null;
  let lastRow = 0;
  const told = tellBylines(pieces(), bylines, (piece) => ('kind' in piece ? null : textOf(piece)));
  for (const [piece, names] of told) {
    if ('kind' in piece) {
      if (piece.kind === 'meta') survey.metas++;
      if (piece.kind === 'address') survey.addresses++;
      if (piece.row === lastRow + 1) lastRow = piece.row;
      continue;
    }
    if (survey.texts === sample) break;
    const text = textOf(piece);
    const [{ line, row }] = piece;
    const blanks = row - lastRow - 1;
    lastRow = row + piece.length - 1;
    if (names !== null) continue;
    const isMarked = isNumbered(text) || isMarkup(text);
    const scored = { text, line: line + 1, score: isMarked ? Number.NaN : scoreAbstract(text), blanks };
    survey.texts++;
    if (isMarked) survey.marked++;
    if (above !== null) compare(above, scored, survey);
    above = scored;
  }
  return survey;
}

/** Counts what a text is to the one above. */
function compare(above: Scored, { text, line, score, blanks }: Scored, survey: Survey): void {
  const isParted = blanks > 0;
  if (isParted) survey.parted++;
  if (above.score < 0 && score > 0) {
    survey.pairs++;
    if (isParted) survey.partedPairs++;
  }
  if (above.score > 0 === score > 0 && survey.breakLine === 0) survey.breakLine = line;
  if (blanks === 0 && sentenceGoesOn(above.text, text)) survey.broken++;
  if (above.score < 0 && score - above.score >= terseDifference) survey.tersePairs++;
}

/** Tells texts with numbers that rise by one, which are the list's: no titles. */
function openNumbering(): (text: string) => boolean {
  let last = 0;
  return (text) => {
    const count = Number(number.exec(text)?.[1] ?? 0);
    // One or two may stand within a text that was joined too far.
    if (count <= last || count > last + 3) return false;
    last = count;
    return true;
  };
}

/** Markdown links, headings, quotations and italics, labels, tags, JSON, Org, TOML, SQL, TeX, bare addresses: no plain list has them as lines. */
function isMarkup(text: string): boolean {
  return (
    /^(?:#{1,6} |`[^`]{1,500} <https?:[^`]{1,500}`_|\[(?!\d{4}\.\d{4,5}(?:v\d{1,2})?\] \S)|>|\d{1,4}[.)] {1,4}\[|([*_])[^*_]{3,200}\1$|<|\{(?!\\[a-z])|(?:={1,6} )?https?:\/\/(?:\S+$|\S{1,300}\[[^\]]{1,400}\]$)|[-*] (?=[^\p{L}\p{N}])|#\+\w{2,20}:|:[A-Z_]{2,20}:|\*{1,6} (?:TODO|DONE|\[\[)|(={1,6}) .{1,300} \2$|(?:create|insert) (?:table|into) |"[^"]{1,300}","|[a-z]\w{1,30} = ["'[{\d]|\\(?:sub)*(?:section|paragraph|title|item)\b)/iu.test(
      text,
    ) ||
    isLabelled(text) ||
    text.slice(0, 400).includes('](http') ||
    /^[^\p{L}\p{N}].*\(arXiv: ?\d{4}\.\d{4,5}(?:v\d{1,2})?\)$/isu.test(text.slice(0, longestTitle))
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
const number = /^(\d{1,4})[.)/] /;
const sample = 400;
const longestTitle = 430;
/** Of all lines, those in which a sentence of the line above goes on: nobody knows how such a list was wrapped; and marked ones. */
const mostBroken = 0.25;
const hardlyPlain = 0.6;
const withAddresses = 0.7;
// A letter has a greeting and a line below it, but not three times.
const fewestTerse = 3;
// What a full stop alone makes of the score.
const terseDifference = 3;
