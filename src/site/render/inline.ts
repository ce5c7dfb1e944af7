// A scraped text's inline pieces as HTML.
import type { Inline } from '../../text/types.ts';
import { escapeHtml } from './escape-html.ts';
import type { FormulaOutcome } from './formula.ts';
import { type Glued, glueFormulas } from './glue.ts';
import { FormulaRenderer } from './math-rules.ts';

export interface RenderedInlines {
  /** Inline HTML; every character of the pieces is escaped, every link is an `HttpUrl`. */
  readonly html: string;
  /** What became of each formula, in the order of the text. */
  readonly formulas: readonly FormulaOutcome[];
}

export function renderInlines(inlines: readonly Inline[]): RenderedInlines {
  const formulas = new FormulaRenderer();
  return { html: renderAll(glueFormulas(inlines), formulas), formulas: formulas.outcomes };
}

function renderAll(pieces: readonly Glued[], formulas: FormulaRenderer): string {
  let html = '';
  for (const piece of pieces) html += renderPiece(piece, formulas);
  return html;
}

function renderPiece(piece: Glued, formulas: FormulaRenderer): string {
  switch (piece.kind) {
    case 'text':
      return escapeHtml(piece.text);
    case 'math':
      return formulas.render(piece);
    case 'script': {
      const tag = piece.raised ? 'sup' : 'sub';
      return `<${tag}>${escapeHtml(piece.text)}</${tag}>`;
    }
    case 'glue':
      return `<span class="glue">${renderAll(piece.children, formulas)}</span>`;
  }
  const inner = renderAll(glueFormulas(piece.children), formulas);
  switch (piece.kind) {
    case 'link':
      return `<a${isAddress(piece) ? '' : ' class="named"'} href="${escapeHtml(piece.url)}">${inner}</a>`;
    case 'small-caps':
      return `<span class="small-caps">${inner}</span>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'code':
      return `<code translate="no">${inner}</code>`;
  }
}

/** Whether a link's text says where it leads; on paper, others have their address behind them. */
function isAddress({ url, children }: Extract<Inline, { kind: 'link' }>): boolean {
  const said = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return bare(said) === bare(url);
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
