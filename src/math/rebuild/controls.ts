// Which names are control sequences: what the scrape left of `\alpha` is `alpha`.
//
// A closed list. Only a name listed here may be given its backslash back, so a formula can never hold a
// command that KaTeX does not know, nor one that defines, includes or links. Two or more letters each:
// the one-letter commands (`\R`, `\H`) cannot be told from the letter.

import { byOpening } from './vocabulary.ts';

/** Symbols, operators and switches: complete by themselves. */
const symbols =
  'aleph alpha amalg angle approx approxeq arccos arcsin arctan arg ast asymp backprime ' +
  'backsim backsimeq backslash barwedge Bbbk because beta beth between bf bigcap bigcirc bigcup bigodot ' +
  'bigoplus bigotimes bigsqcup bigstar bigtriangledown bigtriangleup biguplus bigvee bigwedge ' +
  'blacklozenge blacksquare blacktriangle blacktriangleleft blacktriangleright bmod bot bowtie Box boxdot ' +
  'boxminus boxplus boxtimes bullet bumpeq cal cap Cap cdot cdotp cdots centerdot checkmark chi choose ' +
  'circ circeq circlearrowleft circlearrowright circledast circledcirc circleddash circledR circledS ' +
  'clubsuit colon coloneq coloneqq Coloneqq complement cong coprod copyright cos cosh cot coth csc cup ' +
  'Cup curlyeqprec curlyeqsucc curlyvee curlywedge curvearrowleft curvearrowright dag dagger Dagger ' +
  'daleth dashv ddag ddagger ddots deg degree delta Delta det diagdown diagup diamond Diamond diamondsuit ' +
  'digamma dim displaystyle div divideontimes doteq doteqdot dotplus dots dotsb dotsc dotsi dotsm dotso ' +
  'downarrow Downarrow ell emptyset epsilon eqcirc eqqcolon eqsim equiv eta eth exists exp fallingdotseq ' +
  'Finv flat forall frown Game gamma Gamma gcd ge geq geqq geqslant gets gg ggg gimel gneq gneqq gnsim ' +
  'gt gtrapprox gtreqless gtrless gtrsim hbar heartsuit hom hookleftarrow hookrightarrow hslash iff iiint ' +
  'iint Im imath impliedby implies in inf infty injlim int intercal iota it jmath kappa ker lambda Lambda ' +
  'land langle large Large lbrace lbrack lceil ldots le leadsto leftarrow Leftarrow leftarrowtail ' +
  'leftharpoondown leftharpoonup leftleftarrows leftrightarrow Leftrightarrow leftrightarrows ' +
  'leftrightharpoons leftrightsquigarrow leftthreetimes leq leqq leqslant lessapprox lessdot lesseqgtr ' +
  'lessgtr lesssim lfloor lhd lim liminf limits limsup ll llcorner lll ln lnapprox lneq lneqq lnot lnsim ' +
  'log longleftarrow Longleftarrow longleftrightarrow Longleftrightarrow longmapsto longrightarrow ' +
  'Longrightarrow looparrowright lor lozenge lrcorner lt ltimes lvert lVert maltese mapsto max ' +
  'measuredangle mho mid min models mp mu multimap nabla natural ncong ne nearrow neg neq newline nexists ' +
  'ngeq ngtr ni nleftarrow nleq nless nmid nolimits nonumber normalsize not notag notin nparallel nprec ' +
  'npreceq nRightarrow nrightarrow nsim nsubseteq nsucc nsucceq nsupseteq ntriangleleft ' +
  'ntrianglelefteq ntriangleright nu nVdash nvdash nvDash nwarrow odot oint omega Omega omicron ominus ' +
  'oplus oslash otimes over owns parallel partial perp phi Phi pi Pi pitchfork pm Pr prec precapprox ' +
  'preccurlyeq preceq precneqq precnsim precsim prime prod projlim propto psi Psi qquad quad rangle rbrace ' +
  'rbrack rceil Re real reals Reals restriction rfloor rhd rho rightarrow Rightarrow rightarrowtail ' +
  'rightharpoondown rightharpoonup rightleftarrows rightleftharpoons rightrightarrows rightsquigarrow ' +
  'rightthreetimes risingdotseq rm rtimes rvert rVert scriptscriptstyle scriptsize scriptstyle searrow sec ' +
  'setminus sf sharp sigma Sigma sim simeq sin sinh small smallint smallsetminus smile space spadesuit ' +
  'sphericalangle sqcap sqcup sqrt sqsubset sqsubseteq sqsupset sqsupseteq square star subset Subset ' +
  'subseteq subseteqq subsetneq subsetneqq succ succapprox succcurlyeq succeq succneqq succnsim succsim sum ' +
  'sup supset Supset supseteq supseteqq supsetneq supsetneqq surd swarrow tan tanh tau textstyle therefore ' +
  'theta Theta thickapprox thicksim times tiny to top triangle triangledown triangleleft trianglelefteq ' +
  'triangleq triangleright trianglerighteq tt twoheadleftarrow twoheadrightarrow ulcorner unlhd unrhd ' +
  'uparrow Uparrow updownarrow Updownarrow upharpoonright upharpoonleft uplus upsilon Upsilon upuparrows ' +
  'urcorner varDelta varepsilon varGamma varinjlim varkappa varLambda varliminf varlimsup varnothing ' +
  'varOmega varphi varPhi varpi varPi varprojlim varpropto varPsi varrho varsigma varSigma varsubsetneq ' +
  'vartheta varTheta vartriangle vartriangleleft vartriangleright varUpsilon varXi vdash vDash Vdash Vvdash ' +
  'vdots vee veebar vert Vert wedge wp wr xi Xi zeta';

