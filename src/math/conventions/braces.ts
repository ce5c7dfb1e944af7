// What convention says of braces: which only kept something together, and which were a set's.

import { colourNames } from '../../text/residue.ts';
import { wordSet } from '../../text/word-set.ts';
import { greekLetters, greekNames } from '../greek.ts';
import { switches } from './names.ts';

/** Whether the braces at `open` and `close` only kept something together (conventions groups-of-one, letters-in-braces, named-fractions). */
export function isGroupByConvention(text: string, start: number, open: number, close: number): boolean {
  const before = text.slice(Math.max(start, open - 16), open);
  const inside = text.slice(open + 1, Math.min(close, open + 16));
  if (
    open === start &&
    oneLetter.test(inside) &&
    !/^ ?(?:times|c[au]p)/.test(text.slice(close + 1, close + 7))
  )
    return true;
  if (takesArgument.test(before) || (functionName.test(before) && /^\w{1,12}$/.test(inside))) return true;
  if (
    /[\d)\sA-Za-z](?<!\b(?:c|m|re))over(?![a-z])/.test(text.slice(open + 1, close).replace(/\{[^{}]*\}/g, ''))
  )
    return true;
  if (/^\\[A-Za-z]+$/.test(inside) || /sqrt ?\[[^[\]{}]{1,6}\] ?$/.test(before)) return true;
  const [, name = '', rest = ''] = /^ ?\\?([A-Za-z]+)(.?)/s.exec(inside) ?? [];
  if (
    faceBeforeCapital.test(inside) &&
    /(?:^|[=:]|(?<![A-Za-z])(?:in|to|times|subset(?:eq)?)) ?$/.test(before)
  )
    return true;
  if (switches.has(name)) return rest !== '';
  return close - open <= longestSign && isSign(text.slice(open + 1, close));
}

/** Whether what braces hold is one operator, relation, punctuation mark or space, or nothing: none stands below a line. */
function isSign(inside: string): boolean {
  const sign = withoutMarks(inside);
  return sign === '' || /^[<>,:;!.+*/|&-]$/.test(sign) || spacedSigns.has(sign);
}

/**
 * Whether the braces at `open` and `close` hold a relation that authors write something over, `d{longrightarrow}`: it is below
 * that, or by itself, but below no line.
 */
export function bracesRelation(text: string, open: number, close: number): boolean {
  return close - open <= longestSign && relations.has(withoutMarks(text.slice(open + 1, close)));
}

function withoutMarks(inside: string): string {
  return inside.replaceAll('\\', '').trim();
}

const oneLetter = new RegExp(`^ ?(?:[A-Za-z]|${greekNames}) ?$`);

/** A function, perhaps with an exponent: a single quantity in braces after it is what it is of. */
const functionName = /(?<![A-Za-z])(?:ln|log|exp|sin|cos|tan|det|dim|arg)(?:\^\d)? ?$/;

/** A face by its own command and the capital that it sets, without braces: `{mathbf S^{n}}`. */
const faceBeforeCapital = /^(?:math(?:bb|bf|cal|frak|rm|sf)|Bbb) [A-Z](?![A-Za-z])[^,:=<>|]*$/;

const takesArgument = new RegExp(
  `(?<![A-Za-z])(?:bold(?:symbol)?|math(?:bb|bf|cal|frak|rm|scr|sf|tt|it)|operatorname|text(?:bf|it|rm|sf|tt)?|${colourNames})\\*?$`,
);

/** In characters, with its braces. */
const longestSign = 24;

/** Relations and operators that authors brace to take the space from both sides: `D{\\to}\\infty`. */
const spacedSigns = wordSet(
  'to in notin ni le leq leqslant ge geq geqslant ll gg lt gt ne neq approx sim equiv propto times cdot pm mp mid parallel ' +
    'subset subseteq supset supseteq cup cap setminus oplus otimes odot wedge vee quad qquad',
);

const relations = wordSet(
  '= ~ simeq cong triangleq coloneqq gets mapsto iff implies rightarrow leftarrow leftrightarrow Rightarrow Leftarrow ' +
    'Leftrightarrow longrightarrow longleftarrow Longrightarrow longmapsto rightharpoonup rightharpoondown hookrightarrow',
);

/** Whether the braces at `open` and `close` were a set's (conventions optima-of-sets, indicators). */
export function isSetByConvention(text: string, start: number, open: number, close: number): boolean {
  if (/(?:max|min|inf|sup|exp) ?$/.test(text.slice(Math.max(start, open - 4), open))) return true;
  const inside = text.slice(open + 1, Math.min(close, open + 60));
  if (text[open - 1] === '1' && open > start && !/\w/.test(text[open - 2] ?? '')) {
    return /\S ?(?:[=<>]| (?:in|leq?|geq?|neq?|notin|subset|subseteq) )/.test(inside);
  }
  return /^ ?pm ?\d+ ?$/.test(inside);
}

