// What a letter run says when it is, or holds, the name of a control sequence.
//
// The classes are those that detection tells apart: a Greek letter stands alone or in a product, a
// relation wants something on both sides, an operator name wants an argument. Names that are English
// words too (`in`, `times`, `right`) form classes of their own: alone they prove nothing.

export const ControlClass = {
  none: 0,
  greek: 1,
  relation: 2,
  binary: 3,
  operator: 4,
  symbol: 5,
  font: 6,
  accent: 7,
  delimiter: 8,
  in: 9,
  to: 10,
  times: 11,
  englishRelation: 12,
  englishOperator: 13,
  englishOther: 14,
} as const;

export type ControlClass = (typeof ControlClass)[keyof typeof ControlClass];

const names: readonly (readonly [ControlClass, string])[] = [
  [
    ControlClass.greek,
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi pi ' +
      'varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi ' +
      'Sigma Upsilon Phi Psi Omega varGamma varDelta varTheta varLambda varXi varPi varSigma varPhi varPsi varOmega',
  ],
  [
    ControlClass.relation,
    'leq geq neq le ge ne ll gg lesssim gtrsim leqslant geqslant approx equiv simeq cong propto asymp subseteq ' +
      'supseteq subsetneq supset supseteqq sqsubseteq notin ni mapsto rightarrow leftarrow Rightarrow Leftarrow ' +
      'leftrightarrow Leftrightarrow longrightarrow longleftarrow Longrightarrow hookrightarrow ' +
      'twoheadrightarrow rightharpoonup rightleftharpoons uparrow downarrow nearrow searrow prec succ preceq ' +
      'succeq lll nmid vdash models triangleq coloneqq doteq leqq geqq lt gt nsubseteq subsetneqq Subset ' +
      'implies iff longmapsto nleq ngeq nrightarrow',
  ],
  [
    ControlClass.binary,
    'cdot pm mp oplus otimes ominus odot circ ast setminus cup wedge vee rtimes ltimes bullet backslash ' +
      'sqcup sqcap amalg boxtimes boxplus smallsetminus land lor uplus',
  ],
  [
    ControlClass.operator,
    'log ln exp sin cos tan sinh cosh tanh cot arctan arcsin arccos max min sup inf liminf limsup argmax argmin ' +
      'det dim ker deg gcd hom Pr polylog poly rank diag supp sgn sign Tr tr dist vol Vol Var Cov KL Hom End ' +
      'Aut Gal Ext span conv loglog pmod bmod nnz',
  ],
  [
    ControlClass.symbol,
    'infty partial nabla ell hbar ldots cdots dots vdots ddots dotsc dotsb prime emptyset varnothing forall ' +
      'exists neg lnot aleph imath jmath wp Re Im dagger ddagger Box square bot sharp flat natural eth sqrt ' +
      'quad qquad int iint oint prod coprod bigcap bigcup bigoplus bigotimes bigvee bigwedge limits nolimits ' +
      'displaystyle textstyle scriptstyle checkmark mathbb mid',
  ],
  [
    ControlClass.font,
    'mathbb mathcal mathbf mathrm mathfrak mathscr mathsf mathit mathtt boldsymbol bm Bbb frak cal rm bf ' +
      'operatorname textbf textit textrm textsf texttt textnormal textsc pmb mathop frac dfrac tfrac binom ' +
      'stackrel underset overset hbox mbox',
  ],
  [
    ControlClass.accent,
    'hat widehat tilde widetilde overline underline vec ddot mathring overrightarrow acute grave breve',
  ],
  [
    ControlClass.delimiter,
    'langle rangle lfloor rfloor lceil rceil lbrace rbrace lvert rvert lVert rVert vert Vert bigl bigr Bigl ' +
      'Bigr biggl biggr bigg Big Bigg lbrack rbrack',
  ],
  [ControlClass.in, 'in'],
  [ControlClass.to, 'to'],
  [ControlClass.times, 'times'],
  [ControlClass.englishRelation, 'sim subset perp parallel not star colon over'],
  [ControlClass.englishOperator, 'lim sum div arg mod cap sec csc choose'],
  [
    ControlClass.englishOther,
    'left right big text bar dot top triangle diamond sqsupset and or bigcirc it em sf tt smash space',
  ],
];

