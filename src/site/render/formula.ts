// A formula as HTML, by KaTeX at build time: boxes for the eye, MathML for the ear and for copying.
//
// What KaTeX cannot set, or what leaves the room that a line of text can give, is shown as the text it came
// from. So is a formula rebuilt with so little confidence that the source is the better guess; between the
// two thresholds the formula is shown with a quiet mark and the source in its title.
import { isAllowed, longestTex } from '../../math/allowed.ts';
import { katexRules } from '../../math/mathml.ts';
import { Memory } from '../../reading/index.ts';
import { asTextBelow, doubtfulBelow } from '../../reading/trust.ts';
import { dropIdleApplications } from './arity.ts';
import { escapeHtml } from './escape-html.ts';
import { lighten, lightenStyles } from './lighten.ts';
import { type MathNode, type MathTree, markBreaks, renderToTree, reserveWidths } from './reserve.ts';
import { spanBrackets } from './roots.ts';
import { sayFormula } from './spoken.ts';

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
    const html = `<span class="math-source" translate="no" title="A formula that could not be rebuilt">${escapeHtml(source)}</span>`;
    return { html, outcome: 'fallen-back' };
  }
  const isDoubtful = confidence < doubtfulBelow;
  const classes = ['math', ...(set.isLong ? ['long'] : []), ...(isDoubtful ? ['doubtful'] : [])].join(' ');
  const title = isDoubtful ? ` title="${escapeHtml(`As scraped: ${source}`)}"` : '';
  // What scrolls must be reachable by keys.
  const stop = set.isLong ? ' tabindex="0"' : '';
  const html = `<span class="${classes}" translate="no"${title}${stop}>${set.html}</span>`;
  return { html, outcome: isDoubtful ? 'doubtful' : 'rebuilt' };
}

interface SetFormula {
  readonly html: string;
  /** Has a part that cannot be broken and may be wider than a phone's line. */
  readonly isLong: boolean;
}

/** What KaTeX makes of it, or null where it refuses. `trust: false` forbids links, images and classes. */
function setByKatex(tex: string, displayMode: boolean): SetFormula | null {
  return tex.length > longestTex ? null : (displayMode ? memory.display : memory.inline).get(tex);
}

function tryKatex(tex: string, displayMode: boolean): SetFormula | null {
  if (!isAllowed(tex)) return null;
  try {
    const tree = renderToTree(spanBrackets(tex), {
      ...katexRules,
      displayMode,
      output: 'htmlAndMathml',
      maxSize: 10,
    });
    const widest = reserveWidths(tree);
    markBreaks(tree);
    settleMathml(tree);
    const reach = reachOf(tree);
    lighten(tree);
    const html = lightenStyles(tree.toMarkup());
    if (html.length > longestHtml || reach > highest || nestingOf(tree) > deepest) return null;
    return { html, isLong: widest > narrowLine };
  } catch {
    return null;
  }
}

/** How the formula is said becomes the `alttext` of its MathML; the namespace goes, which HTML knows. */
function settleMathml(tree: MathTree): void {
  const math = tree.children?.[0]?.children?.[0];
  if (math?.attributes === undefined) return;
  delete math.attributes.xmlns;
  dropIdleApplications(math);
  const said = sayFormula(math);
  if (said !== null) math.attributes.alttext = said;
}

/** How far the formula stands above or below its line, in em of its letters. */
function reachOf({ height = 0, depth = 0, children = [] }: MathNode): number {
  return children.reduce((most, child) => Math.max(most, reachOf(child)), Math.max(height, depth));
}

/** How many elements lie in one another. */
function nestingOf({ children = [] }: MathNode): number {
  return children.reduce((most, child) => Math.max(most, 1 + nestingOf(child)), 1);
}

/** In em of a formula's letters: the line of a screen of 320 pixels has 15. */
const narrowLine = 14.5;

/** The longest of 71,000 formulas of abstracts takes 22,000 characters of HTML, the tallest reaches 3 em. */
const longestHtml = 100_000;
const highest = 6;
/** Browsers part elements that lie in more than 512: the letter of a hundred strokes in one another fell out of its page. */
const deepest = 256;

/** Of long formulas, in characters; `n` and `O(1)` come again and again, and stay. */
const roomForLong = 8_000_000;
const memory = { inline: remember(false), display: remember(true) };

function remember(displayMode: boolean): Memory<SetFormula | null> {
  return new Memory(
    (tex) => tryKatex(tex, displayMode),
    (set) => set?.html.length ?? longestTex,
    roomForLong,
  );
}
