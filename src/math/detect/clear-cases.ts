// Stand-in for the tagger: runs of tokens glued together that hold `^`, `_` or a Greek letter's name.
import type { Token } from '../tokenise.ts';

export interface Span {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

export function detectClearCases(text: string, tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (tokens[to]?.glued === true) to++;
    const run = tokens.slice(from, to).filter((token) => !/^[.,;:()]$/.test(token.text));
    const first = run[0];
    const last = run.at(-1);
    from = to;
    if (first === undefined || last === undefined) continue;
    const source = text.slice(first.start, last.end);
    if (/^[\w^{}(),+*=<>|]{1,60}$/.test(source) && run.some(isMathematical) && isBalanced(source))
      spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function isMathematical({ text }: Token): boolean {
  return /^(?:[\^]|alpha|beta|gamma|delta|lambda|sigma|theta|mu|epsilon|varepsilon)$/.test(text);
}

function isBalanced(source: string): boolean {
  return ['{}', '()'].every(
    ([open = '', close = '']) => source.split(open).length === source.split(close).length,
  );
}
