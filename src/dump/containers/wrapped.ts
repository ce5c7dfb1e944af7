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
  const joined = texts.join('\n\n').replace(chatLink, '**[$3]($2)**');
  const text = name === 'text' && texts.length > 1 ? joined.replace(chatBold, '**$1**') : joined;
  return {
    ...asDecoded(above + text),
    url,
    around: [{ who: "the page's address", date: parseAddressDate(url) }],
  };
}

/** A notebook has its texts as lists of their lines, an export of Telegram as lists of pieces. */
function joinLines(value: unknown): unknown {
  const pieces = Array.isArray(value) && value.some(isRecord) ? value.map(readPiece) : [];
  const isOfPieces =
    Array.isArray(value) &&
    value.some((piece) => typeof piece === 'string' || (isRecord(piece) && piece.type === 'plain'));
  if (isOfPieces && pieces.length > 1 && pieces.every((piece) => piece !== null)) return pieces.join('');
  return Array.isArray(value) &&
    value.length > 1 &&
    value.slice(0, -1).every((line) => typeof line === 'string' && line.endsWith('\n')) &&
    typeof value.at(-1) === 'string'
    ? value.join('')
    : value;
}

/** `{"type": "bold", "text": "Two Cheap Clocks"}`, or the words between two of them; null for anything else. */
function readPiece(piece: unknown): string | null {
  if (typeof piece === 'string') return piece;
  const { type, text } = isRecord(piece) ? piece : {};
  if (typeof type !== 'string' || type === 'message' || typeof text !== 'string') return null;
  // Marks stand beside words.
  return type === 'bold' ? text.replace(/\S(?:.*\S)?/s, '**$&**') : text;
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
/** A line `<https://…|Two Cheap Clocks>`, perhaps in bold, in a chat that was exported. */
const chatLink = /^(\*?)<(https?:\/\/[^\s<>|]{1,2000})\|([^<>\n]{1,500})>\1$/gm;
/** A line in bold, in a chat. */
const chatBold = /^\*([^*\n]{2,500})\*$/gm;
const shortest = 200;
const deepest = 6;
