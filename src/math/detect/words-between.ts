// Whether `in` and `to` between two formulas are signs of one or words between two, by the words around them.
//
// Counts are of the authors' own formulas in the training texts and in abstracts of the archive.

import type { Span } from '../../text/types.ts';
import { greekVariables } from '../greek.ts';
import { isCutByComma } from './cut-by-comma.ts';

/** In characters: as far as anything is looked at around a formula. */
export const near = 24;

/** An end of an interval of numbers. */
export const bound = '[-+]?(?:\\.?\\d[\\d.]{0,8}(?:/\\d{1,2})?|infty)';

/** Whether the formulas `before` and `span` are one that a sign between them joins. */
export function isOneFormula(text: string, before: Span, span: Span): boolean {
  const between = text.slice(before.end, span.start);
  if (between === ' in ') {
    const [member, set] = [text.slice(before.start, before.end), text.slice(span.start, span.end)];
    if (aSet.test(set) && isPairOfAlike(text.slice(Math.max(0, before.end - near), before.end))) return true;
    const lies = isIn(text, before, span.end);
    if (lies === 'body') return false;
    if (lies === 'member' && /\blet \$?$/i.test(text.slice(Math.max(0, before.start - near), before.start)))
      return true;
    if (anySet.test(set) && (isTuple(text, before, set) || (lies === 'member' && !relation.test(member))))
      return true;
    return (memberShape.test(member) && aSet.test(set)) || (interval.test(set) && !isStatement(member));
  }
  if (spacing.test(between)) return true;
  if (/^ ?: ?[A-Z] to $/.test(between)) return memberShape.test(text.slice(before.start, before.end));
  if (/^ ?, ?$/.test(between))
    return isCutByComma(text.slice(before.start, before.end), text.slice(span.start, span.end));
  return between === ' to ' && isLimitOrMap(text, before, span);
}

/** `x, y in R`, `W_1, W_2 in L^p`: two of one kind (31 of 32), but no family and its index, `D_n, n in N`. */
function isPairOfAlike(before: string): boolean {
  const { first = '', one, second = '', other } = pair.exec(before)?.groups ?? {};
  if (first === '' || (one === undefined) !== (other === undefined)) return false;
  return one === undefined ? first !== second : first === second && one !== other;
}

const letter = `[A-Za-z]|${greekVariables}`;
const index = '_\\w|_\\{\\w\\}';
const pair = new RegExp(
  `(?:^|[\\s($])(?<first>${letter})(?<one>${index})?,\\$? ?\\$?(?<second>${letter})(?<other>${index})?$`,
);

/** Marks of which one at least was a space, since no sentence has them side by side (123 of 125). */
const spacing = /^ ?(?:, ?;|;;|, ,)[ ,;]*(?:[A-Za-z] ?, ?[,;][ ,;]*)?$/;

/**
 * `f:X to Y`; what tends to infinity or to zero (331 of 334), or to itself without its index (`a_n to a`), but not `from`
 * where it was; behind a word of grammar something that tends to something (`as`, `when`, `that` ... 504 of 510); spaces of
 * functions that an operator is estimated between (`L^2 to L^q bounds`, 19 of 22); and what maps one thing to another by its
 * name (`bundles E to M`).
 */
