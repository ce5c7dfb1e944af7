// A scraped text's inline pieces as HTML, through markdown-it's renderer.
import MarkdownIt, { type Token } from 'markdown-it';
import type { Inline } from '../../text/types.ts';
import type { FormulaOutcome } from './formula.ts';
import { type Glued, glueFormulas } from './glue.ts';
import { markdown } from './markdown.ts';
import { FormulaRenderer, type MathMeta } from './math-rules.ts';

export interface RenderedInlines {
  /** Inline HTML; every character of the pieces is escaped, every link is an `HttpUrl`. */
  readonly html: string;
  /** What became of each formula, in the order of the text. */
  readonly formulas: readonly FormulaOutcome[];
}

export function renderInlines(inlines: readonly Inline[]): RenderedInlines {
  const tokens: Token[] = [];
  for (const piece of glueFormulas(inlines)) pushTokens(tokens, piece);
  const formulas = new FormulaRenderer();
  const html = markdown.renderer.renderInline(tokens, markdown.options, { formulas });
  return { html, formulas: formulas.outcomes };
}

function pushTokens(tokens: Token[], piece: Glued): void {
  switch (piece.kind) {
    case 'text':
      tokens.push(textToken(piece.text));
      return;
    case 'math':
      tokens.push(
        mathToken(piece.tex, { source: piece.source, confidence: piece.confidence, display: false }),
      );
      return;
    case 'script':
      wrap(tokens, piece.raised ? 'sup' : 'sub', [], [{ kind: 'text', text: piece.text }]);
      return;
    case 'glue':
      wrap(tokens, 'span', [['class', 'glue']], piece.children);
      return;
    case 'link':
      wrap(
        tokens,
        'a',
        [...(isAddress(piece) ? [] : [['class', 'named'] as const]), ['href', piece.url]],
        glueFormulas(piece.children),
      );
      return;
    case 'small-caps':
      wrap(tokens, 'span', [['class', 'small-caps']], glueFormulas(piece.children));
      return;
    case 'emphasis':
      wrap(tokens, 'em', [], glueFormulas(piece.children));
      return;
    case 'strong':
      wrap(tokens, 'strong', [], glueFormulas(piece.children));
      return;
    case 'code':
      wrap(tokens, 'code', [['translate', 'no']], glueFormulas(piece.children));
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

function wrap(
  tokens: Token[],
  tag: string,
  attrs: readonly (readonly [string, string])[],
  children: readonly Glued[],
): void {
  const open = new MarkdownIt.Token(`${tag}_wrap_open`, tag, 1);
  for (const [name, value] of attrs) open.attrPush([name, value]);
  tokens.push(open);
  for (const child of children) pushTokens(tokens, child);
  tokens.push(new MarkdownIt.Token(`${tag}_wrap_close`, tag, -1));
}

function textToken(text: string): Token {
  const token = new MarkdownIt.Token('text', '', 0);
  token.content = text;
  return token;
}

function mathToken(tex: string, meta: MathMeta): Token {
  const token = new MarkdownIt.Token('math', '', 0);
  token.content = tex;
  token.meta = meta;
  return token;
}
