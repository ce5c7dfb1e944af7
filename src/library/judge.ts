// Whether two versions are of one paper.
//
// The thresholds come from measurements (see likeness.ts). Under one title, an abstract that shares an
// eighth of its runs is the same paper in another version ("Mixed Precision Training" in two versions:
// 0.20; papers on one subject stay below 0.15, and hardly ever share a title). Under a title that differs
// by a slip, the bar is 0.60; under one that has a word more, or another one, it is 0.95, the same text but for damage:
// of 60,000 papers of arXiv thirty pairs lie between, and all but one are two papers. Below, and where nearly equal abstracts
// stand under different titles, the pair is doubtful: they stay separate and are reported.
//
// One DOI settles such doubts, and no more: libraries give that of a whole volume to each of its papers, so titles or
// abstracts must agree as well.
import { isPart, lettersOf } from './letters.ts';
import { likenessOf } from './likeness.ts';
import { isNearTitle, isSlip, wordsOfTitle } from './titles.ts';
import type { Version } from './versions.ts';

/** `strength` and `likeness` are 0 and up; the stronger verdicts are acted on first. */
export type Verdict =
  | { readonly kind: 'same'; readonly strength: number }
  | { readonly kind: 'doubtful'; readonly likeness: number }
  | { readonly kind: 'different' };

const different: Verdict = { kind: 'different' };

/** Judges two versions; symmetric. */
export function judge(one: Version, other: Version): Verdict {
  if (one.arxivId !== null && one.arxivId === other.arxivId) return { kind: 'same', strength: 10 };
  const [mine, theirs] = [abstractOf(one), abstractOf(other)];
  const texts = { mine: lettersOf(mine), theirs: lettersOf(theirs) };
  const likeness = likenessOf(texts.mine, texts.theirs);
  const part = isPart(texts.mine, texts.theirs);
  const facts = { ...likeness, part, shorter: Math.min(texts.mine.length, texts.theirs.length) };
  const isNear = one.titleKey === other.titleKey || isNearTitle(one.titleKey, other.titleKey);
  if (one.doi !== null && one.doi === other.doi && isOnePaper(facts, isNear, one.titleKey))
    return { kind: 'same', strength: 3.5 };
  if (one.titleKey === other.titleKey) {
    return judgeOneTitle(facts, one.titleKey, isSummary(mine, theirs, one.titleKey));
  }
  return isNear ? judgeNearTitles(facts, isSlip(one.titleKey, other.titleKey)) : judgeTitlesApart(facts);
}

/**
 * Whether two versions that bear one arXiv id have nothing else in common, as where a scraper gave the id of one paper to
 * another: neither the title nor, of abstracts long enough to tell, a twentieth. Of 20,000 pairs of papers of real days not
 * one in ten thousand shares as much. Of a text and one in another script, as a translation is, nothing can be told.
 */
export function areUnlike(one: Version, other: Version): boolean {
  if (one.titleKey === other.titleKey || isNearTitle(one.titleKey, other.titleKey)) return false;
  const [mine, theirs] = [lettersOf(abstractOf(one)), lettersOf(abstractOf(other))];
  return (
    Math.min(mine.length, theirs.length) >= 200 &&
    isLatin(mine) === isLatin(theirs) &&
    likenessOf(mine, theirs).jaccard < 0.05
  );
}

/** By most of its letters: a Chinese abstract names models, too. */
function isLatin(letters: string): boolean {
  return 2 * (letters.match(/[a-z0-9]/g)?.length ?? 0) > letters.length;
}

/** Under one DOI a telling title is enough, or an abstract. */
function isOnePaper({ jaccard, part, shorter }: Facts, isNear: boolean, titleKey: string): boolean {
  return (isNear && wordsOfTitle(titleKey) >= 3) || jaccard >= 0.5 || (part && shorter >= 100);
}

interface Facts {
  readonly jaccard: number;
  readonly containment: number;
  /** One text is a piece of the other. */
  readonly part: boolean;
  /** Letters of the shorter text. */
  readonly shorter: number;
}

function judgeOneTitle(facts: Facts, titleKey: string, summary: boolean): Verdict {
  const { jaccard, containment, part, shorter } = facts;
  if (part) return { kind: 'same', strength: 4 };
  if (jaccard >= 0.12 || (containment >= 0.6 && shorter >= 60))
    return { kind: 'same', strength: 2 + jaccard };
  if (summary) return { kind: 'same', strength: 1 };
  return wordsOfTitle(titleKey) >= 3 ? { kind: 'doubtful', likeness: jaccard } : different;
}

function judgeNearTitles({ jaccard, containment, part, shorter }: Facts, slip: boolean): Verdict {
  if (jaccard >= (slip ? 0.6 : 0.95) || (part && shorter >= 100))
    return { kind: 'same', strength: 1 + jaccard };
  const likeness = Math.max(jaccard, part ? containment : 0);
  return likeness >= 0.12 || containment >= 0.5 ? { kind: 'doubtful', likeness } : different;
}

function judgeTitlesApart({ jaccard, containment, part, shorter }: Facts): Verdict {
  if (jaccard >= 0.5) return { kind: 'doubtful', likeness: jaccard };
  return part && shorter >= 200 ? { kind: 'doubtful', likeness: containment } : different;
}

/**
 * A trending page shows one line about a paper instead of its abstract: `HeartMuLa is a family of …`.
 * A heuristic: under one telling title, a text of 400 characters at most, much shorter than the other,
 * which names a good part of what it names. Abstracts on one subject share a fifth of such words.
 */
function isSummary(one: string, other: string, titleKey: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const words = wordsOfTitle(titleKey);
  if (words < 3 || short.length > 400 || short.length > 0.6 * long.length) return false;
  const title = stemsOf(titleKey);
  const named = [...stemsOf(short)].filter((stem) => !title.has(stem));
  const known = stemsOf(long);
  const shared = named.filter((stem) => known.has(stem)).length;
  return shared >= 3 && shared >= (words >= 5 ? 0.25 : 0.4) * named.length;
}

/** First six letters of the words of four letters and more: a crude stem is enough here. */
function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

function abstractOf(version: Version): string {
  return version.sightings[0]?.entry.abstract ?? '';
}
