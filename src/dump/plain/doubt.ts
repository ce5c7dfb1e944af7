// Pairs that may be no paper, or belong to two.
//
// A note has a title and a paragraph as well: where a file holds no more than two pairs, and nothing of a page
// around them, each is doubted.
//
// Where a dump has lost lines, a title whose abstract is gone can stand right above an abstract whose title is gone.
//
// Heuristic: of the 636 sound pairs of the five dumps all but 3 share a word that is not common to the
// whole field; of titles put above the next paper's abstract, 4 in 10 share none. So a pair that shares
// none is reported, and only in a dump where other lines are missing.

import { quote } from '../../text/quote.ts';
import type { Finding } from '../layout.ts';
import type { Entry } from '../types.ts';

/** Findings for the entries of a dump that is known to have lost lines. */
export function reportDoubtfulPairs(entries: readonly Entry[]): readonly Finding[] {
  return entries
    .filter(({ title, abstract }) => !sharesWord(title, abstract))
    .map(({ line, title }) => ({ code: 'doubtful-pair', line, message: messages.pair(title) }));
}

/** Findings for the entries of a file without furniture, date, counts or front matter. */
export function reportNotes(entries: readonly Entry[]): readonly Finding[] {
  if (entries.length > few) return [];
  return entries.map(({ line, title }) => ({
    code: 'implausible-entry',
    line,
    message: messages.note(title),
  }));
}

function sharesWord(title: string, abstract: string): boolean {
  const stems = stemsOf(abstract);
  for (const stem of stemsOf(title)) if (stems.has(stem) && !common.has(stem)) return true;
  return false;
}

/** The first five letters of the words: enough to make `kernels` and `kernel` one. */
function stemsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 5000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
}

const messages = {
  note: (title: string) =>
    `Nothing in this file says that ${quote(title)} is a paper; it may be a note. If it is a paper, write "Title:" and "Abstract:" before its two texts; if not, delete the file.`,
  pair: (title: string) =>
    `The title ${quote(title)} shares no word with the abstract below it, and lines are missing in this dump: they may be of two papers. Compare with the page.`,
};
const few = 2;
const common = stemsOf(
  'with from for the and via using towards learning deep neural networks models data methods based approach analysis this that are can not over into new',
);