/** Whether the braces at `open` and `close` hold a list of numbers, which hangs on nothing (convention lists-of-numbers). */
export function isListOfNumbers(text: string, start: number, open: number, close: number): boolean {
  if (
    open > start &&
    /[\w^)}\]]/.test(text[open - 1] ?? '') &&
    !/(?:in|times)$/.test(text.slice(Math.max(start, open - 5), open))
  )
    return false;
  return numbers.test(text.slice(open + 1, Math.min(close, open + 60)));
}

/**
 * Whether the braces at `open` and `close` hold the members of a set that another is joined with or taken from
 * (convention sets-beside-sets): no space with its face, and no set by its name.
 */
export function isBesideSet(text: string, start: number, open: number, close: number): boolean {
  const inside = text.slice(open + 1, Math.min(close, open + 60)).trim();
  if (/^(?:[A-Z](?!.*[=<>])|math|(?:bf|rm|cal|it|sf|Bbb|Omega)(?![a-z]))/.test(inside)) return false;
  const before = text.slice(Math.max(start, open - 12), open);
  if (/(?:cup|setminus) ?$/.test(before)) return true;
  return /(?:^|in|[=<>]) ?$/.test(before) && /^ ?(?:cup|setminus)/.test(text.slice(close + 1, close + 12));
}

/**
 * Whether the braces at `open` and `close`, which are not the whole formula, say what equals or exceeds and hang on nothing
 * but the boundary of such a set (convention stated-sets).
 */
