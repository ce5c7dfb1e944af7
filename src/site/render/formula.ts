// A formula as HTML, by KaTeX at build time: boxes for the eye, MathML for the ear and for copying.
//
// What KaTeX cannot set is shown as the text it came from. So is a formula rebuilt with so little
// confidence that the source is the better guess; between the two thresholds the formula is shown
// with a quiet mark and the source in its title.
import { escapeHtml } from './escape-html.ts';
import { renderToTree, reserveWidths } from './reserve.ts';

/** Below this the reader sees a mark; about where three formulas in ten are not the authors' own. */
export const doubtfulBelow = 0.7;
/** Below this the source text stands in the formula's place, marked. */
export const asTextBelow = 0.3;

export interface FormulaInput {
  readonly tex: string;
  /** The text as scraped. */
  readonly source: string;
  /** 0 to 1; 1 for what a publisher wrote. */
  readonly confidence: number;
  readonly display?: boolean;
}

export type FormulaOutcome = 'rebuilt' | 'doubtful' | 'fallen-back';

export interface RenderedFormula {
  readonly html: string;
  readonly outcome: FormulaOutcome;
}

/** `renderFormula({ tex: 'x^2', source: 'x^2', confidence: 0.9 })` is one `<span class="math">`. */
export function renderFormula({ tex, source, confidence, display = false }: FormulaInput): RenderedFormula {
  const set = confidence < asTextBelow ? null : setByKatex(tex, display);
  if (set === null) {
    const html = `<span class="math-source" title="A formula that could not be rebuilt">${escapeHtml(source)}</span>`;
    return { html, outcome: 'fallen-back' };
  }
  if (confidence >= doubtfulBelow) return { html: `<span class="math">${set}</span>`, outcome: 'rebuilt' };
  const title = escapeHtml(`As scraped: ${source}`);
  return { html: `<span class="math doubtful" title="${title}">${set}</span>`, outcome: 'doubtful' };
}

/** KaTeX's HTML, or null where it refuses. `trust: false` forbids links, images and classes. */
function setByKatex(tex: string, displayMode: boolean): string | null {
  const key = displayMode ? `$${tex}` : tex;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const html = tex.length > longestTex ? null : tryKatex(tex, displayMode);
  if (memory.size >= memorySize) memory.clear();
  memory.set(key, html);
  return html;
}

function tryKatex(tex: string, displayMode: boolean): string | null {
  try {
    const tree = renderToTree(tex, {
      displayMode,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
      maxSize: 10,
    });
    reserveWidths(tree);
    return tree.toMarkup();
  } catch {
    return null;
  }
}

/** KaTeX's cost is not linear in nesting; no formula of an abstract is near this long. */
const longestTex = 2000;

/** `n` and `O(1)` come again and again; the memory is emptied when full, and never changes a byte. */
const memory = new Map<string, string | null>();
const memorySize = 5000;
