// A reading as HTML: the whole text, its beginning for lists, what became of its formulas, and the names in
// it that may be acronyms.

import { runsOf, unicodeOf } from '../../reading/runs.ts';
import { teaser } from '../../text/index.ts';
import type { Inline } from '../../text/types.ts';
import { acronymsAskedFor } from './abbreviations.ts';
import type { FormulaOutcome } from './formula.ts';
import { renderInlines } from './inline.ts';

/** In parts that are read apart: lists want the teaser, one page the HTML. */
export interface RenderedText {
  readonly teaser: Teaser;
  readonly html: string;
  readonly formulas: FormulaCounts;
  /** Whose meaning decides how the HTML is explained (abbreviations.ts). */
  readonly acronyms: readonly string[];
}

/** The beginning, for lists. */
export interface Teaser {
  readonly html: string;
  /** One line, formulas in Unicode. */
  readonly plain: string;
  readonly hasMath: boolean;
}

export interface FormulaCounts {
  readonly rebuilt: number;
  readonly doubtful: number;
  readonly fallenBack: number;
}

/** Characters of a teaser: two lines at the site's measure. */
const teaserLength = 200;

/** Where they are known, `unicode` has the runs of TeX in turn, as `toUnicode` has them. */
export function renderScraped(inlines: readonly Inline[], unicode?: readonly string[]): RenderedText {
  const beginning = teaser(inlines, teaserLength);
  const whole = renderInlines(inlines);
  const start = renderInlines(beginning);
  return {
    teaser: {
      html: start.html,
      plain: unicodeOf(runsOf(beginning), unicode),
      hasMath: start.formulas.some(isSet),
    },
    html: whole.html,
    formulas: countFormulas(whole.formulas),
    acronyms: acronymsAskedFor(whole.html),
  };
}

function countFormulas(outcomes: readonly FormulaOutcome[]): FormulaCounts {
  const count = (wanted: FormulaOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { rebuilt: count('rebuilt'), doubtful: count('doubtful'), fallenBack: count('fallen-back') };
}

function isSet(outcome: FormulaOutcome): boolean {
  return outcome !== 'fallen-back';
}
