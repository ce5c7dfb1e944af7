// A digest's theme as its title, found from its own words: "Kernels, continual learning and convergence".
//
// Only known terms of research may be named, written as the papers write them (an adjective as its noun): free
// phrases are often halves of names or turns of speech, and a heading must not embarrass. The terms are those of
// the topics as they were when `npm run train:topics` last wrote them down: a digest keeps its name when a
// publisher edits the topics of the day.
import { capitalised } from '../text/capitalised.ts';
import { checkLabel, type WeightsLabel } from '../weights-label.ts';
import { findDistinctive } from './distinctive.ts';
import { learnedBy, phrasesFingerprint } from './features-fingerprint.ts';
import type { PaperText } from './reading.ts';
import table from './theme.weights.json' with { type: 'json' };

/** What terms that fit this code say of themselves. */
export function themeLabel(): WeightsLabel {
  return { name: 'theme', version: 1, features: phrasesFingerprint(), learnedBy };
}

checkLabel(themeLabel(), table.label);

/** Folded, and joined by `|`. */
const terms: ReadonlySet<string> = new Set(table.terms.split('|'));

const mostParts = 3;
/** A further part must weigh this share of the first. */
const leastShare = 0.3;

/** Null when the papers share no term. Depends on these papers alone, not on other digests or on topics. */
export function digestTheme(papers: readonly PaperText[]): string | null {
  // A phrase that few titles have is no theme; in a digest of a few papers one title must do.
  const leastTitles = papers.length < 8 ? 1 : Math.max(2, Math.ceil(papers.length * 0.03));
  const find = (least: number) =>
    findDistinctive(papers, {
      most: 2 * mostParts,
      leastTitles: least,
      leastPapers: least,
      isNameable: (key) => terms.has(key) && !noSubject.test(key) && (isNoun(key) || nounOf(key) !== null),
      leastWhole: 0,
    })
      .filter(({ term }) => !beforeNouns.test(term))
      .slice(0, mostParts);
  const common = find(leastTitles);
  const found = common.length > 0 ? common : find(1);
  const first = found[0];
  if (first === undefined) return null;
  const parts = found
    .filter(({ weight }) => weight >= leastShare * first.weight)
    .map(({ key, term }) => (isNoun(key) ? term : (nounOf(key) ?? term)));
  const joined =
    parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return capitalised(joined);
}

/** Parts of names ("ASI-Bench"), and what a paper is rather than what it is about. */
const noSubject = /^(?:bench|think|cross|technical report|checkpoint|scale|view)$/;
/** Written with a hyphen these stand before a noun: "long-horizon tasks"; "long horizons" are a subject. */
const beforeNouns =
  /-(?:based|context|domain|end|horizon|language|level|modal|scale|shot|source|step|time|turn)$/i;

/** Endings of adjectives and participles, and the nouns that share them. A heuristic for English. */
const adjective = /(?:al|ive|ent|ant|able|ible|ic|ous|ed|ar|ary|ate|less|ful|wise|ian|ing|ical)$/;
const shortAdjective =
  /^(?:fair|sparse|deep|robust|convex|nonconvex|smooth|wide|semi|self|multi|few|fake|safe|chinese|english)$/;
const nounsAllTheSame =
  /(?:retrieval|signal|survival|objective|gradient|agent|ment|logic|music|topic|arithmetic|heuristic|semantic|dynamic|climate|hessian|laplacian|quadrant|learning|training|pruning|clustering|averaging|scheduling|forecasting|reasoning|grokking|forgetting|sampling|smoothing|embedding|merging|routing|streaming|sketching|boosting|planning|editing|prompting|decoding|serving|tuning|fine-tuning|finetuning|reranking|manifold|seminar|grammar)$/;

/** The noun of an adjective, where that is a term too: `equivariant` is about `equivariance`. */
function nounOf(key: string): string | null {
  const noun = key.replace(/t$/, 'ce');
  return noun !== key && terms.has(noun) ? noun : null;
}

function isNoun(key: string): boolean {
  return !shortAdjective.test(key) && (!adjective.test(key) || nounsAllTheSame.test(key));
}
