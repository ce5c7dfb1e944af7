// Which abstracts teach that a word is no formula: those whose authors, LaTeX at hand, wrote none.
//
// An abstract as arXiv has it still carries its dollars and backslashes, so its author's silence is certain:
// `tau-bench` without them is a name. Authors who write mathematics without marking it (`O(n log n)`) teach
// nothing: strict rules leave their abstracts out, wherever they may have done so.

/** Nothing in it is, or might be, mathematics. */
export function isPlain(abstract: string): boolean {
  const text = abstract.replace(/https?:\/\/\S+/g, ' ');
  return rules.every((rule) => !rule.test(text));
}

const rules: readonly RegExp[] = [
  /[$^_{}\\]/,
  /[\p{Script=Greek}ℓ∂]/u,
  /(?![+<>=~|])\p{Sm}/u,
  // a variable that something is said of (`k = 3`), a function (`f(x)`), a norm
  /(?<![A-Za-z])[A-Za-z] ?[<=>] ?[\w(-]/,
  /(?<![A-Za-z])[A-Za-z]\([A-Za-z0-9]/,
  /\|[A-Za-z]/,
];

/** What in a plain abstract looks like a formula: a name (`tau-bench`, `sim`, `10 times`), or a lone letter. */
export function temptationOf(abstract: string): 'name' | 'letter' | null {
  return names.test(abstract) ? 'name' : letters.test(abstract) ? 'letter' : null;
}

const names = new RegExp(
  `(?<![A-Za-z])(?:${[
    'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega',
    'Alpha|Beta|Gamma|Delta|Epsilon|Theta|Kappa|Lambda|Pi|Sigma|Tau|Phi|Psi|Omega',
    'sim|approx|pm|max|min|log|exp|sup|inf|div|mod|circ|cap|cup|ell|equiv|cong|hbar|dim|deg|det|ker|ln|lim|sin|cos|tan',
  ].join('|')})(?![A-Za-z])|[0-9] ?times(?![A-Za-z])`,
);
/** `top-k`, `written in C`, `Charles V`; no initials, no contractions. */
const letters = /(?<![A-Za-z.'’])[b-zB-HJ-Z](?![A-Za-z.'’])/;
