// Names of Greek letters that stand for a quantity by themselves, as alternatives of a regular expression; none begins
// another. `iota` and `upsilon`, and letters that look like Latin ones, are not among them: nobody uses them so.

/** Of variables. */
export const greekVariables =
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|varphi|chi|psi|omega';

/** And the number. */
export const greekLetters = `${greekVariables}|pi`;

/** And capitals that are written like no Latin letter, but `Xi`, `Pi` and `Upsilon`. */
export const greekNames = `${greekLetters}|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega`;