/** Commands that take the next token or group. */
const argument =
  'acute bar Bbb bm bold boldsymbol boxed breve check ddot dot emph frak grave hat mathbb mathbf mathbin ' +
  'mathcal mathfrak mathit mathop mathrel mathring mathrm mathscr mathsf mathtt mod operatorname ' +
  'overbrace overleftarrow overleftrightarrow overline overrightarrow pmb pmod substack text textbf textit ' +
  'textnormal textrm textsf texttt tilde underbar underbrace underline vec widehat widetilde ' +
  'xleftarrow xrightarrow';

/** Commands that take two. */
const takeTwo = 'binom dbinom dfrac frac overset stackrel tbinom tfrac underset';

/** Commands that take a delimiter. */
const delimited = 'big Big bigg Bigg biggl Biggl biggr Biggr bigl Bigl bigr Bigr left middle right';

export type ControlRole = 'symbol' | 'argument' | 'arguments' | 'delimited';

const roles: ReadonlyMap<string, ControlRole> = new Map([
  ...listed(symbols, 'symbol'),
  ...listed(argument, 'argument'),
  ...listed(takeTwo, 'arguments'),
  ...listed(delimited, 'delimited'),
]);

const lengthsAt = byOpening([...roles.keys()]);

/** Lengths of the listed names that begin at `at` and end at or before `end`. */
export function controlsAt(text: string, at: number, end: number): readonly number[] {
  return lengthsAt(text, at, end);
}

/** What the control sequence `\name` asks for, or null when the list does not hold it. */
export function controlRole(name: string): ControlRole | null {
  return roles.get(name) ?? null;
}

/** `\timesR` was `\times\mathbb{R}`: the length of the known name before the letter that was glued to it; 0 for none. */
export function gluedLength(name: string): number {
  const length = name.length - 1;
  const isKnown = controlsAt(name, 0, length).includes(length);
  return isKnown && controlRole(name.slice(0, length)) === 'symbol' && /[A-Z]/.test(name[length] ?? '')
    ? length
    : 0;
}

function listed(names: string, role: ControlRole): readonly (readonly [string, ControlRole])[] {
  return names.split(' ').map((name) => [name, role] as const);
}
