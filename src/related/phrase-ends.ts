// Which words begin or end a phrase, as a reader takes it. `requires multiple` and `generate reasoning` are halves of
// sentences, and `diffusion language` wants its `models`: what a verb does is no thing to share, and a word that as
// good as always stands before another says little without it.
//
// `npm run train:phrases -- DATA_DIR` learns both kinds from how words stand in a hundred thousand abstracts
// (src/train/related/phrases.ts).
import { checkLabel, type WeightsLabel } from '../weights-label.ts';
import { termsFingerprint } from './features-fingerprint.ts';
import table from './phrase-ends.weights.json' with { type: 'json' };

/** Shape of phrase-ends.weights.json: words as foldWord() has them, joined by `|`. */
export interface PhraseEndsTable {
  /** Format and features (see phraseEndsLabel). */
  readonly label: string;
  /** What is mostly done (`requires`, `generating`), and words of the grammar. */
  readonly verbs: string;
  /** What mostly stands before another word (`aerial`, `agentic`). */
  readonly modifiers: string;
  /** What often does (`diffusion`, `language`). */
  readonly parts: string;
}

/** What words that fit this code say of themselves. */
export function phraseEndsLabel(): WeightsLabel {
  const learnedBy = 'npm run train:phrases -- DATA_DIR';
  return { name: 'phrase ends', version: 1, features: termsFingerprint(), learnedBy };
}

/** Whether a word, folded, tells what is done rather than a thing. */
export function isVerb(word: string): boolean {
  return read().verbs.has(word);
}

/** Whether a word, folded, says little without one behind it. */
export function isModifier(word: string): boolean {
  return read().modifiers.has(word);
}

/** Whether a word, folded, often has another behind it to which it belongs. */
export function goesOn(word: string): boolean {
  return read().modifiers.has(word) || read().parts.has(word);
}

interface PhraseEnds {
  readonly verbs: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

/** Read when it is first asked for: most processes of a build compare nothing. */
let known: PhraseEnds | null = null;

function read(): PhraseEnds {
  if (known === null) {
    checkLabel(phraseEndsLabel(), table.label);
    const setOf = (words: string): ReadonlySet<string> => new Set(words.split('|'));
    known = { verbs: setOf(table.verbs), modifiers: setOf(table.modifiers), parts: setOf(table.parts) };
  }
  return known;
}
