// How sure a scraper's layout is that it meets its own shape: by the marks that only this scraper leaves.
import { isChrome } from '../chrome.ts';
import type { Claim } from '../layout.ts';
import type { Source } from '../source.ts';

/** A mark is one line's form. */
export interface Mark {
  /** As a reader would look for it: `headings "### [title](…/papers/ID)"`. */
  readonly name: string;
  /** Tested on a line without the blanks around it; of a long one on both ends. */
  readonly pattern: RegExp;
  /** What finding it once adds to the certainty; the weights of a layout add up to at most 1. */
  readonly weight: number;
}

/** Looks for the marks in the first `sample` lines. */
export function claimByMarks(source: Source, marks: readonly Mark[]): Claim {
  const seen = new Set<Mark>();
  let lastMatch = -1;
  let firstText = -1;
  const end = Math.min(source.lines, source.first + sample);
  for (let index = source.first; index < end && seen.size < marks.length; index++) {
    const text = shorten(source.line(index).trim());
    if (text === '' || isChrome(text)) continue;
    if (firstText === -1) firstText = index;
    for (const mark of marks) {
      if (!seen.has(mark) && mark.pattern.test(text)) {
        seen.add(mark);
        lastMatch = index;
      }
    }
  }
  const absent = marks.find((mark) => !seen.has(mark));
  return {
    certainty: [...seen].reduce((sum, mark) => sum + mark.weight, 0),
    line: lastMatch === -1 ? Math.max(firstText, source.first) + 1 : Math.min(lastMatch + 2, source.lines),
    missing: `no ${absent?.name ?? 'more papers'}`,
  };
}

/** Beginning and end of a long line: marks are no longer than that. */
function shorten(line: string): string {
  if (line.length <= lineLength + lineTail) return line;
  return `${line.slice(0, lineLength)} … ${line.slice(-lineTail)}`;
}

const sample = 5000;
const lineLength = 300;
const lineTail = 120;
