// A formula that kept its delimiters -> TeX that KaTeX renders.
//
// It is the authors' own TeX, but for what only their document knew, and for what the scrape took inside it.
// Some macros are used by everyone for one thing and stand in a table; of any other its name is all that is
// known, and is set upright. `\in\mathbb{R}` became `\inR`: a known name and what was stuck to it. A percent
// sign would hide the rest of the line: after a number it is one, elsewhere an editor left it at a line end.
import { wordSet } from '../../text/word-set.ts';
import { isAllowedName } from '../allowed.ts';
import { isPercentage } from '../conventions/marks.ts';
import { isRenderable, undefinedName } from '../verify.ts';
import { controlRole } from './controls.ts';

/** `x \in \RR^n` becomes `x \in \mathbb{R}^n`; null for what may not be set, or cannot. */
export function readSurvivor(tex: string): string | null {
  let read = withEnvironments(tex)
    .replace(/(?<!\\)%/g, (_, at: number) => (isPercentage(tex.slice(0, at)) ? '\\%' : ''))
    .replace(/\\(?:nonumber|notag|label ?\{[^{}]*\})/g, '');
  if (environment.test(read.replace(marked, ''))) return null;
  for (let tries = 0; tries < mostMacros; tries++) {
    const name = undefinedName(read);
    if (name === null) break;
    if (tries === 0 && holdsResidue(read)) return null;
    read = replaceMacro(read, name);
  }
  return isRenderable(read) ? read : null;
}

/** `\\left\\{ array{l} … array \\right.`: of `\\begin{array}` and `\\end{array}` the scrape left the name, which comes twice. */
function withEnvironments(tex: string): string {
  const open: string[] = [];
  const read = tex.replace(new RegExp(environment, 'g'), (_, braced?: string, bare?: string) => {
    const name = braced ?? bare ?? '';
    if (open.at(-1) !== name) {
      open.push(name);
      return `\\begin{${name}}`;
    }
    open.pop();
    return `\\end{${name}}`;
  });
  return open.length === 0 ? read : tex;
}

const environment =
  /(?<!\\begin ?|\\end ?)\{(array|cases|aligned|split|gathered|[pbvB]?matrix)\}|(?<![\\{A-Za-z])(array|cases|aligned|split|gathered|[pbvB]?matrix)(?![A-Za-z])/;
const marked = /\\(?:begin|end) ?\{[A-Za-z]+\}/g;

/** Distinct macros of one formula. */
const mostMacros = 12;

/** Names without a backslash (`array`, `Omega`): what is left of such a display reads better as it stands. */
export function holdsResidue(tex: string): boolean {
  const names = tex.replace(spoken, '').match(/(?<![\\A-Za-z])[A-Za-z]{4,}/g) ?? [];
  return names.some((name) => residue.has(name) || controlRole(name) !== null);
}

/** Names that are no residue: of environments, and words in an upright face. */
const spoken = /\\(?:begin|end|text(?:rm|bf|it|sf|up|normal)?|mbox|hbox|mathrm|operatorname)\*? ?\{[^{}]*\}/g;

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
