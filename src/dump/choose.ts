// Which layouts may read a file: those that are sure of it from the file's own shape, never from its name.
import { isScholarPage } from './citations.ts';
import { claimThreshold, type Finding, type Layout } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { isJson } from './layouts/json.ts';
import { reportUnclaimed } from './nothing.ts';
import { isPaperPage } from './paper-page/signs.ts';
import type { Source } from './source.ts';

export type Choice =
  | { readonly kind: 'claimed'; readonly layouts: readonly [Layout, ...Layout[]] }
  | { readonly kind: 'unclaimed'; readonly finding: Finding };

/**
 * Asks every layout, and of sound JSON those of JSON alone: its lines are no list of their own. The surest comes first; on a
 * tie, the one that is listed first.
 */
export function chooseLayout(source: Source): Choice {
  if (isScholarPage(source)) return { kind: 'unclaimed', finding: reportUnclaimed(source, []) };
  const isOne = isPaperPage(source);
  const isData = isJson(source);
  const guesses = layouts
    .filter(({ scope, readsJson }) => (isData ? readsJson === true : !isOne || scope === 'paper'))
    .map((layout) => ({ layout, claim: layout.claim(source) }))
    .sort((one, other) => other.claim.certainty - one.claim.certainty);
  const [surest, ...others] = guesses
    .filter(({ claim }) => claim.certainty >= claimThreshold)
    .map(({ layout }) => layout);
  return surest === undefined
    ? { kind: 'unclaimed', finding: reportUnclaimed(source, guesses) }
    : { kind: 'claimed', layouts: [surest, ...others] };
}
