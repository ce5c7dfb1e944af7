// A second choice, for the reader's sake: marks that are shown raw unless a formula holds them.
//
// Where authors could have marked the same letters in several ways (`p, epsilon` as one formula or two), each
// way may be too unlikely to be chosen although it is all but certain that one of them is true. The likeliest
// is taken then: a reader sees the same signs whichever it is, and a bare `epsilon` or `x_i` is worse.
import { wordSet } from '../../text/word-set.ts';
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';
import { chooseSpans } from './choose-spans.ts';
import { ControlClass, controlClassOf } from './control-names.ts';
import type { Examined } from './examine.ts';

/** How likely it must be that a mark is within some formula, and how likely the formula itself. */
const leastWithin = 0.6;
/** For a Greek name that stands as a noun does; of those of arXiv's authors who marked any, 98 in 100 marked it. */
const withinSentence = 0.25;
/** The same where another formula of the abstract holds the mark: authors who set a letter once mostly set it again. */
const agreedWithin = 0.3;
const agreedSentence = 0.1;
const least = 0.15;

/**
 * What arXiv makes of an author's own `η` is `{\\eta}`, and so are a Greek name's braces in prose (`{alpha}`, 141 of
 * 141): such a span needs no likelihood. As a script, or amid TeX that kept its backslashes, it is a part of that.
 */
function bracedSigns(
  { tokens, residue }: Pick<Examined, 'tokens' | 'residue'>,
  others: readonly CandidateSpan[],
): readonly CandidateSpan[] {
  const signs: number[] = [];
  for (let i = 1; i < tokens.length; i++)
    if (tokens[i - 1]?.text === '{' && residue[i] !== 1 && isBracedSign(tokens, i)) signs.push(i);
  if (signs.length === 0) return [];
  const taken = sumOver(tokens.length, others.map(certain));
  return signs
    .filter((i) => [i - 1, i, i + 1].every((at) => taken[at] === 0))
    .map((i) => ({ first: i - 1, last: i + 1, probability: leastCertain }));
}

function isBracedSign(tokens: readonly Token[], i: number): boolean {
  const [open, close] = [tokens[i - 1], tokens[i + 1]];
  const { kind = 'mark', text = '', glued = false } = tokens[i] ?? {};
  if (open?.text !== '{' || !glued || close?.text !== '}' || !close.glued) return false;
  const name = kind === 'control' ? text.slice(1) : text;
  return controlClassOf(name) === ControlClass.greek && !isAmidTex(tokens, i);
}

/** Whether the braces round token `i` hang on what stands before them, or other commands stand near. */
function isAmidTex(tokens: readonly Token[], i: number): boolean {
  const [before, open] = [tokens[i - 2], tokens[i - 1]];
  if (open?.glued === true && before !== undefined && /^(?:[\^_}]|\\?[A-Za-z].*)$/.test(before.text))
    return true;
  for (let k = Math.max(0, i - near); k <= i + near; k++)
    if (tokens[k]?.kind === 'control' && tokens[k - 1]?.text !== '{') return true;
  return false;
}

/** In tokens. */
const near = 6;

const leastCertain = 0.95;

/** The chosen spans and those that hold raw marks between them, ascending. */
export function rescueMarks(
  examined: Pick<Examined, 'tokens' | 'residue'>,
  all: readonly CandidateSpan[],
  chosen: readonly CandidateSpan[],
): readonly CandidateSpan[] {
  const { tokens } = examined;
  const likely = rescueLikely(tokens, all, chosen);
  const braced = bracedSigns(examined, likely);
  return braced.length === 0 ? likely : [...likely, ...braced].sort((a, b) => a.first - b.first);
}

function certain({ first, last }: CandidateSpan): CandidateSpan {
  return { first, last, probability: 1 };
}

