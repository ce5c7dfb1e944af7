// Which bars were double: the scrape made `\|x\|_2` and `|x|_2` one (convention norms).
//
// Bars that carry the name of a space or an exponent below them are a norm's: in the training texts 320 of
// 350 were double (18 of 20 where an exponent stands before it and it names a usual space, 29 of 31 below a dot), and of those with any
// other subscript, or with none, hardly one in fifteen. A divergence takes a double bar between its two arguments, 10
// of 10. Everything else stays as it is seen.
import { makeLabel, type Piece, relabelled } from './labels.ts';
import { closeOf, closers, markOf, openers } from './piece-marks.ts';

/**
 * `pieces` with the bars of norms and divergences doubled, and those of a formula that is called a norm; none where
 * backslashes survived.
 */
export function doubleBars(pieces: readonly Piece[], raw: boolean, isCalledNorm: boolean): readonly Piece[] {
  if (raw || !pieces.some(isBar)) return pieces;
  const doubled = new Set<number>();
  const isOpen = isBar(pieces[0]) && markOf(pieces[1]) === 'cdot' && isBar(pieces[2]);
  if (isCalledNorm && isOpen) doubled.add(0).add(2);
  /** The last bar of a pair within a pair. */
  let settled = -1;
  /** By bracket depth: the bar that awaits its partner. */
  const waiting: (number | undefined)[] = [undefined];
  for (const [k, piece] of pieces.entries()) {
    const mark = piece.label.kind === 'literal' ? piece.label.left : '';
    if (openers.has(mark)) waiting.push(undefined);
    else if (closers.has(mark)) {
      const lone = waiting.length > 1 ? waiting.pop() : undefined;
      if (lone !== undefined && isDivergence(pieces, lone)) doubled.add(lone);
    } else if (isBar(piece) && !isBar(pieces[k - 1]) && isBar(pieces[k + 1])) {
      const [first, last] = waiting.at(-1) === undefined ? nestedNorm(pieces, k) : [];
      if (first === undefined || last === undefined) continue;
      doubled.add(first).add(last);
      settled = last;
    } else if (k > settled && isBar(piece) && !isBar(pieces[k - 1]) && !isBar(pieces[k + 1])) {
      const open = waiting.at(-1);
      // `u|_{t=0}`: nothing opens with a script, so it is a restriction's.
      if (open === undefined && markOf(pieces[k + 1]) === '_') continue;
      waiting[waiting.length - 1] = open === undefined ? k : undefined;
      if (open !== undefined && (isNorm(pieces, k) || isGradient(pieces, open, k))) doubled.add(open).add(k);
    }
  }
  return pieces.map((piece, k) => (doubled.has(k) ? relabelled(piece, double) : piece));
}

const double = makeLabel('escaped', '|');

/** An exponent, the name of a space, a star. */
const norm = /^(?:\d|[pqrFX*]|infty|∞|ell|op$|[A-Z]|dot[A-Z])/;
const space = /^(?:\d|[pqrF*]|infty|∞|ell|(?:dot)?[LHWBC](?![A-Za-z]))/;

function isBar(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'literal' && piece.label.left === '|';
}

/** Whether the subscript right after the bar at `bar`, or behind its exponent, makes it the second of a norm. */
function isNorm(pieces: readonly Piece[], bar: number): boolean {
  // `{|u|}_{L^2}`: the braces hold the bars.
  if (markOf(pieces[bar + 1]) === '}') return space.test(scriptAfter(pieces, bar + 1));
  if (markOf(pieces[bar + 1]) !== '^') return norm.test(scriptAfter(pieces, bar));
  return space.test(
    scriptAfter(pieces, markOf(pieces[bar + 2]) === '{' ? closeOf(pieces, bar + 2) : bar + 2),
  );
}

/**
 * `||nabla|^s u|_{L^2}`, `||x|_2-r|`: of two bars that open at `k`, the first and the one that closes the outer pair, or the
 * second and the one that closes the inner pair, where these are a norm's.
 */
function nestedNorm(pieces: readonly Piece[], k: number): readonly [number, number] | readonly [] {
  const found: number[] = [];
  let depth = 0;
  for (let at = k + 2; at < pieces.length && at - k < longestArgument && found.length < 2; at++) {
    const mark = markOf(pieces[at]);
    if (openers.has(mark)) depth++;
    else if (closers.has(mark) && --depth < 0) break;
    else if (depth === 0 && isBar(pieces[at])) {
      if (isBar(pieces[at + 1]) || at === k + 2) break;
      found.push(at);
    }
  }
  const [inner, outer] = found;
  if (inner === undefined) return [];
  if (isNorm(pieces, inner)) return [k + 1, inner];
  return outer !== undefined && isNorm(pieces, outer) ? [k, outer] : [];
}

/** `|nabla f(x)|`: what descends along a gradient calls its objective f or F, and the point by a small letter (3 of 3). */
function isGradient(pieces: readonly Piece[], open: number, close: number): boolean {
  if (close - open > longestArgument) return false;
  const inside = pieces.slice(open + 1, close).map(markOf);
  const at = inside.indexOf('(');
  return (
    /^nabla [fF](?: _ (?:\w|\{ \w \}))?$/.test(inside.slice(0, at).join(' ')) &&
    /^[a-z]$/.test(inside[at + 1] ?? '') &&
    inside.indexOf(')') === inside.length - 1
  );
}

/** The first letters of the subscript that begins right after piece `k`; empty where there is none. */
function scriptAfter(pieces: readonly Piece[], k: number): string {
  if (markOf(pieces[k + 1]) !== '_') return '';
  let from = k + 2;
  while (markOf(pieces[from]) === '{') from++;
  return markOf(pieces[from]) + (markOf(pieces[from + 1]) === '}' ? '' : markOf(pieces[from + 1]));
}

/** Whether the lone bar at `bar` stands inside `D(…)`, `D_f(…)` or `KL(…)`. */
function isDivergence(pieces: readonly Piece[], bar: number): boolean {
  let depth = 0;
  let at = bar - 1;
  for (; at >= 0 && bar - at < longestArgument; at--) {
    const mark = markOf(pieces[at]);
    if (closers.has(mark)) depth++;
    else if (openers.has(mark) && --depth < 0) break;
  }
  if (markOf(pieces[at]) !== '(') return false;
  if (markOf(pieces[at - 1]) === 'left') at--;
  const name = pieces
    .slice(Math.max(0, at - mostBefore), at)
    .map(markOf)
    .join('');
  return /(?:^|[^A-Za-z])(?:D(?:_(?:\{[^{}]*\}|\w+))?|KL)$/.test(name);
}

/** In pieces. */
const longestArgument = 30;
const mostBefore = 10;
