// What is no formula whatever CRF, network and trees think of it: one small judgement a kind, each with its
// reason. The counts are of arXiv's own abstracts of 2025 and 2026, where the authors' dollars still stand.
import { detectAddresses } from '../../text/addresses.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';
import { ControlClass, controlClassOf } from './control-names.ts';

type Bounds = Pick<CandidateSpan, 'first' | 'last'>;

/** Whether a span of these tokens is refused. */
export function createRefusal(text: string, tokens: readonly Token[]): (span: Bounds) => boolean {
  const addressed = tokensInAddresses(text, tokens);
  const isNamed = createNames(tokens);
  return (span) =>
    addressed[span.first] === 1 ||
    addressed[span.last] === 1 ||
    isSimulation(tokens, span) ||
    isShortForApproximately(tokens, span) ||
    isMeasure(tokens, span) ||
    isManyTimes(tokens, span) ||
    isType(tokens, span) ||
    isEmphasis(tokens, span) ||
    isGreek(tokens, span) ||
    isTermOfArt(tokens, span) ||
    isNamed(span) ||
    holdsCPlusPlus(tokens, span) ||
    isCitation(tokens, span);
}

/** An address is shown as it stands: the `pi` of `github.com/lab/show-pi` is letters. */
function tokensInAddresses(text: string, tokens: readonly Token[]): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  const addresses = text.includes('/') ? detectAddresses(text) : [];
  let next = 0;
  tokens.forEach(({ start, end }, i) => {
    while ((addresses[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (end > (addresses[next]?.start ?? Number.POSITIVE_INFINITY)) inside[i] = 1;
  });
  return inside;
}

/**
 * `real-to-sim`, `sim-ready`, `sim2real`, `the sim policy`: short for simulation. `\sim` touches no hyphen (0 of 116)
 * and stands alone before no word (0 of 5); `sim 30`, `sim2x` and `X sim N(0,1)` are its own.
 */
function isSimulation(tokens: readonly Token[], { first, last }: Bounds): boolean {
  for (let i = first; i <= last; i++) {
    if (tokens[i]?.text !== 'sim') continue;
    const [earlier, before, after, then] = [tokens[i - 2], tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (after?.text === '-' && after.glued) return true;
    if (before?.text === '-' && tokens[i]?.glued === true) return true;
    if (after?.text === '2' && after.glued && then?.glued === true && isProse(then)) return true;
    if (before?.text === '2' && before.glued && tokens[i]?.glued === true && isProse(earlier)) return true;
    if (first === last && isProse(after)) return true;
  }
  return false;
}

/** `approx. 5`, `(approx)`, `draft-approx`: a word cut short. `\approx` has something on its right. */
function isShortForApproximately(tokens: readonly Token[], { first, last }: Bounds): boolean {
  if (first !== last || tokens[first]?.text !== 'approx') return false;
  const next = tokens[first + 1];
  const touchesHyphen = tokens[first - 1]?.text === '-' && tokens[first]?.glued === true;
  return touchesHyphen || next === undefined || (next.glued && '.,;:)-'.includes(next.text));
}

/**
 * `see [1,2]`, `shown in [12]`: numbers from 1 in square brackets after a word. `in [0,1]` begins with 0, `[-1,1]` has a
 * sign, and an interval comes after a mark, a variable or a quantity and `in` (`p in [1,2]`, 16 of 17), not after `by` or
 * any other word and `in` (`proved in [1,2]`, 3 of some 450).
 */
function isCitation(tokens: readonly Token[], { first, last }: Bounds): boolean {
  const before = tokens[first - 1];
  if (tokens[first]?.text !== '[' || tokens[last]?.text !== ']' || tokens[first]?.glued === true)
    return false;
  if (before?.kind !== 'word' || tokens[first + 1]?.kind !== 'number') return false;
  if (before.text === 'in' && !isSaid(tokens[first - 2])) return false;
  for (let i = first + 1; i < last; i++) {
    const { kind = 'mark', text = '' } = tokens[i] ?? {};
    if (kind === 'number' ? text.startsWith('0') || text.includes('.') : !',;-–'.includes(text)) return false;
  }
  return true;
}

/** A word of a sentence or a name, but no letter's and no quantity's. */
function isSaid(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || controlClassOf(token.text) !== ControlClass.none) return false;
  if (/^(?:value|number|score|weight|rating|parameter|exponent|constant|lie|uniform)/.test(token.text))
    return false;
  return /^[A-Z]?[a-z]{2,}$/.test(token.text);
}

/** `sim 30 seconds`: the sign and its number may be a formula, the word after them is none of it. */
function isMeasure(tokens: readonly Token[], { first, last }: Bounds): boolean {
  if (last !== first + 2 || tokens[first + 1]?.kind !== 'number' || !isProse(tokens[last])) return false;
  return /^(?:sim|approx)$/.test(tokens[first]?.text ?? '') && tokens[last]?.glued === false;
}

/**
 * `In times like these`, `run several times by hand`, `a sequence of times, for`, `up-times`: the word, after a word in small
 * letters (143 of 180 such), which may be short where no number follows (`at times4`).
 */
function isManyTimes(tokens: readonly Token[], { first, last }: Bounds): boolean {
  const [times, after] = [tokens[first], tokens[first + 1]];
  if (first !== last || times?.text !== 'times') return false;
  const isHyphened = times.glued && tokens[first - 1]?.text === '-' && tokens[first - 1]?.glued === true;
  const before = tokens[isHyphened ? first - 2 : first - 1];
  if (before?.kind !== 'word' || (times.glued && !isHyphened)) return false;
  return (
    /^(?:[a-z]{3,}|[A-Z][a-z]+)$/.test(before.text) ||
    (/^[a-z]{2}$/.test(before.text) && after?.kind !== 'number')
  );
}

/** `int4`, `int8`, `bf16`: types of numbers. An integral has a sign or a blank before its number, a face a letter. */
function isType(tokens: readonly Token[], { first }: Bounds): boolean {
  const size = tokens[first + 1];
  return (
    /^(?:int|bf)$/.test(tokens[first]?.text ?? '') &&
    size?.glued === true &&
    /^(?:4|8|16|32|64)$/.test(size.text)
  );
}

/** `\\emph{1.46}`, `\\textbf{27.2}`: a number in another face, which text mode sets. */
function isEmphasis(tokens: readonly Token[], { first, last }: Bounds): boolean {
  return /^\\(?:emph|text[a-z]{2})$/.test(tokens[first]?.text ?? '') && last <= first + 3;
}

/** `Γλωσσικά μοντέλα`: a language. No letter of mathematics bears its accents, which nearly every word of it has. */
function isGreek(tokens: readonly Token[], { first, last }: Bounds): boolean {
  for (let i = first; i <= last; i++) {
    if (/[\u0386-\u0390\u03aa-\u03b0\u03ca-\u03ce\u1f00-\u1fff]/.test(tokens[i]?.text ?? '')) return true;
  }
  return false;
}

/**
 * `public beta`, `alpha channel`, `delta compression`, `theta graphs`, `raspberry pi`: terms that are written with the letter's
 * name. The list is short, since `alpha-divergence` and the like are written both ways.
 */
function isTermOfArt(tokens: readonly Token[], { first, last }: Bounds): boolean {
  const term = first === last ? terms.get(tokens[first]?.text ?? '') : undefined;
  if (term === undefined) return false;
  const [before, after] = [tokens[first - 1], tokens[first + 1]];
  const next = after?.text === '-' ? tokens[first + 2] : after;
  return (
    (next !== undefined && term.after.has(next.text)) ||
    (before !== undefined && term.before.has(before.text))
  );
}

const releases = 'version versions release releases test tests testing tester testers stage phase';
const terms: ReadonlyMap<
  string,
  { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
> = new Map([
  [
    'alpha',
    {
      before: wordSet('public early closed private'),
      after: wordSet(`${releases} channel channels matte mattes matting layer layers compositing`),
    },
  ],
  ['beta', { before: wordSet('public early open closed private'), after: wordSet(releases) }],
  ['delta', { before: new Set<string>(), after: wordSet('compression encoding') }],
  ['pi', { before: wordSet('raspberry Raspberry'), after: new Set<string>() }],
  [
    'theta',
    { before: new Set<string>(), after: wordSet('graph graphs role roles wave waves rhythm rhythms') },
  ],
]);

/**
 * Languages, sites and rulers of one letter. What a letter names once in an abstract it names throughout (`an R package
 * … users of R`), unless a sign of mathematics stands beside it somewhere.
 */
function createNames(tokens: readonly Token[]): (span: Bounds) => boolean {
  const isName = (span: Bounds): boolean => isLanguage(tokens, span) || isSiteOrRuler(tokens, span);
  const named = new Set<string>();
  const variables = new Set<string>();
  tokens.forEach(({ text }, i) => {
    if (text !== 'C' && text !== 'R' && text !== 'X') return;
    if (isName({ first: i, last: i })) named.add(text);
    if (besideMathematics(tokens, i)) variables.add(text);
  });
  return (span) => {
    const letter = span.first === span.last ? (tokens[span.first]?.text ?? '') : '';
    return isName(span) || (named.has(letter) && !variables.has(letter));
  };
}

function besideMathematics(tokens: readonly Token[], i: number): boolean {
  return /^[\^_=<>|]$/.test(tokens[i - 1]?.text ?? '') || /^[\^_=<>|]$/.test(tokens[i + 1]?.text ?? '');
}

/** C and R beside another language, or beside what is made in one: `C, C++ and Rust`, `an R package`, `written in C`. */
function isLanguage(tokens: readonly Token[], { first, last }: Bounds): boolean {
  if (first !== last || !/^[CR]$/.test(tokens[first]?.text ?? '')) return false;
  if (besideMathematics(tokens, first)) return false;
  if (madeOf.has(tokens[first + 1]?.text ?? '')) return true;
  for (let i = Math.max(0, first - 4); i <= first + 4; i++) {
    const text = tokens[i]?.text ?? '';
    if (languages.has(text) || (i < first && writing.has(text.toLowerCase()) && tokens[i + 1]?.text === 'in'))
      return true;
    if (i < first && text === 'programming' && /^languages?$/.test(tokens[i + 1]?.text ?? '')) return true;
    if (isCPlusPlus(tokens, i)) return true;
  }
  return false;
}

/** `C, C++, R`: no sum ends in two signs. */
function holdsCPlusPlus(tokens: readonly Token[], { first, last }: Bounds): boolean {
  for (let i = first; i <= last; i++) if (isCPlusPlus(tokens, i)) return true;
  return false;
}

function isCPlusPlus(tokens: readonly Token[], i: number): boolean {
  const [letter, plus, second] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (letter?.text !== 'C' || plus?.text !== '+' || second?.text !== '+') return false;
  return plus.glued && second.glued;
}

const languages = wordSet(
  'Python Java Rust Fortran Julia MATLAB Matlab JavaScript TypeScript Haskell Perl PHP Scala Kotlin COBOL Ruby SQL',
);
const madeOf = wordSet(
  'code codebase codebases program programs package packages compiler compilers library libraries script scripts',
);
const writing = wordSet('written implemented coded programmed rewritten program programs software scripts');

/** `X (formerly Twitter)`, `Charles V`. */
function isSiteOrRuler(tokens: readonly Token[], { first, last }: Bounds): boolean {
  if (first !== last) return false;
  const letter = tokens[first]?.text ?? '';
  if (letter === 'X' && tokens[first + 1]?.text === '(')
    return /^(?:Twitter|formerly)$/.test(tokens[first + 2]?.text ?? '');
  return /^[VX]$/.test(letter) && rulers.has(tokens[first - 1]?.text ?? '');
}

const rulers = wordSet('Charles Edward Frederick George Henry James Leo Louis Philip Pius William');

/** A word of three lower-case letters or more; `sim2times` has none. */
function isProse(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text !== 'times' && /^[a-z]{3,}$/.test(token.text);
}
