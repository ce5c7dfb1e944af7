// Shapes that are formulas wherever they stand (`Nge2`, `n gg d`), or where something else in the text is one. Counts are of
// the authors' own formulas in the training texts.
import { findAll } from '../../text/match-at.ts';
import { greekNames, greekVariables } from '../greek.ts';
import type { DetectedSpan } from './detected-span.ts';
import { bound } from './words-between.ts';

/** The spans, ascending and disjoint, with such shapes beside them; no shape begins where `isTaken`. */
export function withShapes(
  text: string,
  spans: readonly DetectedSpan[],
  isTaken: (at: number) => boolean,
): readonly DetectedSpan[] {
  const shaped = withShape(text, shapes, withListed(text, spans), isTaken);
  return shaped.length === 0 ? shaped : withShape(text, valued, shaped, isTaken);
}

/** A variable by itself: no article, no pronoun. */
export const variable = `(?<![A-Za-z\\d\\\\'’.-])(?:[b-hj-zB-HJ-Z]|${greekVariables})`;

const letter = `(?:${greekNames})`;

/** An end of an interval whose open ends are shown by brackets turned round, `]0,T[` (27 of 27). */
const end = '[-+]?[\\w/]{1,8}(?:\\(\\w[-+]\\d\\))?';

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
    `[b-df-hj-zB-HJ-Z](?:ll|gg) (?:${greekVariables}|[b-zB-Z]|[A-Z]{2})(?![\\w\\\\^(){-])`,
    '[A-Z]in(?:S[LOU]|GL)\\(\\w{1,3}\\)',
    'partial(?= ?-(?:equations?|Neumann|problems?|methods?|operators?|steepest)\\b)',
  ].join('|')})`,
  `(?<=\\()(?:[b-df-hj-zB-Z](?:ll|gg) ?[A-Za-z](?=\\))|(?:[b-hj-z]|${greekVariables}) in [RNZCQ](?=[,)]))`,
  '(?<=\\bas )[ai] to (?:0|infty)(?![A-Za-z\\d.])',
];

/** `the set where a$ vanishes`, `the G$-expectation`: a letter and the dollar that was left behind it (5 of 5 that were missed); other capitals have one as currencies. */
const closed = '(?<![\\w\\\\$}^_.-])(?:[a-z]|[A-Z](?=\\$-[a-z]))\\$(?=[\\s,.;:)-]|$)';

/** `Hofmanovmathrm{a}`: a letter with its accent, or some in another face, which a word goes on with (15 of 15). */
const withinWord =
  '(?:text|math)(?:bf|it|rm)?(?<=[A-Za-z](?:text|math)[a-z]{0,2})(?<!\\\\[A-Za-z]{1,24})\\{[A-Za-z]{1,8}\\}';

/**
 * 338 of 350, 327 of 330, 111 of 116, 2 of 2 (before `in [0,1]` stands no article), 121 of 122, 4 of 4, 49 of 49 such
 * runs were formulas; of glued relations some 5,000 of 5,010, also behind a bracket, where they were missed; and all 16
 * Greek names that a name has in brackets, `TD(lambda)`. A Greek name added to something is one 996 times of 1,002, and a
 * letter with a prime before a hyphen and a word 12 of 12.
 */
const shapes = new RegExp(
  `(?<![A-Za-z\\\\])(?:${[
    `${variable} in [[(] ?${bound} ?, ?${bound} ?[\\])]`,
    '(?<![A-Za-z\\\\])[b-zB-Z](?:geq?|leq?|neq)\\d+(?:\\.\\d+)?(?![A-Za-z])',
    '(?<![A-Za-z\\d\\\\])[A-Za-z]to[-+]?(?:infty|[01])(?![A-Za-z\\d])',
    `(?<![\\w^{])(?:[b-zB-Z]|${greekVariables})to (?:infty|[01])(?:[-+](?![\\w^(])|(?![\\w^(/+-]|\\.\\d))`,
    `(?<![A-Za-z\\d\\\\'’._^-])[ai] in [[(] ?${bound} ?, ?${bound} ?[\\])]`,
    `(?<![A-Za-z\\d\\\\])(?:[b-zB-Z]|${greekVariables})'? ?in ?(?:\\] ?${end} ?, ?${end} ?[\\][]|[[(] ?${end} ?, ?${end} ?\\[)(?![\\w-])`,
    `(?<!from )(?<!between )${variable} to (?:0|infty)(?![A-Za-z\\d.])`,
    "(?<![A-Za-z\\d\\\\])([a-ce-km-z])'[A-Z]\\1(?![A-Za-z])",
    "(?<![\\w\\\\'’`^-])[A-Za-z]'(?=-[a-z]{3})",
    '\\{(?:sim|approx|[lg]eq)\\}(?=\\d)',
    '(?<=\\d)\\{times\\}',
    '\\{[-+]\\}(?<![\\w^_}]\\{.\\})\\.?\\d+(?:\\.\\d+)?(?![\\w{])',
    `${variable} (?:ll|gg) (?:[A-Za-z]{1,3}|\\d+)(?![A-Za-z])`,
    `(?<=\\()(?:[A-Za-z]|${greekVariables})(?:(?:[lg]eq?|neq) ?\\d+(?![\\w.])|(?:[lg]eq|neq|subset(?:eq)?) ?[A-Za-z](?![A-Za-z{^_(])|in[RNZCQ](?![A-Za-z-])|in[[(] ?${bound} ?, ?${bound} ?[\\])])`,
    `(?<=[A-Za-z]\\()(?:${greekVariables})(?=[,)])`,
    `(?<![A-Za-z\\d\\\\+^_-])[A-Z]{1,4}\\+(?:${greekVariables})(?![\\w\\\\^({-])`,
    closed,
    ...relations,
  ].join('|')})|(?<=[A-Z]{2})ell_\\d|rm [eo](?<=\\b(?:Schr|Fr|H)rm .)(?=[a-z])|${withinWord}`,
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

/** The spans and the Greek letters that stand in a list with one of them: none in a display, since no span does. */
function withListed(text: string, spans: readonly DetectedSpan[]): readonly DetectedSpan[] {
  if (spans.length === 0) return spans;
  const added: DetectedSpan[] = [];
  let next = 0;
  for (const { 0: source, index } of findAll(list, text)) {
    while ((spans[next]?.end ?? text.length) <= index) next++;
    let over = next;
    while ((spans[over]?.start ?? text.length) < index + source.length) over++;
    const within = spans.slice(next, over);
    if (within.length === 0) continue;
    for (const letter of findAll(listed, source)) {
      const start = index + letter.index;
      const end = start + letter[0].length;
      if (!within.some((span) => span.start < end && span.end > start))
        added.push({ start, end, probability: shapeProbability });
    }
  }
  return added.length === 0 ? spans : [...spans, ...added].sort((a, b) => a.start - b.start);
}

/** The spans and the shapes that none of them overlaps; one that lies within a shape gives way to it. */
function withShape(
  text: string,
  shape: RegExp,
  spans: readonly DetectedSpan[],
  isTaken: (at: number) => boolean,
): readonly DetectedSpan[] {
  const kept: DetectedSpan[] = [];
  let next = 0;
  for (const match of findAll(shape, text)) {
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
