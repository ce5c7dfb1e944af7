// Rendered HTML -> the same with acronyms explained where they stand, by <abbr>.
//
// What an acronym means depends on the whole archive, so this is no part of the cached rendering. It
// reads our own renderer's HTML, tag by tag; formulas, links and code are left as they are.
import { explainAcronyms, type Meanings } from '../../terms/index.ts';
import { escapeHtml } from './escape-html.ts';

/** Explains each acronym once, at its first use outside a definition. Linear in the HTML. */
export function explainIn(html: string, meanings: Meanings): string {
  const explained = new Set<string>();
  return mapText(html, (text) => explainText(text, meanings, explained));
}

/** Our own HTML with its texts changed, but for those of formulas, links, code and explained acronyms. */
export function mapText(html: string, change: (text: string) => string): string {
  let closed = 0;
  return html.replace(
    /<(\/?)(\w+)([^>]*)>|[^<]+/g,
    (part, slash: string | undefined, tag: string | undefined, attributes: string) => {
      if (tag === undefined) return closed > 0 ? part : change(part);
      if (closed > 0) {
        if (!isVoid(tag, attributes)) closed += slash === '/' ? -1 : 1;
      } else if (slash !== '/' && isClosed(tag, attributes)) {
        closed = 1;
      }
      return part;
    },
  );
}

/** The keys of all names whose meaning `explainIn` would ask for, in order. */
export function acronymsAskedFor(html: string): readonly string[] {
  const asked = new Set<string>();
  explainIn(html, (key) => {
    asked.add(key);
    return undefined;
  });
  return [...asked];
}

function explainText(text: string, meanings: Meanings, explained: Set<string>): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, expansion } of explainAcronyms(text, meanings)) {
    if (explained.has(expansion)) continue;
    explained.add(expansion);
    parts.push(
      text.slice(at, start),
      `<abbr title="${escapeHtml(expansion)}" translate="no">`,
      text.slice(start, end),
      '</abbr>',
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** What no change may enter. */
function isClosed(tag: string, attributes: string): boolean {
  return (
    tag === 'a' || tag === 'abbr' || tag === 'code' || (tag === 'span' && /class="math/.test(attributes))
  );
}

function isVoid(tag: string, attributes: string): boolean {
  return tag === 'br' || tag === 'img' || attributes.endsWith('/');
}