function rescueLikely(
  tokens: readonly Token[],
  all: readonly CandidateSpan[],
  chosen: readonly CandidateSpan[],
): readonly CandidateSpan[] {
  if (all.length === 0) return chosen;
  const within = sumOver(tokens.length, all);
  if (!within.some((sum) => sum >= agreedSentence)) return chosen;
  const taken = sumOver(tokens.length, chosen.map(certain));
  const set = new Set(tokens.filter((_, i) => taken[i] !== 0).map(({ text }) => text));
  const raw = tokens.map((token, i) => {
    if ((within[i] ?? 0) < agreedSentence || taken[i] !== 0 || !isMark(token)) return false;
    const [alone, other] = set.has(token.text)
      ? [agreedSentence, agreedWithin]
      : [withinSentence, leastWithin];
    return (within[i] ?? 0) >= (isLoneVariable(tokens, i) ? alone : other);
  });
  if (!raw.includes(true)) return chosen;
  const before = (sums: readonly number[], at: number): number => sums[at] ?? 0;
  const rawBefore = runningSum(raw.map(Number));
  const takenBefore = runningSum([...taken]);
  const candidates = all.filter(
    ({ first, last, probability }) =>
      probability >= least &&
      before(rawBefore, last + 1) > before(rawBefore, first) &&
      before(takenBefore, last + 1) === before(takenBefore, first),
  );
  const rescued = chooseSpans(candidates.map((span) => ({ ...span, worth: span.probability })));
  const spans = rescued.map(({ first, last, probability }) => ({ first, last, probability }));
  return [...chosen, ...spans].sort((a, b) => a.first - b.first);
}

/**
 * `a hyperparameter beta to`, `the risk level (alpha)`, `with epsilon small`: a Greek letter's name by itself, with the
 * end of a phrase behind it, a word of grammar, or one that says something of a quantity. Not `Cohen's kappa`, `Dirac
 * delta`, which are names, nor `tau-bench`.
 */
function isLoneVariable(tokens: readonly Token[], i: number): boolean {
  const [token, before, after] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (token === undefined || !loneNames.test(token.text) || token.text === 'pi') return false;
  if (controlClassOf(token.text) !== ControlClass.greek) return false;
  if (token.glued && before?.text !== '(') return false;
  if (before === undefined || named.has(before.text) || before.text === 's') return false;
  if (after === undefined) return true;
  return after.glued ? '.,;:)'.includes(after.text) : grammar.has(after.text);
}

/** Any in small letters; of the capitals those that name nothing else. */
const loneNames = /^(?:[a-z]{2,}|Gamma|Theta|Lambda|Sigma|Phi|Psi|Omega)$/;

const named = wordSet(
  'Kendall Spearman Cohen Fleiss Krippendorff Cronbach Dirac Pearson market semantic inverse alpha',
);
/** Behind such a name 6,000 times; it was marked but for 15 of them. */
const grammar = wordSet(
  'a and are as at be by can for from in is of on or that the to under we when where which while with ' +
    'approaches becomes belongs converges decreases denotes depends does goes grows has if increases lies may represents ' +
    'satisfies satisfying small such sufficiently tends vanishes varies',
);

/** The probabilities of the spans over each token. */
function sumOver(count: number, spans: readonly CandidateSpan[]): Float64Array {
  const sums = new Float64Array(count + 1);
  for (const { first, last, probability } of spans) {
    sums[first] = (sums[first] ?? 0) + probability;
    sums[last + 1] = (sums[last + 1] ?? 0) - probability;
  }
  for (let i = 1; i <= count; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return sums.map((sum) => (Math.abs(sum) < 1e-9 ? 0 : sum)).subarray(0, count);
}

/** Sums of all values before each place. */
function runningSum(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

/** What a reader stumbles over: a script, a control sequence, the name of one that is no English word. */
function isMark({ kind, text }: Token): boolean {
  if (kind === 'control') return true;
  if (kind === 'mark') return text === '^' || text === '_';
  const found = controlClassOf(text);
  return found !== ControlClass.none && found < ControlClass.in;
}
