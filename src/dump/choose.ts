// Which layout reads a file: the one that is surest from the file's own shape, never from its name.
import { CLAIM_THRESHOLD, type Finding, type Layout } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { reportUnclaimed } from './nothing.ts';
import { isPaperPage } from './paper-page/signs.ts';
import type { Source } from './source.ts';

export type Choice =
  | { readonly kind: 'claimed'; readonly layout: Layout }
  | { readonly kind: 'unclaimed'; readonly finding: Finding };

/** Asks every layout; on a tie the one listed first reads. */
export function chooseLayout(source: Source): Choice {
  const isOne = isPaperPage(source);
  const guesses = layouts
    .filter(({ scope }) => !isOne || scope === 'paper')
    .map((layout) => ({ layout, claim: layout.claim(source) }))
    .sort((one, other) => other.claim.certainty - one.claim.certainty);
  const surest = guesses[0];
  if (surest !== undefined && surest.claim.certainty >= CLAIM_THRESHOLD) {
    return { kind: 'claimed', layout: surest.layout };
  }
  return { kind: 'unclaimed', finding: reportUnclaimed(source, guesses) };
}
