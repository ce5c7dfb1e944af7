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
  const reported = new Set<string>();
  for (const entry of entries) {
    const { title, abstract, line, place } = entry;
    if ((abstracts.get(title)?.size ?? 0) >= many) {
      if (!reported.has(title)) findings.push(reportRepeated(entry));
      reported.add(title);
    } else if (countWords(abstract) < fewestWords) {
      findings.push(
        doubt(
          line,
          place,
          `The abstract ${quote(abstract)} of ${quote(title)} has only a few words. Compare with the page: it may be a label, or cut.`,
        ),
      );
    } else if (abstract === title) {
      findings.push(
        doubt(line, place, `The abstract of ${quote(title)} is its title once more. Compare with the page.`),
      );
    }
  }
  return findings;
}

function reportRepeated({ line, place, title }: Entry): Finding {
  return doubt(
    line,
    place,
    `${quote(title)} stands as a title above several different abstracts, so it may be a heading of the page. Compare with the page, or write the title of each paper there.`,
  );
}

function doubt(line: number, place: string | null, message: string): Finding {
  return { code: 'implausible-entry', line, place, message };
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
