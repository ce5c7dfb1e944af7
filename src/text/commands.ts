// The text-mode control sequences that a reader should see as typography, as data.
//
// Everything not listed here stays in the text as it is: an unknown `\model` is somebody's macro, and
// its name is all that is known of it.
import { matchAt } from './match-at.ts';

export type Style = 'emphasis' | 'strong' | 'small-caps' | 'code';

/** What a control sequence does. */
export type Effect =
  | { readonly kind: 'symbol'; readonly text: string }
  /** `\textbf{…}`: styles its argument. A null style only loses its name. */
  | { readonly kind: 'argument'; readonly style: Style | null }
  /** `{\bf …}`: styles the rest of its group. */
  | { readonly kind: 'switch'; readonly style: Style | null }
  /** `\color{blue}`: the first argument is for the typesetter and goes with the name. */
  | { readonly kind: 'setting'; readonly acts: 'argument' | 'switch' }
  | { readonly kind: 'cite' }
  | { readonly kind: 'footnote' };

const styles: Readonly<Record<Style, { readonly argument: string; readonly switch: string }>> = {
  emphasis: { argument: 'emph textit textsl underline uline', switch: 'it em sl itshape slshape' },
  strong: { argument: 'textbf', switch: 'bf bfseries' },
  'small-caps': { argument: 'textsc', switch: 'sc scshape' },
  code: { argument: 'texttt', switch: 'tt ttfamily' },
};

const plainArguments =
  'text textrm textsf textmd textup textnormal mbox hbox textsuperscript textsubscript uppercase lowercase ensuremath url href path nolinkurl';
const plainSwitches =
  'rm sf up rmfamily sffamily mdseries upshape normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge protect noindent centering xspace';

// biome-ignore format: a table reads better in rows.
const symbols: Readonly<Record<string, string>> = {
  ie: 'i.e.', eg: 'e.g.', etal: 'et al.', etc: 'etc.', wrt: 'w.r.t.', aka: 'a.k.a.', vs: 'vs.',
  ldots: '…', dots: '…', textellipsis: '…', textendash: '–', textemdash: '—',
  textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”',
  lq: '‘', rq: '’', textquotesingle: "'", textquotedbl: '"',
  ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å',
  i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', ng: 'ŋ', NG: 'Ŋ', dj: 'đ', DJ: 'Đ',
  S: '§', P: '¶', dag: '†', ddag: '‡', copyright: '©', textregistered: '®', texttrademark: '™',
  pounds: '£', euro: '€', textdegree: '°', degree: '°', textmu: 'µ', textbullet: '•', item: '•',
  textasciitilde: '~', textasciicircum: '^', textbackslash: '\\', textbar: '|', textless: '<',
  textgreater: '>', textunderscore: '_', textbraceleft: '{', textbraceright: '}', textdollar: '$',
  slash: '/', quad: ' ', qquad: ' ', newline: ' ', linebreak: ' ', par: ' ', smallskip: ' ',
  medskip: ' ', bigskip: ' ', TeX: 'TeX', LaTeX: 'LaTeX', BibTeX: 'BibTeX',
  times: '×', pm: '±', sim: '∼', approx: '≈', to: '→', rightarrow: '→', leftarrow: '←',
  leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', ne: '≠', ll: '≪', gg: '≫', cdot: '·', infty: '∞',
  uparrow: '↑', downarrow: '↓', leftrightarrow: '↔', Rightarrow: '⇒', checkmark: '✓', star: '⋆', circ: '∘',
  // arXiv writes characters so: `360{\deg}`, `2{\mu}m`, `({\Delta}G)`.
  deg: '°', mu: 'µ', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε',
  zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ',
  sigma: 'σ', tau: 'τ', upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ',
  Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ', Psi: 'Ψ',
  // Everybody's macros for the number systems.
  RR: 'ℝ', NN: 'ℕ', ZZ: 'ℤ', QQ: 'ℚ', CC: 'ℂ',
  Omega: 'Ω', ell: 'ℓ', allowbreak: '', hfill: ' ',
};

const cites = 'cite citet citep citealt citealp citeauthor citeyear parencite textcite autocite';

const effects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...Object.entries(symbols).map(([name, text]) => [name, { kind: 'symbol', text }] as const),
  ...(['emphasis', 'strong', 'small-caps', 'code'] as const).flatMap((style) => [
    ...names(styles[style].argument).map((name) => [name, { kind: 'argument', style }] as const),
    ...names(styles[style].switch).map((name) => [name, { kind: 'switch', style }] as const),
  ]),
  ...names(plainArguments).map((name) => [name, { kind: 'argument', style: null }] as const),
  ...names(plainSwitches).map((name) => [name, { kind: 'switch', style: null }] as const),
  ['color', { kind: 'setting', acts: 'switch' }],
  ['begin', { kind: 'setting', acts: 'switch' }],
  ['end', { kind: 'setting', acts: 'switch' }],
  ['textcolor', { kind: 'setting', acts: 'argument' }],
  ...names(cites).map((name) => [name, { kind: 'cite' }] as const),
  ...names('footnote footnotetext thanks').map((name) => [name, { kind: 'footnote' }] as const),
]);

/** The letters of a control sequence whose backslash is before `at`: `alpha` of `\alpha_1`; '' where none stands there. */
export function controlWordAt(text: string, at: number): string {
  return matchAt(controlWord, text, at) ?? '';
}

const controlWord = /[A-Za-z]*/y;

/** What `\name` does, or null when it is not known. */
export function commandEffect(name: string): Effect | null {
  return effects.get(name) ?? null;
}

// `\emph{Nested} LSTMs` was damaged to `\emphNested LSTMs`: the braces went and the name stuck to the
// word. No control sequence of LaTeX's own begins with these names, except in lower case.
const glued =
  /^(emph|textbf|textit|textsc|texttt|textsf|underline|text|mbox)(?=[A-Z0-9])|^(emph|textsc|texttt|underline)(?=[a-z])/;

/** The part of a control word that is a command stuck to the word after it, or null. */
export function gluedCommand(name: string): string | null {
  return glued.exec(name)?.[0] ?? null;
}

function names(list: string): readonly string[] {
  return list.split(' ');
}
