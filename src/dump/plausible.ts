// Whether what was read looks like a list of papers: a heuristic, reported and never acted upon.
//
// Evidence, from a year and a half of days (4,708 papers) and the publisher's dumps (636 entries): no title
// stands with more than two abstracts in one list, no abstract has fewer than twelve words, and none is its
// own title.

import { quote } from '../text/quote.ts';
import type { Finding } from './layout.ts';
import type { Entry } from './types.ts';

/** Findings for entries that are more likely something else: headings, labels, cut texts. */
export function reportImplausible(entries: readonly Entry[]): readonly Finding[] {
  const abstracts = new Map<string, Set<string>>();
  for (const { title, abstract } of entries) {
    const known = abstracts.get(title) ?? new Set<string>();
    if (known.size < many) abstracts.set(title, known.add(abstract));
  }
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const { title, abstract, line, place } of entries) {
    const isRepeated = (abstracts.get(title)?.size ?? 0) >= many;
    const isNews = !told.has(title);
    if (isRepeated) told.add(title);
    const message = isRepeated ? (isNews ? messages.repeated(title) : null) : doubtOf(title, abstract);
    if (message !== null) findings.push({ code: 'implausible-entry', line, place, message });
  }
  return findings;
}

/** What is odd about one paper; null for nothing. */
function doubtOf(title: string, abstract: string): string | null {
  if (countWords(abstract) < fewestWords) return messages.short(title, abstract);
  return abstract === title ? messages.same(title) : null;
}

/** Up to `fewestWords`; scripts without spaces between words count by their characters. */
function countWords(text: string): number {
  const sample = text.slice(0, 400);
  const words = sample.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const signs =
    sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return words + signs;
}

// A paper revised within one list stands with two abstracts.
const many = 3;
const fewestWords = 4;
const messages = {
  repeated: (title: string) =>
    `${quote(title)} stands as a title above several different abstracts, so it may be a heading of the page. Compare with the page, or write the title of each paper there.`,
  short: (title: string, abstract: string) =>
    `The abstract ${quote(abstract)} of ${quote(title)} has only a few words. Compare with the page: it may be a label, or cut.`,
  same: (title: string) => `The abstract of ${quote(title)} is its title once more. Compare with the page.`,
};
