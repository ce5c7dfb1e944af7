// What can be settled by sight where no formula was found, or part of a name was taken for one.
//
// A name with a script (`A^2Flow`), a power (`10^-4`), a unit (`km^2`) and the name of a sign (`rightarrow`)
// read the same in every abstract, so no weights are asked. A formula that was found keeps its place; where it is no more than
// such a name, its letters are set upright.

import { findAll } from '../../text/match-at.ts';
import type { Span } from '../../text/types.ts';
import { readScripted } from './names.ts';
import { readScript } from './read-script.ts';
import { isRefuted, longestWord } from './refutations.ts';
import { findSigns } from './signs.ts';

/** A piece of TeX that stands for `text[start..end)`. */
export interface Settled extends Span {
  readonly tex: string;
}

export interface Settlement<T> {
  /** Ascending, never overlapping one another, a span that is kept or one of the fixed. */
  readonly settled: readonly Settled[];
  /** The found spans that still count. */
  readonly kept: readonly T[];
}

/** `found` and `fixed` are spans of formulas, ascending; the fixed are kept. `km^2` gives `^2` on `km`. */
export function settle<T extends Span>(
  text: string,
  found: readonly T[],
  fixed: readonly Span[],
): Settlement<T> {
  const settled: Settled[] = [];
  const dropped = new Set<T>();
  const [foundAt, fixedAt] = [createHolder(found), createHolder(fixed)];
  for (const { index: at } of findAll(scriptSigns, text)) {
    const held = foundAt(at);
    const one = fixedAt(at) === undefined ? settleScript(text, at, held) : null;
    if (one === null || (settled.at(-1)?.end ?? 0) > one.start) continue;
    settled.push(one);
    if (held !== undefined) dropped.add(held);
  }
  const kept = found.filter((span) => !dropped.has(span) && !isRefuted(text, span));
  return { settled: withSigns(text, settled, [...fixed, ...kept]), kept };
}

const scriptSigns = /[\^_]/g;

/** Which span of `spans` holds an offset, for offsets asked in rising order. */
function createHolder<T extends Span>(spans: readonly T[]): (at: number) => T | undefined {
  let next = 0;
  return (at) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next++;
    const span = spans[next];
    return span !== undefined && span.start <= at ? span : undefined;
  };
}

/** In characters, braces and all. */
const longestName = 40;
/** What may say of a name what it is: the word before, the letters after. */
const longestUnit = 24;

function settleScript(text: string, at: number, held: Span | undefined): Settled | null {
  const sign = text[at] === '_' ? '_' : '^';
  const script = readScript(text, at);
  if (script === null) return settleCutName(text, at, held);
  const from = reach(text, at, -1, /[A-Za-zµμ\d]/);
  const base = text.slice(from, at);
  if (isForeign(text, at, reach(text, at, -1, /\S/), reach(text, script.end, 1, /\S/))) return null;
  const before = text.slice(Math.max(0, from - longestUnit), from);
  const after = text.slice(script.end, script.end + longestUnit);
  const reading = readScripted({ sign, script, base, before, after }, held === undefined);
  if (reading === 'formula') return { start: at - base.length, end: script.end, tex: base + script.tex };
  if (reading === null) return null;
  if (held === undefined) return { start: at, end: script.end, tex: script.tex };
  if (!isInside(text, held, at - base.length, script.end)) return null;
  const tex = upright(text.slice(held.start, at)) + script.tex + upright(text.slice(script.end, held.end));
  return { start: held.start, end: held.end, tex };
}

/** `T^{2-GRPO}`: `\\textbf{T$^{2}$-GRPO}`, which the scrape closed behind the number (3 of 3 names in capitals). */
function settleCutName(text: string, at: number, held: Span | undefined): Settled | null {
  const [whole, number = '', rest = ''] =
    /^\^\{(\d)((?:-[A-Z]{2,}|[a-z]+[A-Z]{2})[A-Za-z]*)\}/.exec(text.slice(at, at + longestName)) ?? [];
  const [start, end] = [at - 1, at + (whole?.length ?? 0)];
  if (whole === undefined || !/(?:^|[\s(])[A-Z]$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (held !== undefined && (held.start !== start || held.end !== end)) return null;
  return { start, end, tex: `${upright(text[start] ?? '')}^{${number}}${upright(rest)}` };
}

/** How far from `at` the characters go on being `what`; the offset there. */
function reach(text: string, at: number, step: 1 | -1, what: RegExp): number {
  let to = at;
  for (let n = 0; n < longestWord; n++) {
    if (!what.test(text[step > 0 ? to : to - 1] ?? ' ')) break;
    to += step;
  }
  return to;
}

/** Letters as they stand: `km` gives `\\mathrm{km}`, `30 km` gives `\\text{30 km}`. */
function upright(letters: string): string {
  if (letters === '') return '';
  return /^[A-Za-z\d]+$/.test(letters) ? `\\mathrm{${letters}}` : `\\text{${letters}}`;
}

/** An address, an identifier of several parts, or TeX that kept its backslashes: not for us to judge. */
function isForeign(text: string, at: number, from: number, to: number): boolean {
  const word = text.slice(from, to);
  if (/\\|:\/\/|www\.|@|`/.test(word)) return true;
  return (
    /\\[A-Za-z]+[^.]*$/.test(text.slice(Math.max(0, at - 30), at)) ||
    /^[^.]{0,20}\\[A-Za-z]/.test(text.slice(at, at + 40))
  );
}

/** Whether the formula that was found is no more than the name: letters, the script, and what goes on. */
function isInside(text: string, held: Span, start: number, end: number): boolean {
  if (/[^A-Za-zµμ\d ./,]|,(?!\d)/.test(text.slice(held.start, start))) return false;
  return held.end <= end || /^[A-Za-z\d]+$/.test(text.slice(end, held.end));
}

function withSigns(text: string, scripts: readonly Settled[], kept: readonly Span[]): readonly Settled[] {
  const taken = [...scripts, ...kept].sort((a, b) => a.start - b.start);
  const holder = createHolder(taken);
  let reached = 0;
  const free = findSigns(text).filter((sign) => {
    if (sign.start < reached || holder(sign.start) !== undefined) return false;
    const around = text.slice(Math.max(0, sign.start - 30), sign.start + 30);
    if (/\\|:\/\//.test(around.replace(/\{\\[A-Za-z]+\}|\\%|(?<=\d)\\,(?=[A-Za-z])/g, ''))) return false;
    reached = sign.end;
    return true;
  });
  return [...scripts, ...free].sort((a, b) => a.start - b.start);
}
