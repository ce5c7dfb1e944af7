// Reads what stands at a backslash: an accent, an escaped character, a command, or just a backslash.

import { readAccent } from './accents.ts';
import { commandEffect, controlWordAt, type Effect, gluedCommand } from './commands.ts';
import type { Token } from './tokens.ts';

/** The tokens read, and the offset after them. */
export interface Control {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/**
 * Reads the control sequence whose backslash is at `at`; nothing at or after `limit` is read (a formula
 * or a link begins there). What is not known comes back as the text it is.
 */
export function readControl(text: string, at: number, limit: number): Control {
  const accented = readAccent(text, at, limit);
  if (accented !== null) return typeset(accented.text, text, accented.end, limit);
  const name = controlWordAt(text, at + 1).slice(0, Math.max(0, limit - at - 1));
  if (name === '') return readControlSymbol(text, at, limit);
  const after = at + 1 + name.length;
  const effect = commandEffect(name);
  if (effect !== null) return readCommand(effect, text, at, after, limit);
  const glued = gluedCommand(name);
  if (glued !== null) return { tokens: [], end: at + 1 + glued.length };
  // A macro of the author's own: its name is all there is. `\model{}` loses the empty braces only.
  return literal(text, at, after, skipEmptyBraces(text, after, limit));
}

/** Control symbols in text: what a reader sees of them. */
// biome-ignore format: a table reads better in rows.
const controlSymbols: Readonly<Record<string, string>> = {
  '%': '%', '&': '&', _: '_', '#': '#', $: '$', '{': '{', '}': '}',
  ' ': ' ', '\n': ' ', '\\': ' ', ',': '\u202f', ':': '\u202f', ';': '\u202f',
  '!': '', '/': '', '-': '', '@': '',
};

function readControlSymbol(text: string, at: number, limit: number): Control {
  const symbol = at + 1 < limit ? (text[at + 1] ?? '') : '';
  if (symbol === '[' || symbol === '(') return readDisplay(symbol, text, at, limit);
  if (isPrice(text, at, limit)) return { tokens: [{ kind: 'text', text: '$', typeset: false }], end: at + 1 };
  const reading = controlSymbols[symbol];
  if (reading !== undefined) return typeset(reading, text, at + 2, limit);
  // `\"` before no letter is a quote that some JSON escaped.
  return symbol === '"' ? { tokens: [], end: at + 1 } : literal(text, at, at + 1);
}

/**
 * `\$1 million … \$32,000` lost its dollars and kept its backslashes: before an amount, and after a blank or
 * an opening bracket, a backslash is nothing else. `\3)` numbers a list, `\1{…}` is somebody's macro.
 */
function isPrice(text: string, at: number, limit: number): boolean {
  if (at > 0 && !/[\s(~[–-]/.test(text[at - 1] ?? '')) return false;
  return /^\d[\d.,]*(?![\d.,]|[){[_^\\])/.test(text.slice(at + 1, Math.min(limit, at + 24)));
}

/** `\[ … \]` and `\( … \)` that no formula covers: nobody understood it, so it is left as it is. */
function readDisplay(symbol: '[' | '(', text: string, at: number, limit: number): Control {
  const close = text.slice(at, Math.min(limit, at + 2000)).indexOf(symbol === '[' ? '\\]' : '\\)', 2);
  return literal(text, at, close >= 0 ? at + close + 2 : at + 2);
}

function readCommand(effect: Effect, text: string, at: number, after: number, limit: number): Control {
  switch (effect.kind) {
    case 'symbol':
      return readSymbol(effect.text, text, at, after, limit);
    case 'argument':
    case 'switch':
      return { tokens: [{ kind: effect.kind, style: effect.style }], end: skipSpace(text, after, limit) };
    case 'setting':
      return {
        tokens: [{ kind: effect.acts, style: null }],
        end: skipSpace(text, skipSetting(text, after, limit), limit),
      };
    case 'footnote':
      return {
        tokens: [{ kind: 'argument', style: null, around: [' (', ')'] }],
        end: skipSpace(text, after, limit),
      };
    case 'cite':
      return readCite(text, at, after, limit);
  }
}

function readSymbol(symbol: string, text: string, at: number, after: number, limit: number): Control {
  // TeX eats the space after a letter command (`S\o ren`, `\AA ngstr\"om`); `the \o x` and `\RR and` lost none.
  const next = text.slice(after, Math.min(after + 2, limit));
  const inWord =
    /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) || /^(?=\p{Script=Latin})\p{Lu}$/u.test(symbol);
  const eats = inWord && /^\p{L}$/u.test(symbol) && /^ \p{Ll}/u.test(next);
  const reading = symbol.endsWith('.') && next.startsWith('.') ? symbol.slice(0, -1) : symbol;
  return typeset(reading, text, eats ? after + 1 : after, limit);
}

const citation = /^\*? ?(?:\[([^[\]{}]{0,200})\])? ?\{([^{}]{1,400})\}/;

/** `\cite[Theorem 5]{Ra}` -> `[Ra, Theorem 5]`, as TeX prints it; `\cite` alone is a word. */
function readCite(text: string, at: number, after: number, limit: number): Control {
  const form = citation.exec(text.slice(after, Math.min(limit, after + 640)));
  if (form === null) return literal(text, at, after);
  const keys = (form[2] ?? '').split(',').map((key) => key.trim());
  const note = form[1] === undefined ? [] : [form[1].replace(/\\S ?/g, '§')];
  return typeset(`[${[...keys, ...note].join(', ')}]`, text, after + form[0].length, limit);
}

const settingArgument = /^ ?(?:\[\w{0,20}\])? ?\{[\w!,.#*-]{0,40}\}/;

function skipSetting(text: string, after: number, limit: number): number {
  const argument = settingArgument.exec(text.slice(after, Math.min(limit, after + 80)));
  return after + (argument?.[0].length ?? 0);
}

function typeset(reading: string, text: string, end: number, limit: number): Control {
  return {
    tokens: [{ kind: 'text', text: reading, typeset: true }],
    end: skipEmptyBraces(text, end, limit),
  };
}

function literal(text: string, start: number, end: number, resume = end): Control {
  return { tokens: [{ kind: 'text', text: text.slice(start, end), typeset: false }], end: resume };
}

function skipSpace(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && (text[end] === ' ' || text[end] === '\n')) end += 1;
  return end;
}

/** `\L{}odz`: empty braces after a command only end it. */
function skipEmptyBraces(text: string, at: number, limit: number): number {
  return at + 2 <= limit && text.startsWith('{}', at) ? at + 2 : at;
}
