// A page that a scraping service put into JSON, `{"url": …, "markdown": "…"}`, to its text: where several pages stand in one
// file, one text after the other.
import { isRecord } from '../../is-record.ts';
import { asDecoded } from '../decode/decode.ts';
import { parseAddressDate } from '../page.ts';
import { lengthOfFrontMatter } from './above.ts';
import type { Held } from './text.ts';

/** The text inside; null where the file is no such JSON. */
export function findWrapped(whole: string): Held | null {
  const above = whole.slice(0, lengthOfFrontMatter(whole));
  const json = whole.slice(above.length);
  if (!/^[\s\uFEFF]{0,40}[[{]/.test(json)) return null;
  const found: { readonly name: string; readonly text: string }[] = [];
  let url: string | null = null;
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    if (!isRecord(value)) return;
    for (const [name, written] of Object.entries(value)) {
      const own = joinLines(written);
      if (typeof own !== 'string') visit(own, depth + 1);
      else if (/^(?:source)?url$/i.test(name)) url ??= own;
      else if (own.length >= shortest && /[\r\n<]/.test(own)) found.push({ name, text: own });
    }
  };
  try {
    visit(JSON.parse(json.replace(/^\uFEFF/, '')), 0);
  } catch {
    return null;
  }
  const name = names.find((one) => found.some((text) => text.name === one));
  if (name === undefined) return null;
  const texts = found.flatMap((text) => (text.name === name ? [text.text] : []));
  const text = texts.join('\n\n').replace(chatLink, '**[$2]($1)**');
  return {
    ...asDecoded(above + text),
    url,
    around: [{ who: "the page's address", date: parseAddressDate(url) }],
  };
}

/** A notebook has its texts as lists of their lines. */
function joinLines(value: unknown): unknown {
  return Array.isArray(value) &&
    value.length > 1 &&
    value.slice(0, -1).every((line) => typeof line === 'string' && line.endsWith('\n')) &&
    typeof value.at(-1) === 'string'
    ? value.join('')
    : value;
}

// The order of trust: what a service made of the page for readers, then the page itself.
const names = [
  'markdown',
  'text',
  'content',
  'page_content',
  'pageContent',
  'output',
  'text/plain',
  'body',
  'html',
  'rawHtml',
];
/** A line `<https://…|Two Cheap Clocks>`, in a chat that was exported. */
const chatLink = /^<(https?:\/\/[^\s<>|]{1,2000})\|([^<>\n]{1,500})>$/gm;
const shortest = 200;
const deepest = 6;
