// Formulas that kept their delimiters: `\(…\)`, `\[…\]`, `$…$`, `$$…$$`.
//
// They are taken as they stand, inside the delimiters. A dollar is trusted only in a pair on one line
// whose inside reads like mathematics: prices come in pairs too (`from $5 to $10`), and where the
// scrape paired dollars the wrong way round, what stands between two of them is prose.
import type { Span } from '../../text/types.ts';

/** Delimiters included. */
export interface Survivor extends Span {
  /** What stands between the delimiters, trimmed. */
  readonly tex: string;
}

/** No formula of an abstract is longer, in UTF-16 units; bounds the search for a closing delimiter. */
const longest = 2000;

/** `We take \(x \in X\) here` gives one survivor, `x \in X`. Ascending, never overlapping. */
export function detectSurvivors(text: string): readonly Survivor[] {
  const found: Survivor[] = [];
  let at = nextOpening(text, 0);
  while (at >= 0) {
    const survivor = survivorAt(text, at);
    if (survivor !== null) found.push(survivor);
    at = nextOpening(text, survivor?.end ?? at + 1);
  }
  return found;
}

function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x24) return at;
    if (code === 0x5c) {
      const next = text.charCodeAt(at + 1);
      if (next === 0x28 || next === 0x5b) return at;
      at++; // `\\[1mm]` and `\$` open nothing
    }
  }
  return -1;
}

function survivorAt(text: string, start: number): Survivor | null {
  const opening = openings.find((delimiter) => text.startsWith(delimiter, start));
  if (opening === undefined) return null;
  const closing = closingOf[opening];
  const near = text.slice(start + opening.length, start + longest);
  const length = near.indexOf(closing);
  if (length < 0) return null;
  const tex = near.slice(0, length).trim();
  const end = start + opening.length + length + closing.length;
  if (tex === '' || (closing.startsWith('$') && !readsLikeMathematics(tex))) return null;
  // A closing dollar has no digit behind it: that is the next price.
  return closing === '$' && /\d/.test(text[end] ?? '') ? null : { start, end, tex };
}

const closingOf = { '\\(': '\\)', '\\[': '\\]', $$: '$$', $: '$' } as const;
const openings = ['\\(', '\\[', '$$', '$'] as const;

/** Heuristic: no line break, no price at its head, no small word of a sentence, and at most one plain word of four letters or more. */
function readsLikeMathematics(tex: string): boolean {
  if (/[\n\r]/.test(tex) || /^\d[\d.,]*(?:\s*(?:[-–]|[A-Za-z]{2,})|\s$)/.test(tex)) return false;
  const words = tex.replace(/\\[A-Za-z]+/g, ' ').match(/(?<![\w^{\\])[A-Za-z]{4,}(?![\w}])/g) ?? [];
  return words.length <= 1 && !smallWords.test(tex);
}

const smallWords = /(?:^| )(?:and|are|at|by|from|is|of|per|than|that|the|was|with)(?: |$)/;
