// Where a run of letters may be a word and a formula without a blank between them.
//
// Heuristic, from what authors write: an ordinal (`kth`), a method named after a letter (`kNN`), a
// Greek letter before a capital (`muP`, `tauLDA`), an arrow or times sign between words
// (`Englishrightarrow French`, `modeltimes task`). Everything else stays whole.
import { wordSet } from '../text/word-set.ts';

/** Offsets inside `run` where it may be cut, ascending; mostly none. */
export function cutRun(run: string): readonly number[] {
  if (run.length < 3) return [];
  const ordinal = /^[A-Za-z](?=th$|NNs?$)/.exec(run);
  if (ordinal !== null) return [1];
  const prefix = /^(?:[a-z]{2,10}|[A-Z][a-z]{1,6})(?=[A-Z])/.exec(run);
  if (prefix !== null && prefixes.has(prefix[0])) return [prefix[0].length];
  const arrow = infix.exec(run);
  if (arrow === null) return [];
  return [arrow.index, arrow.index + arrow[0].length].filter((cut) => cut > 0 && cut < run.length);
}

const prefixes = wordSet(
  'alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau ' +
    'phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega ell infty partial nabla ' +
    'perp times star',
);

const infix = /(?:left|Left|long)?(?:right|Right)arrow|pm(?=std)|(?<=[a-z]|RGB|LLM)times(?=[A-Z])/;
