// Readable text without markup, for feeds, meta elements, search and citations.
import type { Inline } from './types.ts';

type Math = Extract<Inline, { readonly kind: 'math' }>;

/** What is read aloud of `inlines`. Formulas go through `readMath`; by default, as they were scraped. */
export function plainText(
  inlines: readonly Inline[],
  readMath: (math: Math) => string = (math) => math.source,
): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'script') return inline.text;
      return inline.kind === 'math' ? readMath(inline) : plainText(inline.children, readMath);
    })
    .join('');
}
