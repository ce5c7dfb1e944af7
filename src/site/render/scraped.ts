// A scraped text as a reader meets it: mathematics restored, text-mode LaTeX read, HTML made.
//
// This is where nearly all of a build's time goes, so it is a pure function from one string to one
// plain record: a worker can do it and a cache can keep it (texts.ts).
import { restoreMath } from '../../math/index.ts';
import { parseTextMode, plainText, teaser } from '../../text/index.ts';
import type { FormulaOutcome } from './formula.ts';
import { renderInlines } from './inline.ts';
import { runsOf, type TextRun, unicodeOf } from './runs.ts';

/** In parts that are read apart: stages that compare all papers want words, lists the teaser, one page the HTML. */
export interface RenderedText {
  readonly words: Words;
  readonly teaser: Teaser;
  readonly html: string;
  readonly formulas: FormulaCounts;
}

export interface Words {
  /** Readable text, formulas as scraped. */
  readonly plain: string;
  /** The text without its formulas, for the comparison of words. */
  readonly prose: string;
  /** One line of text, formulas in Unicode: `O(√n) rounds for x ∈ ℝⁿ`. */
  readonly unicode: string;
  /** Text and TeX in turn, for citations and exports. */
  readonly runs: readonly TextRun[];
}

/** The beginning, for lists. */
export interface Teaser {
  readonly html: string;
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

export function renderScraped(text: string): RenderedText {
  const inlines = parseTextMode(text, restoreMath(text));
  const beginning = teaser(inlines, teaserLength);
  const whole = renderInlines(inlines);
  const start = renderInlines(beginning);
  const runs = runsOf(inlines);
  return {
    words: {
      plain: plainText(inlines),
      prose: plainText(inlines, () => ' '),
      unicode: unicodeOf(runs),
      runs,
    },
    teaser: {
      html: start.html,
      plain: plainText(beginning),
      hasMath: start.formulas.some(isSet),
    },
    html: whole.html,
    formulas: countFormulas(whole.formulas),
  };
}

function countFormulas(outcomes: readonly FormulaOutcome[]): FormulaCounts {
  const count = (wanted: FormulaOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { rebuilt: count('rebuilt'), doubtful: count('doubtful'), fallenBack: count('fallen-back') };
}

function isSet(outcome: FormulaOutcome): boolean {
  return outcome !== 'fallen-back';
}
