// The one markdown-it of the site, for a publisher's Markdown; scraped texts are rendered from their pieces (inline.ts).
//
// `html: false`: markup in a text is text. markdown-it refuses `javascript:` and its like itself.
import MarkdownIt from 'markdown-it';
import { addMathRules } from './math-rules.ts';

export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: '“”‘’' });

addMathRules(markdown);

const { rules } = markdown.renderer;

/** Links to this site get the path prefix (`env.pathPrefix`). */
rules.link_open = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  const address = token?.attrGet('href');
  if (typeof address === 'string' && address.startsWith('/')) {
    token?.attrSet('href', prefixOf(env) + address);
  }
  return renderer.renderToken(tokens, index, options);
};

/** So do images, which lie in the publisher's `static/`. */
const renderImage = rules.image;
rules.image = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  const address = token?.attrGet('src');
  if (token !== undefined && typeof address === 'string' && address.startsWith('/')) {
    token.attrSet('src', prefixOf(env) + address);
  }
  return renderImage?.(tokens, index, options, env, renderer) ?? '';
};

function prefixOf(env: Record<string, unknown> | undefined): string {
  const prefix = env?.pathPrefix;
  return typeof prefix === 'string' ? prefix.slice(0, -1) : '';
}