function isLimitOrMap(text: string, before: Span, span: Span): boolean {
  const [source, target] = [text.slice(before.start, before.end), text.slice(span.start, span.end)];
  if (isMap(source)) return true;
  if (/%|times/.test(source + target) || /\d\.\d/.test(target) || !/[A-Za-z]/.test(source)) return false;
  const word = text.slice(Math.max(0, before.start - near), before.start);
  if (/\b(?:from|between|connecting|sending|approximations?) \$?$/.test(word)) return false;
  if (limit.test(target) || isIndexed(source, target) || maps.test(word) || mapped.test(word)) return true;
  if (/(?:^|[\s(])(?:as|when|where|if|that|with|let|and) \$?$/i.test(word)) return !relation.test(source);
  if (!space.test(source) || !space.test(target)) return false;
  return mappedFrom.test(word) || estimates.test(text.slice(span.end, span.end + near));
}

/** A space of functions or numbers, perhaps within products and intersections of them. */
const space = /^(?:[LHWBCRSTZ]|mathbb ?\{? ?[RCSTZ] ?\}?)(?:\^|_)/;
/** Before the space that something is mapped from, `the wave maps equation R^{1+2} to S^2` (7 of 7). */
const mappedFrom = /\b(?:maps? equations?|operators?|mappings? of) \$?$/;
/** `f(x): X to Y`: the name of the map (69 of 69). */
const mapped = new RegExp(`(?:^|[\\s(])(?:${letter})(?:_\\w)?(?:\\(\\w+\\))? ?(?::|colon) ?\\$?$`);

const limit = /^(?:[+-]? ?infty|0|[01]\^\{?[+-]\}?)[,.]?$/;

/** `u_n to u`: whether the target is the letter that the source begins with. */
function isIndexed(source: string, target: string): boolean {
  const [, letter] = /^ ?([A-Za-z]|[a-z]{2,8})_(?:[a-z]|\{[^{}]{1,12}\})(?![A-Za-z^])/.exec(source) ?? [];
  return letter !== undefined && new RegExp(`^ ?${letter}(?![A-Za-z_^])`).test(target);
}

const maps =
  /\b(?:embeddings?|immersions?|bundles?|projections?|fibrations?|\w+morphisms?|(?:the|a|inverse|solution) map) \$?$/;

const estimates =
  /^ (?:operator |Carleman )?(?:norms?|estimates?|bounds?|decay|boundedness|mappings?|smoothing|regularity|stability)\b/;

/** Any quantity in an interval of numbers is one formula with it (1,621 of 1,656). */
const interval = new RegExp(`^[[(] ?${bound} ?, ?${bound} ?[\\])]$`);

const memberShape = new RegExp(`^(?:[A-Za-z]|${greekVariables})$`);
/** Number spaces, intervals and sets, spaces of functions, domains: `x in` one of these is one formula (587 of 674). */
export const aSet = /^(?:\{? ?(?:mathbb|bf|R|Z|N|C|Q|F)(?![A-Za-z])|[[({]|[HLWCB](?:\^|_)|Omega(?![A-Za-z]))/;

/** What may be a set where the words say that something is in it, and what makes of that a statement. */
const anySet =
  /^(?:\{? ?(?:math(?:bb|cal|sf|frak)|bf|cal|Bbb)(?![a-z])|(?:(?:dot|partial) ?)?(?:[A-Z]|ell)(?:[\^_(]|$|[ ,.])|(?:partial ?)?(?:Omega|Gamma|Sigma|Lambda|Theta|Xi)|[A-Z]{2,}(?:[\^_(]|$)|[[({])/;
const relation =
  /[=<>,]|(?<![A-Za-z])(?:[lg]eq?|sim|approx|to|in)(?![A-Za-z])|equiv|perp|arrow|harpoon|[lg]eq/;

/**
 * How what stands in `span` lies in what ` in ` parts it from and ends at `end`, by the words around both: as a member
 * (`for x in X`, `data u_0 in L^2`: 573 of 601), or as a body does, which is none (`the domain D in R^n`, `decay of F in
 * L^2`: 176 of 191; `in L^2 norm`: 27 of 27).
 */
export function isIn(text: string, span: Span, end: number): 'member' | 'body' | null {
  const before = text.slice(Math.max(0, span.start - near), span.start);
  const what = text.slice(span.start, span.end).trim();
  const where = text.slice(span.end, Math.min(end, span.end + near));
  if (
    bodies.test(before) ||
    /\bof all (?:functions )?\$?$/.test(before) ||
    measures.test(text.slice(end, end + near))
  )
    return 'body';
  if (tends.test(before) || /harpoon|(?:right|left)arrow|to ?\+?infty$|to ?0$/.test(what)) return 'body';
  if (/^ in [a-z][,.]?$/.test(where)) return 'body';
  if (/\bon \$?$/.test(before) && /^[A-Z]/.test(what) && spaceOfNumbers.test(where)) return 'body';
  if (/\bof \$?$/.test(before)) return /^[a-z]+(?:_\w+)?$/.test(what) ? null : 'body';
  return members.test(before) && !isStatement(what) ? 'member' : null;
}

/** `u converges to v in L^2`, `close to v in L^2` (15 of 15): the space says in which sense. */
const tends = /\b(?:(?:converg\w+|close) to|converg\w+ of) \$?$/;

const spaceOfNumbers = /^ in (?:\{? ?(?:mathbb|bf|Bbb) ?\{?[RC]|R)\}?\^/;

const bodies =
  /(?:(?:domain|set|operator|ball|sphere|surface|manifold|graph|cone|curve|region|equation|laplacian|plane|polytope|lattice|system|problem|group|process|flow|current)s?|size|weight|(?:inequalit|variet|bod)(?:y|ies)|radius|radii) \$?$/i;
const measures = /^[ -]-?(?:norms?|spaces?|topology|sense|dimensions?|distance|metric)\b/;
const members = new RegExp(
  ', \\$?$|(?:^|[\\s(])(?:for|if|where|when|with|and|let|all|every|any|some|each|that|assume|given|or|fix|whenever|' +
    'provided|suppose|then|unless|take|here|namely|imposing|assuming|requiring|just|addition|data|datum|function|(?:solution|parameter|point|vector|field|pair|condition|exponent|coefficient|range|' +
    'element)s?|matrix|matrices) \\$?$',
  'i',
);

/**
 * A pair or more in brackets lies in a set (36 of 52), but for data, whose space may say how smooth they are, what converges,
 * and solutions, unless each of the pair has its own space (7 of 7).
 */
function isTuple(text: string, span: Span, set: string): boolean {
  const what = text.slice(span.start, span.end).trim();
  if (!/^(?:[A-Za-z] ?:?= ?)?\([^=]*,[^=]*\)$/.test(what)) return false;
  const before = text.slice(Math.max(0, span.start - near), span.start);
  if (/(?:data|states?|minimizers?|type|to) \$?$/.test(before)) return false;
  return !/solutions? \$?$/.test(before) || spaces.test(set);
}

/** A product that begins with no domain, in which a solution lives. */
const spaces = /^(?!Omega)\S.* ?(?:times|×)(?![a-z])/;

/** An equation or inequality and nothing else: what holds in a domain is no member of it (343 of 359). */
export function isStatement(outside: string): boolean {
  return (
    /[=<>]|(?<![A-Za-z])[lg]eq?(?![A-Za-z])/.test(outside) && !/[,;:]|forall|exists|quad|arrow/.test(outside)
  );
}

/** `f:Omega`, `f colon X`: a map whose target has not come yet. */
export function isMap(source: string): boolean {
  return (
    /^[A-Za-z]{1,8}(?:_\w)? ?(?::|colon) ?\S/.test(source) &&
    !/(?:to|mapsto|rightarrow)(?![a-z])/.test(source)
  );
}
