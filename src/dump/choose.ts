// Which layout reads a file: the one that is surest from the file's own shape, never from its name.
import { CLAIM_THRESHOLD, type Claim, type Finding, type Layout } from './layout.ts';
import { layouts } from './layouts/index.ts';
import type { Source } from './source.ts';

export type Choice =
  | { readonly kind: 'claimed'; readonly layout: Layout }
  | { readonly kind: 'unclaimed'; readonly finding: Finding };

/** Asks every layout; on a tie the one listed first reads. */
export function chooseLayout(source: Source): Choice {
  const guesses = layouts
    .map((layout) => ({ layout, claim: layout.claim(source) }))
    .sort((one, other) => other.claim.certainty - one.claim.certainty);
  const surest = guesses[0];
  if (surest !== undefined && surest.claim.certainty >= CLAIM_THRESHOLD) {
    return { kind: 'claimed', layout: surest.layout };
  }
  return { kind: 'unclaimed', finding: reportUnclaimed(source, guesses) };
}

function reportUnclaimed(source: Source, guesses: readonly { layout: Layout; claim: Claim }[]): Finding {
  if (source.text.slice(source.start(source.first)).trim() === '') return reportEmpty();
  const nearest = guesses
    .slice(0, 3)
    .map(({ layout, claim }) => `${layout.name} (gave up at line ${claim.line}: ${claim.missing})`);
  return {
    code: 'unknown-layout',
    severity: 'error',
    line: guesses[0]?.claim.line ?? 1,
    message: `No layout recognises this file, so no paper is read from it. The nearest are ${nearest.join(', ')}. Save the list in one of these shapes, or add a layout for it.`,
  };
}

function reportEmpty(): Finding {
  return {
    code: 'empty-dump',
    severity: 'warning',
    line: null,
    message: 'The file holds nothing to read. Scrape the page again, or delete the file.',
  };
}
