// The words and word ends that have rows of their own in the network's table: those that stand in many texts.
import { B, E, I, S } from '../../math/detect/chain.ts';
import { endsOf, identityOf, type Vocabulary } from '../../math/detect/cnn/words.ts';
import type { Token } from '../../math/tokenise.ts';
import type { Example } from './corpus.ts';
import { countedSpans, labelTokens } from './truth.ts';

/** Texts that a word must stand in, and distinct words that must share an end. */
const leastTexts = 25;
const leastWords = 80;
/** Share of a word's uses inside formulas that makes it worth a look. */
const likely = 0.05;

/** The vocabulary of these texts, in the order of code units. */
export function learnVocabulary(
  examples: readonly { readonly example: Example; readonly tokens: readonly Token[] }[],
): Vocabulary {
  const texts = new Map<string, number>();
  const uses = new Map<string, number>();
  const inside = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const { example, tokens } of examples) {
    const labels = labelTokens(tokens, countedSpans(example));
    const seen = new Set<string>();
    tokens.forEach((token, i) => {
      const word = identityOf(token);
      increase(uses, word);
      if ([B, I, E, S].includes(labels[i] ?? 0)) increase(inside, word);
      if (seen.has(word)) return;
      seen.add(word);
      if (increase(texts, word) === 1 && token.kind === 'word')
        for (const end of endsOf(word)) increase(ends, end);
    });
  }
  const words = frequent(texts, leastTexts);
  const candidates = words.filter((word) => (inside.get(word) ?? 0) >= likely * (uses.get(word) ?? 0));
  return { words, affixes: frequent(ends, leastWords), candidates };
}

function increase(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

function frequent(counts: ReadonlyMap<string, number>, least: number): readonly string[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}
