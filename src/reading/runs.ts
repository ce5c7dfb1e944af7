// Inline pieces as runs of plain text and TeX: what a citation, a feed's title or a mail is made of.
import { toUnicode } from '../math/unicode.ts';
import type { Inline } from '../text/types.ts';
import { asTextBelow } from './trust.ts';

export type TextRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string };

/** Emphasis and links leave their text; a formula too doubtful to be set is the text it came from. */
export function runsOf(inlines: readonly Inline[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const piece of inlines) {
    const own: readonly TextRun[] =
      piece.kind === 'text'
        ? [piece]
        : piece.kind === 'script'
          ? [{ kind: 'math', tex: piece.tex }]
          : piece.kind !== 'math'
            ? runsOf(piece.children)
            : piece.confidence < asTextBelow
              ? [{ kind: 'text', text: piece.source }]
              : [{ kind: 'math', tex: piece.tex }];
    for (const run of own) pushRun(runs, run);
  }
  return runs;
}

/** One line of text, formulas in Unicode, `known` in turn or found now: `O(√n) rounds for x ∈ ℝⁿ`. */
export function unicodeOf(runs: readonly TextRun[], known: readonly string[] = []): string {
  let at = 0;
  return (
    runs
      .map((run) => (run.kind === 'text' ? run.text : (known[at++] ?? toUnicode(run.tex))))
      .join('')
      // Of what is no single blank alone: nearly all is.
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim()
  );
}

function pushRun(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1);
  if (run.kind === 'text' && last?.kind === 'text') {
    runs[runs.length - 1] = { kind: 'text', text: last.text + run.text };
  } else {
    runs.push(run);
  }
}
