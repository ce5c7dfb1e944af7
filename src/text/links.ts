// Detects links in a scraped text, with what each is called.
//
// An address may stand bare, in `\url{…}`, in `\href{URL}{here}`, in the residue of these
// (`URL{here}`, `AutoCoreset{URL}`: the braces stayed when the command went), or as a Markdown link
// `[here](URL)`. All become one link each, with the label that stands in the text.

import { type Address, detectAddresses, readAddress } from './addresses.ts';
import { readBraces } from './braces.ts';
import { colourNames } from './residue.ts';
import type { HttpUrl, Span } from './types.ts';

/** Everything the link replaces. */
export interface LinkSpan extends Span {
  readonly url: HttpUrl;
  /** What to show: a part of the same text (the label, or the address itself). */
  readonly label: Span & { readonly isAddress: boolean };
}

/** Labels and their look-around are bounded, so that a hostile text costs no more than its length. */
const longestLabel = 300;

/** Links in `text`, in order, not overlapping. */
export function detectLinks(text: string): readonly LinkSpan[] {
  const links: LinkSpan[] = [];
  let reached = 0;
  for (const address of detectAddresses(text)) {
    if (address.start < reached || isMarkdownLabel(text, address)) continue;
    const link = readLink(text, address, reached);
    links.push(link);
    reached = link.end;
  }
  return links;
}

/** `[https://a.b](https://a.b)`: the first address is only what the second is called. */
function isMarkdownLabel(text: string, address: Address): boolean {
  if (text[address.start - 1] !== '[' || !text.startsWith('](', address.end)) return false;
  const target = readAddress(text, address.end + 2);
  return target !== null && bareName(target.url) === bareName(address.url);
}

function readLink(text: string, address: Address, reached: number): LinkSpan {
  const before = text.slice(Math.max(reached, address.start - longestLabel), address.start);
  return (
    readHref(text, address, before) ??
    readMarkdown(text, address, before) ??
    readBraced(text, address, before) ??
    bare(address, address.start, address.end)
  );
}

/** `\href{URL}{here}`, `URL{here}`. */
function readHref(text: string, address: Address, before: string): LinkSpan | null {
  const command = /\\href ?\{$/.exec(before);
  const closing = closingBrace(text, address);
  const inBraces = command !== null && closing !== null;
  const open = inBraces ? closing + 1 : address.end;
  const start = inBraces ? address.start - command[0].length : address.start;
  const label = readBraces(text, open, longestLabel);
  const named = label === null ? null : labelOf(text, label, address);
  if (label === null || named === null) return inBraces ? bare(address, start, open) : null;
  return { ...bare(address, start, label.end + 1), label: named };
}

/** `[here](URL)`. */
function readMarkdown(text: string, address: Address, before: string): LinkSpan | null {
  const match = /\[([^[\]]+)\]\($/.exec(before);
  if (match === null || text[address.end] !== ')') return null;
  const start = address.start - match[0].length;
  const label = labelOf(text, { start: start + 1, end: address.start - 2 }, address);
  return label === null ? null : { ...bare(address, start, address.end + 1), label };
}

/** `\url{URL}`, `AutoCoreset{URL}`, `{URL}`. */
function readBraced(text: string, address: Address, before: string): LinkSpan | null {
  const closing = before.endsWith('{') ? closingBrace(text, address) : null;
  if (closing === null) return null;
  const end = closing + 1;
  const command = /\\(?:url|path|nolinkurl|footnote) ?\{$/.exec(before);
  if (command !== null)
    return command[0].startsWith('\\footnote') ? null : bare(address, address.start - command[0].length, end);
  const name = /(?:^|[\s([{~])([\p{L}\p{N}][\p{L}\p{N}._-]*)\{$/u.exec(before)?.[1];
  if (name === undefined) {
    // `URL{another URL}`: without its braces the two would run together.
    const isGlued = /[^\s([~]/.test(text[address.start - 2] ?? ' ');
    return isGlued ? null : bare(address, address.start - 1, end);
  }
  const start = address.start - 1 - name.length;
  if (colours.test(name)) return bare(address, start, end);
  return { ...bare(address, start, end), label: { start, end: address.start - 1, isAddress: false } };
}

const colours = new RegExp(`^(?:${colourNames})$`);

/** Where the braces round the address close: right after it, or after the stop that ended its sentence. */
function closingBrace(text: string, address: Address): number | null {
  if (text[address.end] === '}') return address.end;
  return /^[.,;:]\}/.test(text.slice(address.end, address.end + 2)) ? address.end + 1 : null;
}

function bare(address: Address, start: number, end: number): LinkSpan {
  const label = { start: address.start, end: address.end, isAddress: true };
  return { start, end, url: address.url, label };
}

/**
 * The label, without a colour's name (`URL{magenta{GitHub}}`); the address itself where the label says
 * no more; null where it names another address, which would deceive.
 */
function labelOf(text: string, label: Span, address: Address): LinkSpan['label'] | null {
  const shown = text.slice(label.start, label.end);
  const itself = { start: address.start, end: address.end, isAddress: true };
  const [, wrapper = '', inside = shown] = /^(\p{L}{1,30})\{([^{}]*)\}$/u.exec(shown) ?? [];
  const other = readAddress(inside.trim(), 0);
  if (other !== null) return bareName(other.url) === bareName(address.url) ? itself : null;
  if (shown.trim() === '') return itself;
  if (!colours.test(wrapper)) return { ...label, isAddress: false };
  return { start: label.end - 1 - inside.length, end: label.end - 1, isAddress: false };
}

function bareName(url: HttpUrl): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?:\.git)?\/*$/, '');
}
