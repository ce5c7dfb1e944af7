// Where the command before braces kept its name and backslash: whether it may have stood above a line.
//
// Of `\frac{\sigma}{2}` the scrape leaves `\sigma{2}`; so a letter's command may be a numerator. An operator, a relation or
// an accent is none: what is braced behind it is what it is of (`\nabla{f}`), or braces end its name (`\ldots{}`).

import { wordSet } from '../../text/word-set.ts';
import { greekNames } from '../greek.ts';

/** Whether the pair at `open` and `close` hangs on a command, or holds the argument of what stands before, so is below no line. */
export function hangsOnCommand(text: string, start: number, open: number, close: number): boolean {
  const before = text.slice(Math.max(start, open - longest), open);
  const inside = text.slice(open + 1, Math.min(close, open + mostInside)).trim();
  if (/\\[,;:! ]$/.test(before)) return true;
  const isOfNumber = numberBefore.test(before);
  if (!isOfNumber && isArgument(inside) && (letterBefore.test(before) || !/[+-]/.test(inside))) return true;
  const [command, name = ''] = /\\([A-Za-z]+) ?$/.exec(before) ?? [];
  if (command === undefined) return false;
  const mark = before.slice(0, -command.length).trimEnd().at(-1) ?? '';
  // `x^\\ast{y}` has a quantity before it, and `f(\\cdot{h})` a place for one.
  if ('_^'.includes(mark || ' ') || (name === 'cdot' && '(,'.includes(mark || ' '))) return false;
  // `\\partial{\\partial t}` was a derivative, and `\\Delta{2}` half of a number; `\\Delta{t}` is a step.
  if (name === 'partial' || name === 'nabla') return /^\\([A-Za-z]+)/.exec(inside)?.[1] !== name;
  if (name === 'Delta') return variable.test(inside);
  return !quantities.has(name);
}

/** In characters: the longest name, and what stands before it. */
const longest = 32;

/** In characters: no argument in brackets is longer. */
const mostInside = 200;

/** A letter in a face or with an accent, whose function takes what brackets bound: `\\mathcal{A}{(n+m)}`. */
const letterBefore = /\\(?:math[a-z]+|operatorname|hat|tilde|bar) ?\{[^{}]*\}\}*$/;

/** No function: `1{(2\\pi)}` was a fraction. */
const numberBefore = /(?<![\w^\\}.])\d[\d.]* ?$/;

const variable = /^\\?[A-Za-z]+(?:[_^](?:\w|\{[^{}]*\}))?$/;

/** Whether one pair of brackets bounds all of it, `(a|s)`: nobody brackets what stands below a line but a sum. */
function isArgument(inside: string): boolean {
  const [, within] = /^(?:\\left ?)?\((.*?)(?:\\right ?)?\)$/s.exec(inside) ?? [];
  return within !== undefined && !/[()]/.test(within);
}

/** Letters, and what closes a quantity. */
const quantities = wordSet(
  `${greekNames.replaceAll('|', ' ')} iota upsilon Xi Pi Upsilon vartheta varrho varsigma varkappa varpi digamma ell hbar hslash ` +
    'infty wp Re Im imath jmath aleph beth eth top bot emptyset varnothing prime dagger ddagger ' +
    'rangle rvert rVert vert Vert rfloor rceil rbrace rbrack degree deg square Box star bullet',
);
