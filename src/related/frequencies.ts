// How common a term is in research abstracts at large: document frequencies of a fixed background.
//
// The background is fixed on purpose. Were the frequencies counted over the archive itself, every new
// dump would change every weight a little, and neighbours would shuffle from build to build.
// `npm run train:related -- DATA_DIR` counts them again (src/train/related/main.ts).
import { checkLabel, type WeightsLabel } from '../weights-label.ts';
import { termsFingerprint } from './features-fingerprint.ts';
import table from './frequencies.weights.json' with { type: 'json' };

/** Shape of frequencies.weights.json: terms joined by `|`, under the number of papers that use them. */
export interface FrequencyTable {
  /** Format and features (see frequenciesLabel). */
  readonly label: string;
  readonly papers: number;
  readonly terms: Readonly<Record<string, string>>;
}

/** Read when it is first asked for: most processes of a build compare nothing. */
let rarities: ReadonlyMap<string, number> | null = null;

/** log of (papers / papers with the term), at least 0; a term the background lacks is as rare as its rarest. */
export function rarity(term: string): number {
  rarities ??= readTable(table);
  return rarities.get(term) ?? (term.includes(' ') ? unseenPair : unseenWord);
}

// What falls below the table's cut-off (src/train/related/main.ts) was seen once or not at all.
const unseenWord = rarityOf(1);
const unseenPair = rarityOf(2);

function rarityOf(papers: number): number {
  return Math.max(0, Math.log(table.papers / papers));
}

/** What counts that fit this code say of themselves. */
export function frequenciesLabel(): WeightsLabel {
  const learnedBy = 'npm run train:related -- DATA_DIR';
  return { name: 'frequencies', version: 1, features: termsFingerprint(), learnedBy };
}

function readTable({ label, terms }: FrequencyTable): ReadonlyMap<string, number> {
  checkLabel(frequenciesLabel(), label);
  const result = new Map<string, number>();
  for (const [count, joined] of Object.entries(terms)) {
    const rare = rarityOf(Number(count));
    for (const term of joined.split('|')) result.set(term, rare);
  }
  return result;
}