const classes: ReadonlyMap<string, ControlClass> = new Map(
  names.flatMap(([controlClass, list]) => list.split(' ').map((name) => [name, controlClass] as const)),
);

/** The class of a whole letter run, without backslash. */
export function controlClassOf(run: string): ControlClass {
  return classes.get(run) ?? ControlClass.none;
}

/** All names, each once; a name's place in the list is its index. */
export const controlNames: readonly string[] = [...classes.keys()];

const indices: ReadonlyMap<string, number> = new Map(controlNames.map((name, index) => [name, index]));

/** Index of a whole name in `controlNames`, or -1. */
export function controlIndexOf(name: string): number {
  return indices.get(name) ?? -1;
}

export interface Cut {
  /** Names found, and letters left over. */
  readonly names: number;
  readonly singles: number;
  /** Class of the longest name, and where that name stands in the run. */
  readonly main: ControlClass;
  readonly mainStart: number;
  readonly mainEnd: number;
  /** Index of the names that the run begins and ends with, or -1. */
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts a letter run into control sequences and single letters, with as few letters left over as can be
 * (then as few names): `Csigma` is `C` + `sigma`, `alphainR` is `alpha` + `in` + `R`. Null when the run
 * holds no name, or is too long to be glued mathematics.
 */
export function cutIntoControls(run: string): Cut | null {
  const length = run.length;
  if (length > longestRun) return null;
  cost.fill(0, 0, length + 1);
  for (let at = length - 1; at >= 0; at--) {
    let best = (cost[at + 1] ?? 0) + single;
    let step = 1;
    let node = 0;
    for (let end = at; end < length; end++) {
      const next = children[node]?.get(run.charCodeAt(end));
      if (next === undefined) break;
      node = next;
      const through = (cost[end + 1] ?? 0) + name;
      if (terminal[node] !== undefined && through < best) {
        best = through;
        step = end + 1 - at;
      }
    }
    cost[at] = best;
    steps[at] = step;
  }
  return readCut(run);
}

/** Whether a run is mostly names: `ntimes`, not `pinion`. */
export function looksCut(run: string): boolean {
  const cut = cutIntoControls(run);
  return cut !== null && cut.singles <= 2 && cut.mainEnd - cut.mainStart >= 3;
}

/** A longer run is a word or noise: the longest true one seen has 41 letters. */
const longestRun = 48;
const single = 100;
const name = 1;
const cost = new Int32Array(longestRun + 1);
const steps = new Int32Array(longestRun + 1);

function readCut(run: string): Cut | null {
  let found = 0;
  let singles = 0;
  let mainStart = 0;
  let mainEnd = 0;
  let tail = run.length;
  for (let at = 0; at < run.length; ) {
    const step = steps[at] ?? 1;
    tail = at;
    if (step === 1) singles++;
    else {
      found++;
      if (step > mainEnd - mainStart) {
        mainStart = at;
        mainEnd = at + step;
      }
    }
    at += step;
  }
  if (found === 0) return null;
  const main = controlClassOf(run.slice(mainStart, mainEnd));
  const first = controlIndexOf(run.slice(0, steps[0] ?? 1));
  return { names: found, singles, main, mainStart, mainEnd, first, last: controlIndexOf(run.slice(tail)) };
}

// A trie over the names: one walk a position instead of a slice and a look-up for every length.
const children: Map<number, number>[] = [new Map()];
const terminal: (true | undefined)[] = [];
for (const name of classes.keys()) {
  let node = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    let next = children[node]?.get(code);
    if (next === undefined) {
      next = children.length;
      children.push(new Map());
      children[node]?.set(code, next);
    }
    node = next;
  }
  terminal[node] = true;
}
