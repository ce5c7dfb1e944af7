// Authors' macros for number spaces that stand in prose, outside of any delimiters: `x \in \RR^n`.
//
// Where no dollars stood round a formula the scrape left it alone, and nothing else says so as clearly as such a
// macro with a script, a relation or a space's brackets beside it. It is read as the damage would have left it between
// dollars, `x in R^n`, which all else knows how to find and to rebuild. What stays in prose stays as it was.

import { findAll } from '../text/match-at.ts';
import { asksDisplay } from './detect/residue.ts';
import { controlRole } from './rebuild/controls.ts';

export interface BareReading {
  readonly text: string;
  /** The offset in the source that each character of `text` stands for. */
  readonly origins: readonly number[];
}

/** The text with its bare formulas as the damage would have left them; null where there are none. */
export function readBareMacros(source: string): BareReading | null {
  if (!source.includes('\\')) return null;
  const macros = findAll(macro, source);
  const known = new Set(macros.filter((match) => isSpace(source, match)).map(([name]) => name));
  if (known.size === 0) return null;
  const isDisplayed = asksDisplay(source);
  const origins: number[] = [];
  let text = '';
  let at = 0;
  const copy = (to: number): void => {
    text += source.slice(at, to);
    for (; at < to; at++) origins.push(at);
  };
  for (const { 0: name, index } of macros) {
    if (!known.has(name) || index < at || isDisplayed(index)) continue;
    const [from, to] = stretchAround(source, index, index + name.length);
    if (isBroken.test(source.slice(from, to)) || to - from > longest) continue;
    copy(Math.max(at, from));
    const begin = at;
    for (const command of source.slice(begin, to).matchAll(/\\([A-Za-z]+|[{}|])/g)) {
      const bare = withoutBackslash(command[1] ?? '');
      if (bare === null) continue;
      const [start, end] = [begin + command.index, begin + command.index + command[0].length];
      copy(start);
      text += bare;
      // A formula may begin at the letter that was glued to a relation, nowhere else within.
      const letter = isGlued.test(command[1] ?? '') ? bare.lastIndexOf(' mathbb') + 1 : bare.length;
      for (let k = 0; k < bare.length; k++) origins.push(k < letter ? start : end - 1);
      at = end;
    }
    copy(to);
  }
  copy(source.length);
  return text === source ? null : { text, origins };
}

/** Those of one letter stand for nothing in TeX itself. */
const names = '(?:([NZQRCKFEP])\\1|[NZQRC])';
/** `\in\mathbb{R}` became `\inR`, which nothing but a space can be. */
const relations = 'in|times|to|subset|subseteq';
const macro = new RegExp(`\\\\(?:${names}|(?:${relations})[NZQRC])(?![A-Za-z])`, 'g');
const isGlued = new RegExp(`^(${relations})([NZQRC])$`);
const isMacro = new RegExp(`^${names}$`);

/** A script or an arrow behind the macro, a sign of relation before it, or the brackets of a space or a mean. */
function isSpace(text: string, { 0: name, index }: RegExpExecArray): boolean {
  if (isGlued.test(name.slice(1))) return true;
  const before = text.slice(Math.max(0, index - near), index);
  const after = text.slice(index + name.length, index + name.length + near);
  if (/^(?:[\^_]| ?\\(?:to|times|rightarrow|setminus)(?![A-Za-z]))/.test(after)) return true;
  if (/^\\(?:EE|PP)$/.test(name)) return /^ ?(?:\\left ?)?[[({]/.test(after);
  return /\\(?:in|to|subset|subseteq|times) ?$|[=/] ?$|[A-Z](?:[\^_](?:\w|\{\w+\}))+\($/.test(before);
}

/** In characters. */
const near = 16;

/** As far as letters stand alone and control sequences keep their backslash: a word of prose ends it. */
function stretchAround(text: string, start: number, end: number): [number, number] {
  const before = /(?:\\(?:[A-Za-z]+|[{}|])|(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])|[^A-Za-z\\])*$/.exec(
    text.slice(Math.max(0, start - longest), start),
  );
  const after = /^(?:\\(?:[A-Za-z]+|[{}|])|(?<![A-Za-z])[A-Za-z](?![A-Za-z])|[^A-Za-z\\])*/.exec(
    text.slice(end, end + longest),
  );
  return [start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0)];
}

/** In characters; what is longer was a display. */
const longest = 80;

/** Rows, columns and sized brackets: what is left of a display. */
const isBroken = /&|\\\\|\\(?:left|right|big|displaystyle|int|frac|begin|q?quad)/;

/** `\in` was `in` between dollars, `\RR` is `\mathbb R`, `\inR` both; null for a name that nobody lists. */
function withoutBackslash(name: string): string | null {
  if (!/[A-Za-z]/.test(name)) return name;
  const [, relation, letter] = isGlued.exec(name) ?? [];
  if (relation !== undefined) return ` ${relation} mathbb ${letter}`;
  if (isMacro.test(name)) return `mathbb ${name[0]}`;
  return controlRole(name) === null ? null : name;
}
