// Where a formula that was found begins and ends after all, said by the words around it, which no learner of
// tokens sees so well. Counts are of the authors' own formulas in the training texts.
//
// A word that joins two things in a sentence parts them (`from n to m`); what cannot stand alone draws its
// neighbour in (`x in` and `[0,1]`, an integral and its `, dx`); and some shapes are formulas wherever they
// stand (`Nge2`, `n gg d`).
import { greekNames, greekVariables } from '../greek.ts';
import { aSet, bound, isFunction, isIn, isOneFormula, isStatement, near } from './words-between.ts';

interface Span {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly probability: number;
}

/** `found` ascending and disjoint, as are the results; nothing new begins where `isTaken`. */
export function settleEdges(
  text: string,
  found: readonly Span[],
  isTaken: (at: number) => boolean,
): readonly Span[] {
  const parted = found.flatMap((span) => part(text, withoutOpening(text, span)));
  const shaped = withShapes(text, shapes, withListed(text, parted), isTaken);
  return join(text, shaped.length === 0 ? shaped : withShapes(text, valued, shaped, isTaken));
}

/**
 * `the wedge W = ...`: a sign that stands between two things begins no formula, and none has an article. `a partial C^2 decay`: so
 * stands the word (17 of 17), no boundary. `- EFX_0`: nobody takes the negative of a name.
 */
function withoutOpening(text: string, span: Span): Span {
  const source = text.slice(span.start, span.start + near);
  const before = text.slice(Math.max(0, span.start - near), span.start);
  const isArticled = /\b(?:the|an?|each|every) $/i.test(before);
  const opening =
    (isArticled ? /^(?:wedge|star|bullet|dagger) (?=[A-Z])/ : /^- (?=[A-Z]{2})/).exec(source) ??
    (/\b(?:the|a|bounded) $/i.test(before) ? /^partial (?=[A-Z])/.exec(source) : null);
  return opening === null ? span : { ...span, start: span.start + opening[0].length };
}

/** What stands between brackets, which no sentence parts. */
const openers = '([{';
const closers = ')]}';

/**
 * `from R^2 to R^d` holds two formulas (221 of 225), and so do `u = 0 in Omega` and `L^1-to-L^2`; in `tau times in S` the words are words.
 */
function part(text: string, span: Span): readonly Span[] {
  const source = text.slice(span.start, span.end);
  if (!source.includes(' ') && !source.includes('-to-')) return [span];
  const isRange = /(?:^|[^A-Za-z])(?:from|between) \$?$/.test(
    text.slice(Math.max(0, span.start - near), span.start),
  );
  const words = isRange ? [' times in ', ' to '] : [' times in '];
  const parts: Span[] = [];
  let from = 0;
  let depth = 0;
  let outside = '';
  for (let i = 0; i < source.length; i++) {
    const mark = source[i] ?? '';
    if (openers.includes(mark)) depth++;
    if (closers.includes(mark)) depth--;
    if (depth === 0) outside += mark;
    if ((mark !== ' ' && mark !== '-') || depth !== 0) continue;
    const left = { start: span.start + from, end: span.start + i };
    const isPlaced =
      source.startsWith(' in ', i) &&
      (isIn(text, left, span.end) === 'body' ||
        (domain.test(source.slice(i, i + near)) && isStatement(outside)));
    const word = isPlaced
      ? ' in '
      : (words.find((one) => source.startsWith(one, i)) ?? /^ ?-to- ?/.exec(source.slice(i, i + near))?.[0]);
    if (word === undefined || i === from) continue;
    parts.push({ ...span, start: span.start + from, end: span.start + i });
    from = i + word.length;
    i = from - 1;
    outside = '';
  }
  return parts.length === 0 ? [span] : [...parts, { ...span, start: span.start + from }];
}

