// The authors' spans as the scorer counts them, and as labels of tokens.
import { B, E, I, S } from '../../math/detect/chain.ts';
import type { Token } from '../../math/tokenise.ts';
import type { Span } from '../../text/types.ts';
import type { Example, TrueSpan } from './corpus.ts';

/**
 * Without blanks and closing punctuation at the edges; of a number and a lone times sign, only the sign,
 * and that is its TeX then.
 */
export function tidySpan<T extends Span>(text: string, span: T): T {
  let { start, end } = span;
  while (start < end && /[\s.,;:]/.test(text.charAt(start))) start++;
  while (end > start && /[\s.,;:]/.test(text.charAt(end - 1))) end--;
  const factor = /^([\d.,]+\s*)(?:times|×)$/.exec(text.slice(start, end));
  if (factor === null) return { ...span, start, end };
  return { ...span, start: start + (factor[1]?.length ?? 0), end, tex: '\\times' };
}

/** Spans that the scorer does not count: bare numbers, lone marks, words in another face. */
export function isCareless(text: string, span: TrueSpan): boolean {
  return (
    isCarelessText(text.slice(span.start, span.end)) ||
    /^\s*(\\(text\w*|emph|mbox)\s*\{[A-Za-z][^{}$\\]*\}\s*)+$/.test(span.tex)
  );
}

function isCarelessText(source: string): boolean {
  return /^[\d.,\s%+\-–—~$×x<>|=/@&#*()]*$/.test(source);
}

/** The spans that figures and learners count, tidied. */
export function countedSpans({ text, spans }: Example): readonly TrueSpan[] {
  return spans
    .map((span) => tidySpan(text, span))
    .filter((span) => span.end > span.start && !isCareless(text, span));
}

/** Labels of the tokens; a span whose edges cut a token is left out, since no labelling gives it. */
export function labelTokens(tokens: readonly Token[], spans: readonly TrueSpan[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const startingAt = new Map(tokens.map((token, index) => [token.start, index]));
  const endingAt = new Map(tokens.map((token, index) => [token.end, index]));
  for (const span of spans) {
    const first = startingAt.get(span.start);
    const last = endingAt.get(span.end);
    if (first === undefined || last === undefined || last < first) continue;
    if (first === last) labels[first] = S;
    else {
      labels.fill(I, first + 1, last);
      labels[first] = B;
      labels[last] = E;
    }
  }
  return labels;
}

export type Verdict = 'right' | 'wrong' | 'waived';

/** Judges spans of one text as the scorer does; `waived` ones count neither way. */
export function judgeSpan(example: Example): (start: number, end: number) => Verdict {
  const { text, spans } = example;
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  const counted = new Set(countedSpans(example).map(key));
  const waived = new Set(spans.map((span) => key(tidySpan(text, span))).filter((one) => !counted.has(one)));
  return (start, end) => {
    const span = tidySpan(text, { start, end });
    if (counted.has(key(span))) return 'right';
    const source = text.slice(span.start, span.end);
    return source === '' || waived.has(key(span)) || isCarelessText(source) ? 'waived' : 'wrong';
  };
}
