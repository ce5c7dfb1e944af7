// How sure one can be that a file is a plain list, and whether blank lines part its lines.
import { isChrome } from '../chrome.ts';
import { parseDate } from '../date.ts';
import { scoreAbstract } from '../evidence.ts';
import type { Source } from '../source.ts';
import { findListHead } from './head.ts';

export interface PlainShape {
  /** Share, 0 to 1, of the sampled lines that stand in a title and abstract pair. */
  readonly paired: number;
  /** Share, 0 to 1, of neighbouring texts with a blank line between them. */
  readonly spaced: number;
  /** 1-based line of the first text that breaks the alternation or carries markup. */
  readonly line: number;
}

/** Looks at the first SAMPLE texts. */
export function measurePlain(source: Source): PlainShape {
  let previous: { readonly score: number; readonly index: number } | null = null;
  let texts = 0;
  let pairs = 0;
  let gaps = 0;
  let firstBreak = 0;
  for (let index = findListHead(source); index < source.lines && texts < SAMPLE; index++) {
    const text = source.line(index).trim();
    if (text === '' || isChrome(text) || (texts === 0 && parseDate(text) !== null)) continue;
    texts++;
    const score: number = isMarkup(text) ? Number.NaN : scoreAbstract(text);
    if (previous !== null) {
      if (index > previous.index + 1) gaps++;
      if (previous.score < 0 && score > 0) pairs++;
      else if (!(previous.score > 0 && score < 0) && firstBreak === 0) firstBreak = index + 1;
    }
    previous = { score, index };
  }
  return {
    paired: texts === 0 ? 0 : Math.min(1, (2 * pairs) / texts),
    spaced: texts < 2 ? 0 : gaps / (texts - 1),
    line: firstBreak || source.first + 1,
  };
}

/** Markdown links and headings, tags, JSON, bare addresses: no plain list has them as lines. */
function isMarkup(text: string): boolean {
  return /^(?:#{1,6} |\[|<|\{|https?:\/\/\S+$|[-*] )/.test(text) || text.slice(0, 400).includes('](http');
}

const SAMPLE = 400;
