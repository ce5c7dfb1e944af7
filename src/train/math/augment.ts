// Examples of damage that the training files do not hold, made from those that they do.
//
// Where the dollars did not pair, formulas kept their backslashes (`s\in (0,1)`); where the authors wrote
// Unicode, arXiv wrote `{\lambda}`. Both come from the authors' own TeX; the scrape's first rule
// (`\cmd{X}` -> `X`) still applies.
import { hashToken } from '../../math/detect/hash.ts';
import type { Example, TrueSpan } from './corpus.ts';

/** One more example for about one in twelve of those with formulas; dumps and plain texts give none. */
export function augment(examples: readonly Example[]): readonly Example[] {
  return examples.flatMap((example) => {
    if (example.spans.length === 0 || example.kind === 'dumps') return [];
    const draw = (hashToken(`${example.id}:augment`) >>> 0) % 24;
    if (draw === 0) return [rewrite(example, keepBackslashes)];
    return draw === 1 && example.spans.some(({ tex }) => braceUnicode(tex) !== null)
      ? [rewrite(example, braceUnicode)]
      : [];
  });
}

/** What stands in the text where the scrape left the backslashes: `2\leq p=N{s}<q`. */
function keepBackslashes(tex: string): string | null {
  return tex.includes('\\') ? tex.replace(/\\[A-Za-z]+\{([^{}]*)\}/g, '$1') : null;
}

/** What arXiv makes of Unicode: `B/({\eta}{\lambda}D)`; null unless the formula is as plain as that. */
function braceUnicode(tex: string): string | null {
  if (
    !/^(?:\\(?:[a-zA-Z]*(?:a|u|i|o)|leq|geq|times|infty|in|epsilon)(?![A-Za-z])|[A-Za-z0-9()=<>+/*|,. -])+$/.test(
      tex,
    )
  )
    return null;
  return tex.includes('\\') ? tex.replace(/\\([A-Za-z]+) ?/g, '{\\$1}') : null;
}

function rewrite(example: Example, change: (tex: string) => string | null): Example {
  let text = '';
  let at = 0;
  const spans: TrueSpan[] = [];
  for (const span of example.spans) {
    const source = change(span.tex) ?? example.text.slice(span.start, span.end);
    text += example.text.slice(at, span.start);
    spans.push({ start: text.length, end: text.length + source.length, tex: span.tex });
    text += source;
    at = span.end;
  }
  return { ...example, id: `${example.id}:augmented`, text: text + example.text.slice(at), spans };
}
