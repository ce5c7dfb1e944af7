// A formula that kept its delimiters -> TeX that KaTeX renders.
//
// It is the authors' own TeX, but for what only their document knew, and for what the scrape took inside it.
// Some macros are used by everyone for one thing and stand in a table; of any other its name is all that is
// known, and is set upright. `\in\mathbb{R}` became `\inR`: a known name and what was stuck to it. A percent
// sign would hide the rest of the line: after a number it is one, elsewhere an editor left it at a line end.
import { findAll } from '../../text/match-at.ts';
import { wordSet } from '../../text/word-set.ts';
import { isAllowedName } from '../allowed.ts';
import { isPercentage } from '../conventions/marks.ts';
import { isRenderable, undefinedName } from '../verify.ts';
import { controlRole } from './controls.ts';

/** `x \in \RR^n` becomes `x \in \mathbb{R}^n`; null for what may not be set, or cannot. */
export function readSurvivor(tex: string): string | null {
  const displayed = withEnvironments(tex);
  if (displayed === null) return null;
  let read = displayed
    .replace(/(?<!\\)%/g, (_, at: number) =>
      isPercentage(displayed.slice(Math.max(0, at - 2), at)) ? '\\%' : '',
    )
    .replace(/\\(?:nonumber|notag|hfill(?![A-Za-z])|label ?\{[^{}]*\})/g, '');
  for (let tries = 0; tries < mostMacros; tries++) {
    const name = undefinedName(read);
    if (name === null) break;
    if (tries === 0 && holdsResidue(read)) return null;
    read = replaceMacro(read, name);
  }
  return isRenderable(read) ? read : null;
}

/**
 * `\\left\\{ array{l} … array \\right.`: of `\\begin{array}` and `\\end{array}` the scrape left the name, which comes twice;
 * null where it comes once. In a face or a script, before a bracket, by itself without columns, and beside a `\\begin` it is a word.
 */
function withEnvironments(tex: string): string | null {
  if (tex.includes('\\begin') || tex.search(environment) < 0) return tex;
  const words = findAll(elsewhere, tex);
  const names = findAll(environment, tex)
    .filter(({ index }) => !words.some((word) => word.index <= index && index < word.index + word[0].length))
    .map(({ index, 0: source, 1: braced, 2: bare }) => ({ index, source, name: braced ?? bare ?? '' }));
  const open: string[] = [];
  let read = '';
  let at = 0;
  for (const [k, { index, source, name }] of names.entries()) {
    const after = index + source.length;
    const closes = open.at(-1) === name;
    const comesAgain = names.slice(k + 1).some((other) => other.name === name);
    if (!closes && (behindWord.test(tex.slice(after)) || !(comesAgain || columns.test(tex)))) continue;
    if (closes) open.pop();
    else open.push(name);
    read += `${tex.slice(at, index)}\\${closes ? 'end' : 'begin'}{${name}}`;
    at = after;
  }
  return open.length === 0 ? read + tex.slice(at) : null;
}

const environments = 'array|cases|aligned|split|gathered|[pbvB]?matrix';
const environment = new RegExp(
  String.raw`(?<!\\)\{(${environments})\}|(?<![\\A-Za-z]|(?<!\\)\{)(${environments})(?![A-Za-z])`,
  'g',
);

/** Behind a word, but not where columns begin: a bracket, a script, a comma. */
const behindWord = /^[(_^,)]/;

/** What tells of columns: where their text stands, a sign between two, or the end of a row. */
const columns = /\barray\}? ?\{[lcr|@ ]+\}|&|\\\\|\\newline/;

/** Distinct macros of one formula. */
const mostMacros = 12;

/** Names without a backslash (`array`, `Omega`): what is left of such a display reads better as it stands. */
export function holdsResidue(tex: string): boolean {
  const namesIn = (part: string) => part.match(/(?<![\\A-Za-z])[A-Za-z]{4,}/g) ?? [];
  const unspoken = tex.replace(spoken, '');
  return (
    namesIn(unspoken).some((name) => controlRole(name) !== null) ||
    namesIn(unspoken.replace(elsewhere, '')).some((name) => residue.has(name))
  );
}

const face = `(?:text(?:rm|bf|it|sf|tt|sc|up|normal)?|mbox|hbox|math(?:rm|tt|sf|bf|it)|operatorname)`;

/** Names that are no residue: of environments, and words in a face. */
const spoken = new RegExp(String.raw`\\(?:begin|end|${face})\*? ?\{[^{}]*\}`, 'g');

/** Where the name of an environment is a word. */
const elsewhere = new RegExp(String.raw`(?:\\${face}\*? ?|[_^] ?)\{[^{}]*\}`, 'g');

const residue = wordSet('array cases align aligned equation gather split matrix pmatrix');

function replaceMacro(tex: string, name: string): string {
  const meaning = meaningOf(name);
  return tex.replace(/\\([A-Za-z]+)/g, (command, found: string) => (found === name ? meaning : command));
}

/** Doubled capitals are number systems and operators in blackboard bold; `\bx`, `\cF` a face and a letter. */
function meaningOf(name: string): string {
  if (/^([A-Z])\1$/.test(name)) return `\\mathbb{${name[0]}}`;
  const [, face = '', letter = ''] = /^([bc])([A-Za-z])$/.exec(name) ?? [];
  if (face === 'b') return `\\mathbf{${letter}}`;
  if (face === 'c' && /[A-Z]/.test(letter)) return `\\mathcal{${letter}}`;
  return known[name] ?? unglued(name) ?? `\\mathrm{${name}}`;
}

/** `\qquadin` was `\qquad\text{in}`: the longest known name, and the word or letter stuck to it. */
function unglued(name: string): string | null {
  for (let length = name.length - 1; length >= 2; length--) {
    const [known, rest] = [name.slice(0, length), name.slice(length)];
    if (!isAllowedName(known)) continue;
    if (controlRole(known) === 'argument') return `\\${known}{${rest}}`;
    if (rest.length === 1) return `\\${known} ${rest}`;
    return /^(?:in|on|for|as|and|if|or|with|weakly|where)$/.test(rest) ? `\\${known}\\text{${rest}}` : null;
  }
  return null;
}

const known: Readonly<Record<string, string>> = {
  E: '\\mathbb{E}',
  F: '\\mathbb{F}',
  C: '\\mathbb{C}',
  Q: '\\mathbb{Q}',
  eps: '\\epsilon',
  veps: '\\varepsilon',
  argmin: '\\operatorname*{arg\\,min}',
  argmax: '\\operatorname*{arg\\,max}',
  tr: '\\operatorname{tr}',
  Tr: '\\operatorname{Tr}',
  diag: '\\operatorname{diag}',
  rank: '\\operatorname{rank}',
  sgn: '\\operatorname{sgn}',
  sign: '\\operatorname{sign}',
  supp: '\\operatorname{supp}',
  poly: '\\operatorname{poly}',
  polylog: '\\operatorname{polylog}',
  Var: '\\operatorname{Var}',
  Cov: '\\operatorname{Cov}',
  KL: '\\operatorname{KL}',
};
