// A publisher's Markdown as HTML: pages, introductions of topics, notes. Trusted in what it says,
// not in markup: `html: false` holds here too.
import slugify from '@sindresorhus/slugify';
import { asSafeHtml } from '../safe-html.ts';
import type { RichText } from '../views/parts.ts';
import { markdown } from './markdown.ts';
import { FormulaRenderer } from './math-rules.ts';

/** Block HTML. Headings get ids (`## How it works` is `#how-it-works`), so that they can be linked. */
export function renderProse(text: string, pathPrefix: string): RichText {
  const formulas = new FormulaRenderer();
  const env = { pathPrefix, formulas };
  const tokens = markdown.parse(text, env);
  const used = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    token.attrSet('id', freeId(slugify(tokens[index + 1]?.content ?? '') || 'section', used));
  });
  const html = asSafeHtml(markdown.renderer.render(tokens, markdown.options, env));
  return {
    html,
    plain: plainOf(tokens),
    hasMath: formulas.outcomes.some((outcome) => outcome !== 'fallen-back'),
  };
}

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
  used.add(id);
  return id;
}

function plainOf(tokens: ReturnType<typeof markdown.parse>): string {
  return tokens
    .filter((token) => token.type === 'inline')
    .map((token) =>
      (token.children ?? []).map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join(''),
    )
    .join(' ');
}