export function isStated(text: string, start: number, open: number, close: number): boolean {
  const before = text.slice(Math.max(start, open - 12), open).trimEnd();
  // `chi_{{u>0}}`: 16 of 16.
  const isScript = /[_^]\{$/.test(before) && text[close + 1] === '}';
  if (!isScript && !/(?:^|[=<>|(,:+-]|partial|(?<![A-Za-z])(?:in|c[au]p|setminus|subset|mid))$/.test(before))
    return false;
  const inside = text.slice(open + 1, Math.min(close, open + 60));
  if (isScript && /[^{}\\]\|(?:le|ge) /.test(inside)) return true;
  // `F = {{rm rank} A leq r}`: the braces within are of no more than a word.
  const isDefined = /[=] ?$/.test(before) && /^ ?\{(?:rm|bf|cal) [^{}]*\}/.test(inside);
  return statement.test(isDefined ? inside.replace(/[{}]/g, '') : inside);
}

const statement = /^[^{}\\]*[^{}\\\s] ?(?:[=<>]|(?:neq|[gl]eq)(?![A-Za-z]{2})) ?[^{}\\\s]/;

const numbers =
  /^ ?[-+]?\d[\d.]*(?: ?, ?(?:[-+]?\d[\d.]*|\.\.\.|…|[cl]?dots))*(?: ?, ?(?:[-+]?\d[\d.]*|[A-Za-z](?:[-+]\d)?))+ ?$/;

/**
 * Whether the braces at `open` and `close` hold the denominator of a number that is all of a script but for the sign of the
 * side from which it is meant, `H^{1{4}^+}` (convention one-sided-values).
 */
export function isOneSided(text: string, start: number, open: number, close: number): boolean {
  return (
    /[\^_]\{ ?-?\d{1,2}$/.test(text.slice(Math.max(start, open - 6), open)) &&
    /^\{\d{1,2}\}\^(?:[-+]|\{ ?[-+] ?\}) ?\}/.test(text.slice(open, close + 8))
  );
}

/** Whether the braces at `open` and `close` hold the members of a family (convention families). */
export function isFamily(text: string, start: number, open: number, close: number): boolean {
  if (open > start && /[\w^_})]/.test(text[open - 1] ?? '')) return false;
  const below = text.slice(close + 1, close + 12);
  if (/^_\{ ?[A-Za-z]+ ?(?:[=<>]|in|[lg]eq?)/.test(below)) return close > open + 1;
  const [, bare, braced] = /^_(?:([a-z])(?![A-Za-z])|\{ ?([a-z]) ?\})/.exec(below) ?? [];
  const index = bare ?? braced;
  if (index === undefined) return false;
  const inside = text.slice(open + 1, Math.min(close, open + 60));
  return [`_${index}`, `_{${index}}`, `(${index})`].some((mark) => inside.includes(mark));
}

const greek = `(?:${greekLetters})`;
const greekBefore = new RegExp(`(?<![A-Za-z\\\\_^])${greek}$`);

/** Whether the brace at `open` opens the denominator below a Greek letter (convention greek-numerators). */
export function isBelowGreek(text: string, start: number, open: number): boolean {
  return greekBefore.test(text.slice(Math.max(start, open - 12), open));
}

/**
 * Whether the braces at `open` and `close` hold what stands below a line, since nobody groups such a thing right behind a
 * quantity (convention denominators): a number, a variable, a sum, a root, a logarithm, or what bars or angles bound.
 */
export function isBelowQuantity(text: string, start: number, open: number, close: number): boolean {
  const before = text.slice(Math.max(start, open - 24), open);
  if (!quantityBefore.test(before) || /(?:frac|binom|over) ?\{[^{}]*$/.test(before)) return false;
  const inside = text.slice(open + 1, close).trim();
  return denominator.test(inside) || (isSum(inside) && !/[,:;]/.test(inside));
}

const quantityBefore = /(?:(?<![A-Za-z\\])[A-Za-z]|\d|(?<!left)\))$/;
const denominator = new RegExp(`^(?:\\d+|[A-Za-z]|${greek}|(?:log|ln|sqrt|langle)(?![a-z]).*|\\|.*)$`, 's');

/** Whether a plus or minus stands between two terms outside all brackets. */
function isSum(inside: string): boolean {
  let depth = 0;
  for (const [k, mark] of [...inside].entries()) {
    if ('([{'.includes(mark)) depth++;
    if (')]}'.includes(mark)) depth--;
    if (k > 0 && depth === 0 && /[+-]/.test(mark)) return true;
  }
  return false;
}

/**
 * What braces are that hang on the limit or index of an operator, which is nothing that stands above a line (convention
 * limits-of-operators): a set where the least or greatest of it is taken; null for braces that hang on anything else.
 */
export function behindLimit(
  text: string,
  start: number,
  open: number,
  close: number,
): 'group' | 'set' | null {
  const [, name] = limit.exec(text.slice(Math.max(start, open - 60), open)) ?? [];
  if (name === undefined) return null;
  const inside = text.slice(open + 1, close);
  return /max|min|sup|inf/.test(name) && (inside.includes(':') || isSum(inside)) ? 'set' : 'group';
}

const limit =
  /(?<![A-Za-z])(max|min|(?:lim)?(?:sup|inf)|lim|sin|cos|tan|log|ln|exp|sum|prod|int|div|nabla)_(?:\w|\{[^{}]*\}) ?$/;

const index = `_(?:[a-z]|${greek}|\\{ ?(?:[a-z]|${greek}) ?\\})`;
const member = new RegExp(
  `^ ?(?:(?:nabla )?(?:\\p{L}|${greek}|[A-Z][a-z]{1,5})${index}(?:\\([a-z]\\))?|` +
    `(?:\\p{L}|${greek})(?:\\^\\{${greek}${index}\\}|_\\{${greek}${index}\\})|\\{(?:\\p{L}|${greek})${index}\\}) ?$`,
  'u',
);

/** Whether what braces round a whole formula hold is the member of a sequence (convention sequences). */
export function isSequence(inside: string): boolean {
  return member.test(inside);
}

/**
 * Whether the braces at `start` and `close` round a whole formula that says what holds are the set where it does
 * (convention events): `on {u>0}`, but not `for any {n>2}`.
 */
export function isEvent(text: string, start: number, close: number): boolean {
  const inside = text.slice(start + 1, close);
  if (/[{}]/.test(inside) || !/\S ?(?:[=<>]|(?:neq?|[gl]eq?)(?![A-Za-z]{2})) ?\S/.test(inside)) return false;
  return !/\b(?:for|any|all|every|each|fixed|if|when|with|where|let|assume) $/i.test(
    text.slice(Math.max(0, start - 10), start),
  );
}

/**
 * Whether a whole formula of a letter and a number in braces counts what the words behind it name (convention
 * counted-choices): `n{2} pairs`.
 */
export function isCountOfChoices(text: string, start: number, open: number, close: number): boolean {
  if (!/^[A-Za-z]$/.test(text.slice(start, open)) || !/^[2-9]$/.test(text.slice(open + 1, close)))
    return false;
  return counted.test(text.slice(close + 1, close + 60));
}

/** A noun of many, perhaps behind its adjectives, before any word of grammar. */
const counted =
  /^\$? (?:(?!(?:and|as|at|by|for|if|in|is|of|on|or|that|the|to|when|where|which|with)\b)[a-z-]+ ){0,2}[a-z]{3,}s\b/;