const domain = /^ in (?:\{? ?(?:mathbb|bf) ?)?\{?(?:[A-Z](?![A-Za-z])|Omega)(?<![CHLNWZ])/;

/** A variable by itself: no article, no pronoun. */
const variable = `(?<![A-Za-z\\d\\\\'’.-])(?:[b-hj-zB-HJ-Z]|${greekVariables})`;

const letter = `(?:${greekNames})`;

/**
 * Relations that lost the blank before them, and what they stand between: 835 of 836 in the training texts and the archive,
 * the other in an address; in 12,547 texts without mathematics none stands. A bar over `partial-equation` was lost (10 of 10).
 */
const relations = [
  `(?<!\\d)(?:${[
    `[b-zB-Z](?:geq?|leq?|neq)(?: \\d+(?:[./]\\d+)?(?![\\w/]|\\.\\d)|${letter}(?![A-Za-z]))`,
    `${letter}(?:[lg]eq|neq) ?[A-Za-z](?![A-Za-z{^_(])`,
    `(?:${letter}|[A-Z])(?:setminus|times|subset|c[au]p)(?:${letter}|[A-Z])(?![A-Za-z^_])`,
    '[A-Z]to[A-Z](?![A-Za-z^_])',
    '[b-df-hj-zB-Z](?:ll|gg) ?\\d+(?![\\w.])',
    'partial(?= ?-(?:equations?|Neumann|problems?|methods?|operators?|steepest)\\b)',
  ].join('|')})`,
  `(?<=\\()(?:[b-df-hj-zB-Z](?:ll|gg) ?[A-Za-z](?=\\))|(?:[b-hj-z]|${greekVariables}) in [RNZCQ](?=[,)]))`,
  '(?<=\\bas )[ai] to (?:0|infty)(?![A-Za-z\\d.])',
];

/**
 * 338 of 350, 327 of 330, 111 of 116, 2 of 2 (before `in [0,1]` stands no article), 121 of 122, 4 of 4, 49 of 49 such
 * runs were formulas; of glued relations some 5,000 of 5,010, also behind a bracket, where they were missed; and all 16
 * Greek names that a name has in brackets, `TD(lambda)`. A Greek name added to something is one 996 times of 1,002.
 */
const shapes = new RegExp(
  `(?<![A-Za-z\\\\])(?:${[
    `${variable} in [[(] ?${bound} ?, ?${bound} ?[\\])]`,
    '(?<![A-Za-z\\\\])[b-zB-Z](?:geq?|leq?|neq)\\d+(?:\\.\\d+)?(?![A-Za-z])',
    '(?<![A-Za-z\\d\\\\])[A-Za-z]to[-+]?(?:infty|[01])(?![A-Za-z\\d])',
    `(?<![A-Za-z\\d\\\\'’._^-])[ai] in [[(] ?${bound} ?, ?${bound} ?[\\])]`,
    `(?<!from )(?<!between )${variable} to (?:0|infty)(?![A-Za-z\\d.])`,
    "(?<![A-Za-z\\d\\\\])([a-ce-km-z])'[A-Z]\\1(?![A-Za-z])",
    '\\{(?:sim|approx|[lg]eq)\\}(?=\\d)',
    '\\{[-+]\\}(?<![\\w^_}]\\{.\\})\\.?\\d+(?:\\.\\d+)?(?![\\w{])',
    `${variable} (?:ll|gg) (?:[A-Za-z]{1,3}|\\d+)(?![A-Za-z])`,
    `(?<=\\()(?:[A-Za-z]|${greekVariables})(?:(?:[lg]eq?|neq) ?\\d+(?![\\w.])|(?:[lg]eq|neq|subset(?:eq)?) ?[A-Za-z](?![A-Za-z{^_(])|in[RNZCQ](?![A-Za-z-])|in[[(] ?${bound} ?, ?${bound} ?[\\])])`,
    `(?<=[A-Za-z]\\()(?:${greekVariables})(?=[,)])`,
    `(?<![A-Za-z\\d\\\\+^_-])[A-Z]{1,4}\\+(?:${greekVariables})(?![\\w\\\\^({-])`,
    ...relations,
  ].join('|')})|rm [eo](?<=\\b(?:Schr|Fr|H)rm .)(?=[a-z])|mathrm\\{[eo]\\}(?<=\\b(?:Schr|Fr|H)mathrm...)`,
  'g',
);
const shapeProbability = 0.9;

/** `rho = 0.83`: in abstracts that marked anything, 3,108 of 3,108; where nothing is marked, some leave the word. */
const valued = new RegExp(
  `(?<![A-Za-z\\\\_^{-])(?:${greekVariables}) ?(?:=|<|>|approx|[lg]eq?) ?[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?![\\w^({*/+]|\\.\\d)`,
  'g',
);

/** A list of variables with a Greek letter for its last: all 376 Greek letters of such were formulas where one thing was. */
const list = new RegExp(
  `(?<![A-Za-z\\\\])(?:(?:${greekVariables}|[A-Za-z])(?:_\\w)?, ){2,9}(?:and |or )?(?:${greekVariables})(?![A-Za-z])`,
  'g',
);
const listed = new RegExp(`(?<![A-Za-z])(?:${greekVariables})(?:_\\w)?(?![A-Za-z_^{])`, 'g');

/** The spans and the Greek letters that stand in a list with one of them. */
function withListed(text: string, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const added: Span[] = [];
  let next = 0;
  for (const { 0: source, index } of text.matchAll(list)) {
    while ((spans[next]?.end ?? text.length) <= index) next++;
    let over = next;
    while ((spans[over]?.start ?? text.length) < index + source.length) over++;
    const within = spans.slice(next, over);
    if (within.length === 0) continue;
    for (const letter of source.matchAll(listed)) {
      const start = index + letter.index;
      const end = start + letter[0].length;
      if (!within.some((span) => span.start < end && span.end > start))
        added.push({ start, end, probability: shapeProbability });
    }
  }
  return added.length === 0 ? spans : [...spans, ...added].sort((a, b) => a.start - b.start);
}

/** The spans and the shapes that none of them overlaps; one that lies within a shape gives way to it. */
function withShapes(
  text: string,
  shape: RegExp,
  spans: readonly Span[],
  isTaken: (at: number) => boolean,
): readonly Span[] {
  const kept: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(shape)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (let span = spans[next]; span !== undefined && span.end <= start; span = spans[++next])
      kept.push(span);
    let over = next;
    while (over < spans.length && (spans[over]?.start ?? end) < end) over++;
    const crossing = spans.slice(next, over).some((span) => span.start < start || span.end > end);
    if (crossing || isTaken(start)) continue;
    kept.push({ start, end, probability: shapeProbability });
    next = over;
  }
  return [...kept, ...spans.slice(next)];
}

/** In characters: no more is drawn together, so that the cost stays in proportion. */
const longest = 400;

/** Neighbours that are one formula, and what belongs to one although it was not found. */
function join(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && span.start < before.end) continue;
    const isNear = before !== undefined && span.end - before.start <= longest;
    if (isNear && isOneFormula(text, before, span))
      joined[joined.length - 1] = grown(text, { ...before, end: span.end });
    else joined.push(grown(text, { ...span, start: memberOf(text, span, before?.end ?? 0) }));
  }
  return joined;
}

/** Where the formula begins if it is a set and a variable stands before it: `x in [0,1]`. */
function memberOf(text: string, { start, end }: Span, least: number): number {
  const from = Math.max(least, start - near);
  const [set, before] = [text.slice(start, end), text.slice(from, start)];
  const glued = facedSet.test(set) ? gluedMember.exec(before) : null;
  if (glued !== null) return from + glued.index;
  const member = aSet.test(set) ? beforeSet.exec(before) : null;
  const begin = from + (member?.index ?? near);
  return member === null || isIn(text, { start: begin, end: start }, end) === 'body' ? start : begin;
}

/** `Auin mathcal S`: letters with the sign behind them, before a face (89 of 89). */
const facedSet = /^math(?:bb|cal|frak|scr)(?![a-z])/;
const gluedMember = /(?<![A-Za-z\\\d])(?!(?:ma|ga|th|jo|sp)in)[A-Za-z]{1,2}in ?$/;

const beforeSet = new RegExp(`${variable} in $`);
const inInterval = new RegExp(`^ ?in [[(] ?${bound} ?, ?${bound} ?[\\])](?! ?times)`);

/** With what follows and belongs to it: an integral's differential, the target of a map, the interval it lies in. */
function grown(text: string, span: Span): Span {
  const source = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + near);
  const more =
    (/(?<![a-z])i?int(?![a-z]{3})/.test(source) ? differential.exec(after) : null) ??
    (isFunction(source) ? target.exec(after) : null) ??
    (isStatement(source) ? null : inInterval.exec(after)) ??
    comma.exec(after) ??
    (mayHavePrime(text, span) ? prime.exec(after) : null);
  return more === null ? span : { ...span, end: span.end + more[0].length };
}

const differential =
  /^ ?, ?d ?(?:[a-zA-Z]|mu|nu|sigma|theta|xi|tau)(?:\([^()]{1,9}\))?(?:d[a-z])?(?![A-Za-z])/;
const target = /^ to [A-Z](?:\([^()]{1,15}\)|(?![A-Za-z^_(]))/;
/** What no sentence has, so that the comma was a space: `for forces f,.` (18 of 18). */
const comma = /^,\.(?![\d.])/;

/** `the delta' potential`: behind a letter that no quotation mark stands before (507 of 507). */
const prime = /^'(?![\w'])/;

function mayHavePrime(text: string, { start, end }: Span): boolean {
  if (!/(?:\b[A-Za-z]|[a-z]{2})$/.test(text.slice(Math.max(start, end - near), end))) return false;
  return !/(?:^|[\s(])'/.test(text.slice(Math.max(0, start - quotation), start));
}

/** In characters: no longer ones are looked for. */
const quotation = 200;
