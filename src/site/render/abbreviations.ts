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
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) parts.push(change(html.slice(at, textEnd)));
    at = open < 0 ? html.length : endOfTag(html, open);
    // A formula is some hundred tags, which are passed over without a look at each.
    if (open >= 0 && isClosed(html.slice(open, at))) at = endOfElement(html, at);
    if (open >= 0) parts.push(html.slice(open, at));
  }
  return parts.join('');
}

function endOfTag(html: string, open: number): number {
  const end = html.indexOf('>', open);
  return end < 0 ? html.length : end + 1;
}

/** Where the element ends whose first tag ends at `at`. */
function endOfElement(html: string, at: number): number {
  for (let depth = 1; depth > 0; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return html.length;
    at = endOfTag(html, open);
    if (html[open + 1] === '/') depth -= 1;
    else if (!isVoid(html, open, at)) depth += 1;
  }
  return at;
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

/** What no change may enter, by its first tag. */
function isClosed(tag: string): boolean {
  return /^<(?:(?:a|abbr|code)\b|span\b[^>]*class="math)/.test(tag);
}

function isVoid(html: string, open: number, end: number): boolean {
  return html[end - 2] === '/' || /^<(?:br|img)\b/.test(html.slice(open, open + 5));
}
