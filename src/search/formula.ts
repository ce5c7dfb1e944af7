// A formula -> what it is found by: its names (epsilon, log) and its shape, whole and in parts.
//
// A shape is the formula without what the eye passes over: faces, spacing, braces, sizes and capitals.
// `\mathbb{R}^{n \times n}`, `R^{n\times n}` and a scraped `R^{n times n}` have one shape, `r^n times n`.
import { spelledGreek } from '../text/letters.ts';
import { wordSet } from '../text/word-set.ts';

export interface FormulaTerms {
  /** Names of control sequences that say something by themselves. */
  readonly names: readonly string[];
  /** The whole first, then the sides of its relations and the insides of its brackets. */
  readonly shapes: readonly string[];
}

export function formulaTerms(tex: string): FormulaTerms {
  const signs = readSigns(tex);
  const shapes = new Set<string>();
  const add = (from: number, to: number): void => {
    const part = signs.slice(from, to);
    if (part.length > 1 && part.length <= mostSigns && part.some((sign) => /[a-z0-9]/.test(sign)))
      shapes.add(part.join(' '));
  };
  add(0, signs.length);
  let side = 0;
  const open: number[] = [];
  for (const [at, sign] of signs.entries()) {
    if (relations.has(sign) && open.length === 0) {
      add(side, at);
      side = at + 1;
    } else if (sign === '(' || sign === '[') open.push(at);
    else if (sign === ')' || sign === ']') {
      const start = open.pop();
      if (start !== undefined && open.length === 0) add(start + 1, at);
    }
  }
  if (side > 0) add(side, signs.length);
  const names = signs.filter((sign) => sign.length > 2 && /^[a-z]+$/.test(sign) && !relations.has(sign));
  return { names: [...new Set(names)], shapes: [...shapes] };
}

/** How a formula that is a name is said in a word, `h2` for `H^2` and `pi0` for `\pi_0`; null where it has other signs. */
export function spellFormula(tex: string): string | null {
  const signs = readSigns(tex).filter((sign) => sign !== '^' && sign !== '_');
  const isName = signs.every((sign) => /^[a-z0-9.-]+$/.test(sign) && !relations.has(sign));
  return isName && signs.length > 0 && signs.length <= mostSpelled ? signs.join('') : null;
}

/** A formula's signs in order: letters, numbers, names, marks. A fraction is its two parts, as the scrape has it. */
function readSigns(tex: string): readonly string[] {
  const signs: string[] = [];
  const plain = tex
    .replace(superscript, (sign) => `^${sign.normalize('NFKD')}`)
    .replace(/[^\p{ASCII}]/gu, (sign) => symbols.get(sign) ?? ` ${sign.normalize('NFKD')} `);
  for (const [sign] of plain.matchAll(/\\?[a-zA-Z]+|\d+(?:\.\d+)?|\\?[^\s\w{}$&~]|_/g)) {
    if (/^\\?[a-zA-Z]{2}/.test(sign)) pushName(signs, sign);
    else if (!dropped.has(sign)) signs.push((sign.startsWith('\\') ? sign.slice(1) : sign).toLowerCase());
  }
  return signs;
}

/** A name that is known stays whole; a run of other letters is a product of them. */
function pushName(signs: string[], sign: string): void {
  const name = sign.replace('\\', '');
  if (faces.has(name) || fractions.has(name)) return;
  const known = oneName.get(name) ?? (sign.startsWith('\\') || names.has(name) ? name : null);
  const parts = glued.exec(name);
  if (known !== null) signs.push(known.toLowerCase());
  else if (parts !== null) signs.push(...(parts[1] ?? '').toLowerCase(), (parts[2] ?? '').toLowerCase());
  else if (name.length < 4) signs.push(...name.toLowerCase());
  else signs.push(name.toLowerCase());
}

/** `ntimes`, `Ain`, `nlog`: the scrape took the backslash, and with it the border. */
const glued = /^([A-Za-z]{1,2})(times|cdot|leq|geq|log|in|to|ell|epsilon|infty)$/;
const mostSigns = 40;
/** A name of more is a formula. */
const mostSpelled = 8;
const superscript = /[⁰¹²³⁴-⁹ⁿ]/g;
const dropped: ReadonlySet<string> = new Set(['\\,', '\\;', '\\!', '\\:', '\\ ']);

const fractions = wordSet('frac dfrac tfrac');

const faces = wordSet(
  'mathbb mathcal mathbf mathrm mathsf mathfrak mathscr mathit mathtt boldsymbol bm bf rm it text textrm textbf ' +
    'textit operatorname left right big Big bigg Bigg bigl bigr Bigl Bigr quad qquad displaystyle limits ' +
    'overline underline bar hat tilde widehat widetilde vec dot ensuremath mbox hbox',
);

/** Names that may stand without their backslash in what was scraped or is typed. */
const names: ReadonlySet<string> = new Set([
  ...Object.values(spelledGreek),
  ...wordSet(
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega times cdot in log ln exp min max sup inf sqrt frac ' +
      'sum prod int partial nabla infty ell leq geq neq approx sim to pm circ otimes oplus cup cap subset forall ' +
      'exists poly polylog argmin argmax diag tr rank sin cos tan',
  ),
]);

const oneName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    varepsilon: 'epsilon',
    varphi: 'phi',
    vartheta: 'theta',
    varrho: 'rho',
    varsigma: 'sigma',
    le: 'leq',
    ge: 'geq',
    leqslant: 'leq',
    geqslant: 'geq',
    rightarrow: 'to',
    lVert: '|',
    rVert: '|',
    Vert: '|',
    vert: '|',
    ast: '*',
    star: '*',
  }),
);

const relations = wordSet('= < > , : ; in leq geq neq approx sim to subset ll gg equiv propto mapsto');

const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '∈': ' in ',
    '≤': ' leq ',
    '≥': ' geq ',
    '≠': ' neq ',
    '≈': ' approx ',
    '∼': ' sim ',
    '→': ' to ',
    '×': ' times ',
    '·': ' cdot ',
    '√': ' sqrt ',
    '∞': ' infty ',
    '∑': ' sum ',
    '∏': ' prod ',
    '∫': ' int ',
    '∂': ' partial ',
    '∇': ' nabla ',
    '±': ' pm ',
    '−': '-',
    ℓ: ' ell ',
    '‖': '|',
    '∥': '|',
    '⊗': ' otimes ',
    '⊕': ' oplus ',
    '∪': ' cup ',
    '∩': ' cap ',
    '⊂': ' subset ',
    ...Object.fromEntries(Object.entries(spelledGreek).map(([letter, name]) => [letter, ` ${name} `])),
    ...Object.fromEntries(
      [...'ΓΔΘΛΞΠΣΦΨΩ'].map((letter) => [letter, ` ${spelledGreek[letter.toLowerCase()] ?? ''} `]),
    ),
  }),
);
