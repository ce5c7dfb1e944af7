// The data that a page carries for its own script: JSON in a `data-props` attribute or in a `<script>`.
import type { Span } from '../../text/types.ts';
import type { HtmlToken } from './tokens.ts';

/** Its offsets are those in the source of what was written for it, quotes excluded. */
export interface Island extends Span {
  /** The JSON, its character references undone. */
  readonly json: string;
  /** Written with character references (`&quot;`). */
  readonly isEscaped: boolean;
}

/** The island in a tag or in a script's text, if it mentions papers at all. */
export function findIsland(token: HtmlToken, inScript: boolean, text: string): Island | null {
  if (token.kind === 'text') {
    if (!inScript || !mentionsPapers(token.text)) return null;
    const { start, end } = token;
    return { json: text.slice(start, end), start, end, isEscaped: false };
  }
  const json = token.kind === 'open' ? token.attrs.get('data-props') : undefined;
  if (json === undefined || !mentionsPapers(json)) return null;
  const name = /\bdata-props\s{0,20}=\s{0,20}["']?/i.exec(text.slice(token.start, token.end));
  if (name === null) return null;
  const start = token.start + name.index + name[0].length;
  return { json, start, end: findEnd(text, start, token.end), isEscaped: true };
}

/**
 * The offset in the source of an offset in the island's JSON, asked in rising order: both texts are
 * walked side by side, a character reference counting as what it stands for.
 */
export function mapIsland(island: Island, text: string): (offset: number) => number {
  if (!island.isEscaped) return (offset) => island.start + offset;
  let raw = island.start;
  let seen = 0;
  return (offset) => {
    while (seen < offset && raw < island.end) {
      referenceAt.lastIndex = raw;
      const reference = text.charCodeAt(raw) === ampersand ? referenceAt.exec(text) : null;
      // The tokenizer reads CRLF as one line end.
      const width = text.charCodeAt(raw) === cr && text.charCodeAt(raw + 1) === lf ? 2 : 1;
      raw += reference === null ? width : reference[0].length;
      seen += reference === null ? 1 : lengthOf(reference[0]);
    }
    return Math.min(raw, island.end);
  };
}

function mentionsPapers(json: string): boolean {
  return /"(?:summary|abstract|paper|dailyPapers)"/.test(json);
}

function findEnd(text: string, start: number, tagEnd: number): number {
  const quote = text.charAt(start - 1);
  const end =
    quote === '"' || quote === "'"
      ? text.indexOf(quote, start)
      : text.slice(start, tagEnd).search(/[\s>]/) + start;
  return end < start || end > tagEnd ? tagEnd : end;
}

/** Characters that a reference stands for: two UTF-16 units for a code point beyond the first plane. */
function lengthOf(reference: string): number {
  const digits = /^&#(?:x([0-9a-f]+)|(\d+));/i.exec(reference);
  const code =
    digits === null ? 0 : digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0xffff && code <= 0x10ffff ? 2 : 1;
}

const referenceAt = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/iy;
const ampersand = 0x26;
const cr = 0x0d;
const lf = 0x0a;
