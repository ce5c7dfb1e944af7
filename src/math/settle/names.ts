// Which words that carry a script are names, units and powers of numbers, and which are formulas.
//
// `A^2Flow`, `CHAIR_I`, `pass^k`, `km^2`, `10^-4`: a reader wants upright letters with a real script, and no
// letter of them is a variable. Judged by the word alone: its letters, and what stands before and after.
// `file_name` and `layer_1` are identifiers, and stay as they are.
import { wordSet } from '../../text/word-set.ts';
import { looksCut } from '../detect/control-names.ts';
import { controlRole, controlsAt } from '../rebuild/controls.ts';
import type { Script } from './read-script.ts';

export interface Scripted {
  readonly sign: '^' | '_';
  readonly script: Script;
  /** Letters and digits right before the sign. */
  readonly base: string;
  /** What stands before them, a few characters. */
  readonly before: string;
  /** What follows the script, a few characters. */
  readonly after: string;
}

/** `name`: the letters are upright and the script stands on them; `formula`: one variable and its script. */
export type ScriptReading = 'name' | 'formula' | null;

/** How the word reads; null for what is neither clearly. `free` where no formula was found. */
export function readScripted(word: Scripted, free: boolean): ScriptReading {
  const { sign, script, base, before } = word;
  if (/[_^\\]$/.test(before) || /[A-Z]{2}ell$/.test(base)) return null;
  if (isUnit(word)) return 'name';
  if (product.test(base)) return free && sign === '^' ? 'name' : null;
  if (/^[A-Za-z]$/.test(base)) return readLetter(word, free);
  if (sign === '_') return isSubscripted(word, free) ? 'name' : null;
  if (/^\d+$/.test(base)) return free && script.kind !== 'letter' ? 'name' : null;
  if (base === '') return free && /[)\]]$/.test(before) && script.kind === 'number' ? 'name' : null;
  return isName(word) || (free && !isTerm(base)) ? 'name' : null;
}

/** `5times10` of `5times10^{-2}`: the sign between is no part of a name. */
const product = /^\d+(?:times|cdot)\d+$/;

/** A single letter: part of a name (`S^2ER`, `Nav-R^2`, `R^3-SQL`) or of a compound (`H_2O`), or a variable that stands by itself. */
function readLetter({ sign, script, base, before, after }: Scripted, free: boolean): ScriptReading {
  const capital = /[A-Z]/.test(base);
  if (sign === '^' && capital && script.kind !== 'letter') {
    if (isNameTail(after)) return 'name';
    if (!spaces.has(base) && /[A-Z][A-Za-z0-9]+-$/.test(before)) return 'name';
    if (!spaces.has(base) && /^-[A-Z][A-Za-z]/.test(after) && script.kind === 'number') return 'name';
  }
  if (
    sign === '_' &&
    /^[CHNK]$/.test(base) &&
    /^[2-9]$/.test(script.tex.slice(1)) &&
    /^[HONS](?![a-z])/.test(after)
  )
    return 'name';
  const alone = /(?:^|[\s([,=])$/.test(before) && /^(?:$|[\s),.;:\]=])/.test(after);
  return free && alone && (script.braced || script.kind !== 'word') ? 'formula' : null;
}

/** Letters of the spaces of functions, which hyphens join to words: `L^2-Wasserstein`. */
const spaces = new Set('LHWCB');

/** Letters that go on with a name: `Flow`, `ER`; no control sequence, no differential. */
function isNameTail(after: string): boolean {
  const tail = /^[A-Za-z]{2,}/.exec(after)?.[0];
  if (tail === undefined || /^d[a-z]$/.test(tail)) return false;
  return controlsAt(tail, 0, tail.length).length === 0 && !(tail.length > 5 && looksCut(tail));
}

/** Three letters or more that are no product of variables, or two capitals amid a name (`AT^2PO`). */
function isName({ base, after }: Scripted): boolean {
  if (isTerm(base)) return false;
  return /[A-Za-z]{3}/.test(base) || (/^[A-Z]{2}$/.test(base) && isNameTail(after));
}

function isSubscripted(word: Scripted, free: boolean): boolean {
  const { script, base, after } = word;
  if (isTerm(base) || /^(?:\.?\w)/.test(after) || base === '') return false;
  // `T5_{large}`: a model's name ends in a digit.
  if (script.braced && script.kind === 'word' && /^[A-Z]\d$/.test(base)) return free;
  if (script.braced) {
    if (!/[A-Za-z]{2}/.test(base)) return false;
    return free || mixed.test(base) || (/[A-Za-z]{3}/.test(base) && script.kind !== 'letter');
  }
  if (script.kind === 'number') return /^[A-Z]{2,4}$/.test(base) || /^[A-Z][A-Za-z]{2,}$/.test(base);
  if (script.kind !== 'letter') return false;
  return mixed.test(base) || (/^[A-Z]{2,}$/.test(base) && (free || base.length > 2));
}

/** `mIoU`, `LoRA`: nobody multiplies small letters and capitals in turn. */
const mixed = /^(?:[a-z][A-Z][a-z][A-Z]|[A-Z][a-z][A-Z]{2})$/;

/** `lm_head`, `eq_abstract`: two words of small letters, neither of them a sign's name or made of such (41 of 41). */
export function isIdentifier(source: string): boolean {
  const [, base, script] = /^([a-z]{2,})_([a-z]{3,})$/.exec(source) ?? [];
  return base !== undefined && script !== undefined && !isTerm(base) && !isTerm(script);
}

/** A function, or control sequences and variables stuck together: `log`, `alpha`, `xinR`, `OmegasubsetR`. */
function isTerm(base: string): boolean {
  return functions.has(base) || isGlued(base);
}

/** Whether control sequences, with at most a letter beside each, make up all of `letters`; none that takes what follows ends them: `ibm`. */
function isGlued(letters: string): boolean {
  if (letters.length > longestTerm) return false;
  for (const at of [0, 1]) {
    for (const length of controlsAt(letters, at, letters.length)) {
      const rest = letters.slice(at + length);
      const wants = rest === '' && controlRole(letters.slice(at)) === 'argument';
      if (!wants && (rest.length <= 1 || isGlued(rest))) return true;
    }
  }
  return false;
}

const longestTerm = 20;

const functions = wordSet(
  'argmax argmin polylog poly rank diag tr Tr span supp sgn sign conv vol Var Cov id',
);

/** `30 km^2`, `10m^2`, `12 μg/m^3`: a number, then a unit raised to a number. */
function isUnit({ sign, script, base, before }: Scripted): boolean {
  if (sign !== '^' || script.kind !== 'number') return false;
  const [, digits = '', unit = ''] = /^(\d*)([A-Za-zµμ]+)$/.exec(base) ?? [];
  if (!units.has(unit)) return false;
  return (
    digits !== '' ||
    /\d[\d.,]*[ \u00a0~]?(?:[A-Za-zµμ]{1,4}\/)?$/.test(before) ||
    /(?:[A-Zkmµμn]?[gW]|m)\/$/.test(before)
  );
}

const units = wordSet('m km cm mm dm nm s ms h um µm μm inch ft px in');
