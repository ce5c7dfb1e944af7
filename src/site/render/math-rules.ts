// Mathematics in Markdown: `$…$` inside a line, `$$…$$` as a paragraph of its own.
//
// Pandoc's rule decides what is money: the opening `$` has no space after it, the closing one no
// space before it and no digit behind it. A `\$` is a dollar sign.
import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { escapeHtml } from './escape-html.ts';
import { type FormulaInput, type FormulaOutcome, type RenderedFormula, renderFormula } from './formula.ts';

export function addMathRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'math', readMath);
  markdown.renderer.rules.math = (tokens, index, _options, env) =>
    renderMathToken(tokens[index], env?.formulas);
}

/** What a `math` token carries in `meta`; `content` is the TeX. */
export interface MathMeta extends Record<string, unknown> {
  readonly source: string;
  readonly confidence: number;
  readonly display: boolean;
}

function readMath(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== dollar) return false;
  const width = src.charCodeAt(pos + 1) === dollar ? 2 : 1;
  const start = pos + width;
  const end = closingDollar(src, start, Math.min(posMax, start + longest), width);
  if (end < 0) return false;
  if (!silent) {
    const token = state.push('math', '', 0);
    token.content = src.slice(start, end).trim();
    token.meta = {
      source: src.slice(pos, end + width),
      confidence: 1,
      display: width === 2,
    } satisfies MathMeta;
  }
  state.pos = end + width;
  return true;
}

function closingDollar(src: string, start: number, limit: number, width: number): number {
  if (width === 1 && /\s/.test(src[start] ?? ' ')) return -1;
  for (let at = start; at < limit; at += 1) {
    if (src[at] === '\\') at += 1;
    else if (src.charCodeAt(at) === dollar) {
      if (at === start) return -1;
      if (width === 2) return src.charCodeAt(at + 1) === dollar ? at : -1;
      return /\s/.test(src[at - 1] ?? '') || /\d/.test(src[at + 1] ?? '') ? -1 : at;
    }
  }
  return -1;
}

/** What one text's formulas share: what became of each, and the characters of HTML they may still take. */
export class FormulaRenderer {
  readonly outcomes: FormulaOutcome[] = [];
  #left = mostHtml;

  render(formula: FormulaInput): string {
    const { html, outcome } = this.#left > 0 ? renderFormula(formula) : asText(formula);
    this.#left -= html.length;
    this.outcomes.push(outcome);
    return html;
  }
}

/** Several times what any abstract takes: a line of a million small ones must not become a page of a gigabyte. */
const mostHtml = 500_000;

function asText({ source }: FormulaInput): RenderedFormula {
  return { html: escapeHtml(source), outcome: 'fallen-back' };
}

function renderMathToken(token: Token | undefined, formulas: unknown): string {
  if (token === undefined) return '';
  const { source, confidence, display } = token.meta ?? {};
  if (
    typeof source !== 'string' ||
    typeof confidence !== 'number' ||
    !(formulas instanceof FormulaRenderer)
  ) {
    return escapeHtml(token.content);
  }
  return formulas.render({ tex: token.content, source, confidence, display: display === true });
}

const dollar = 36;
/** A formula in prose; a lone `$` is not searched through the whole page. */
const longest = 1000;
