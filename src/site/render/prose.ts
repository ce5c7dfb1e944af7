// A publisher's Markdown as HTML: pages, introductions of topics, notes. Trusted in what it says,
// not in markup: `html: false` holds here too.
import slugify from '@sindresorhus/slugify';
import { ownIds } from '../own-ids.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { RichText } from '../views/parts.ts';
import { markdown } from './markdown.ts';
import { FormulaRenderer } from './math-rules.ts';

/**
 * Block HTML. Headings get ids (`## How it works` is `#how-it-works`), so that they can be linked; one that the page
 * has already, of its own or of a heading above, gets a number (`#news-2`). Of two texts of a page one says by
 * `idPrefix` which it is: by `foot:`, with a sign that no heading's id has.
 */
export function renderProse(text: string, pathPrefix: string, idPrefix = ''): RichText {
  const formulas = new FormulaRenderer();
  const env = { pathPrefix, formulas };
  const tokens = markdown.parse(text, env);
  const used = new Set<string>(ownIds);
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const wanted = slugify(tokens[index + 1]?.content ?? '') || 'section';
    token.attrSet('id', idPrefix + freeId(wanted, used));
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
      (token.children ?? []).map((child) => (child.type.endsWith('break') ? ' ' : child.content)).join(''),
    )
    .join(' ');
}
