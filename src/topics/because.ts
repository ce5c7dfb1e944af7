// Why a paper is under a topic: the paper's own words, strongest first.
//
// The model is a sum, so every word's share of the score is known exactly. A term met as a whole
// ("neural tangent kernel") takes the shares of the words in it; what is left are single words and
// pairs. Of two that overlap or say the same, the stronger stays.
import { isPlainer } from '../text/in-sentence.ts';
import type { Passage, Reading } from './reading.ts';
import { type Model, type TopicScores, wordValue } from './score.ts';

const most = 5;
/** A reason is dropped when it weighs less than this share of the strongest. */
const leastShare = 0.2;
/** A reason is words; a cut-off formula such as `O(1/k` is none. */
const readable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s'’.–-]*$/u;

/** What the scrape left of formulas: names of control sequences that are no words of prose, and letters. */
const residue = new RegExp(
  `^(?:${[
    '(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)',
    'infty|ell|nabla|leq|geq|cdot|ldots|cdots|sqrt|frac|log|exp|sup|inf|poly|polylog|argmin|argmax|top|dagger',
    'math(?:cal|bb|bf|rm|frak|sf)|(?:wide)?(?:tilde|hat)|overline|underline|operatorname|text|right|big|times',
    '\\p{L}?left|(?:long)?(?:left|right)arrow', // `O\left(` leaves `Oleft(`
    '\\p{L}|\\p{N}+',
  ].join('|')})$`,
  'iu',
);

interface Reason {
  readonly passage: number;
  readonly first: number;
  readonly last: number;
  readonly share: number;
}

/** Phrases of the text, at most five; `place` is the topic's place in the taxonomy. */
export function findReasons(
  model: Model,
  reading: Reading,
  scores: TopicScores,
  place: number,
): readonly string[] {
  const byWord = reading.passages.map(({ words }) => new Float64Array(words.length));
  const candidates: Reason[] = [
    ...learnedReasons(model, reading, scores, place, byWord),
    ...termReasons(reading, scores, place),
  ].map((reason) => ({ ...reason, share: reason.share + sumOf(byWord[reason.passage], reason) }));
  candidates.sort(
    (a, b) => b.share - a.share || a.passage - b.passage || a.first - b.first || b.last - a.last,
  );
  const chosen: string[] = [];
  const keys: string[] = [];
  const least = leastShare * (candidates[0]?.share ?? 0);
  for (const reason of candidates) {
    if (chosen.length === most || reason.share <= least || reason.share <= 0) break;
    const key = ` ${keyOf(reading, reason)} `;
    if (keys.some((other) => other.includes(key) || key.includes(other))) continue;
    const surface = surfaceOf(reading, reason);
    if (!readable.test(surface) || surface.split(' ').every((word) => residue.test(word))) continue;
    keys.push(key);
    chosen.push(surface);
  }
  return chosen;
}

function termReasons(reading: Reading, scores: TopicScores, place: number): readonly Reason[] {
  const fromTerms = scores.fromTerms[place] ?? 0;
  const votesFor = scores.votesFor[place] ?? 0;
  if (fromTerms <= 0 || votesFor <= 0) return [];
  const shares = new Map<string, Reason>();
  for (const { passage, first, last, votes, amount } of reading.mentions) {
    const weight = votes.find((vote) => vote.topic === place)?.weight ?? 0;
    if (weight <= 0) continue;
    const share = (fromTerms * weight * amount) / votesFor;
    const reason = { passage, first, last, share };
    const key = keyOf(reading, reason);
    const known = shares.get(key);
    shares.set(key, known === undefined ? reason : { ...known, share: known.share + share });
  }
  return [...shares.values()];
}

/** Fills in the words' shares and gives the spans of those that have one. */
function learnedReasons(
  { weights, placeOf }: Model,
  { features }: Reading,
  { length }: TopicScores,
  place: number,
  byWord: readonly Float64Array[],
): readonly Reason[] {
  const learned = placeOf.indexOf(place);
  const reasons: Reason[] = [];
  for (const [key, { count, passage, first, last }] of features) {
    const feature = weights.features.get(key);
    const at = feature === undefined ? -1 : feature.topics.indexOf(learned);
    if (feature === undefined || at < 0) continue;
    const share = ((feature.values[at] ?? 0) * weights.unit * wordValue(count, feature.rarity)) / length;
    const shares = byWord[passage];
    for (let i = first; shares !== undefined && i <= last; i++) {
      shares[i] = (shares[i] ?? 0) + share / (last - first + 1);
    }
    reasons.push({ passage, first, last, share: 0 });
  }
  return reasons;
}

function sumOf(shares: Float64Array | undefined, { first, last }: Reason): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += shares?.[i] ?? 0;
  return sum;
}

/** One key for what differs in case and number alone; stems leave the plural of short words (`GPs`). */
function keyOf(reading: Reading, { passage, first, last }: Reason): string {
  const words = reading.passages[passage]?.words ?? [];
  return words
    .slice(first, last + 1)
    .map(({ stem }) => (stem.length > 2 ? stem.replace(/s$/, '') : stem))
    .join(' ');
}

/** As the text prints it, there or where it prints the same with fewer capitals that may be a title's alone. */
function surfaceOf({ passages }: Reading, { passage, first, last }: Reason): string {
  const stems = passages[passage]?.words.slice(first, last + 1).map(({ stem }) => stem) ?? [];
  let plainest = printedAt(passages[passage], first, last);
  const isPlain = plainest === plainest.toLowerCase();
  for (const each of isPlain ? [] : passages) {
    for (let at = 0; at + stems.length <= each.words.length; at++) {
      if (!stems.every((stem, i) => each.words[at + i]?.stem === stem)) continue;
      const printed = printedAt(each, at, at + stems.length - 1);
      if (isPlainer(printed, plainest)) plainest = printed;
    }
  }
  return plainest.replace(grammarBefore, '').replace(grammarAfter, '');
}

function printedAt(passage: Passage | undefined, first: number, last: number): string {
  const { text = '', words = [] } = passage ?? {};
  return text.slice(words[first]?.start, words[last]?.end).replace(/\s+/g, ' ');
}

/** A publisher's term may have it (`benchmark for`); what stands here is read by itself. */
const grammarBefore = /^(?:an?|can|our|the|we) (?=.)/i;
const grammarAfter = /(?<=.) (?:by|for|from|in|of|on|that|to|with)$/i;
