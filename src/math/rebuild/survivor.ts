// A formula that kept its delimiters -> TeX that KaTeX renders.
//
// It is the authors' own TeX, but for what only their document knew: macros. Some names are used by everyone
// for one thing and stand in a table; of any other macro its name is all that is known, and is set upright,
// as what it is. A percent sign would hide the rest of the line from TeX: readers of the page saw it, so it
// is escaped.
import { isRenderable, undefinedName } from '../verify.ts';

/** `x \in \RR^n` becomes `x \in \mathbb{R}^n`; null for what may not be set, or cannot. */
export function readSurvivor(tex: string): string | null {
  let read = tex
    .replace(/(?<!\\)((?:\\\\)*)%/g, '$1\\%')
    .replace(/\\(?:nonumber|notag|label ?\{[^{}]*\})/g, '');
  for (let tries = 0; tries < MOST_MACROS; tries++) {
    const name = undefinedName(read);
    if (name === null) break;
    read = replaceMacro(read, name);
  }
  return isRenderable(read) ? read : null;
}

/** Distinct macros of one formula. */
const MOST_MACROS = 12;

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
  return KNOWN[name] ?? `\\mathrm{${name}}`;
}

const KNOWN: Readonly<Record<string, string>> = {
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
