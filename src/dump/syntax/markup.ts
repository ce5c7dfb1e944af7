// Markdown as scrapers write it, to blocks: headings, links that run over several lines, text.
//
// This is not Markdown by the specification: a link may hold blank lines, lists and images, and a
// damaged file may never close it. A line decides what begins there; a link ends at the nearest
// closing mark (links.ts); plain lines run on until something else begins (extent.ts).
import { type Block, makeBlock } from '../cards/block.ts';
import { measureStandIn, removeImages } from '../cards/phrases.ts';
import { type Source, trimLine } from '../source.ts';
import { unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { openEscapes } from './escapes.ts';
import { continueHeading, continueText, endOfRest, isMarkup, longestRest } from './extent.ts';
import { type FindLink, type LinkStyle, openLinks } from './links.ts';
import { findAnchor, removeTags } from './tags.ts';

/** Blocks in the order of the text; what lies between them is white space. */
export function* tokeniseMarkup(source: Source, style: LinkStyle): Generator<Block> {
  const findMarkdown = openLinks(source.text, style);
  const hasWord = collectVocabulary(source.text);
  const removeEscapes = openEscapes(source.text);
  const context: Context = {
    source,
    findLink: (at, inHeading) => findAnchor(source.text, at) ?? findMarkdown(at, inHeading),
    clean: (raw) => removeEscapes(unwrap(removeTags(removeImages(raw)), hasWord)),
  };
  let line = source.first;
  while (line < source.lines) {
    const { text, start, end } = trimLine(source, line);
    if (text === '') {
      line++;
      continue;
    }
    let last = end;
    if (isMarkup(text)) {
      yield makeBlock('markup', text, { start, end });
    } else {
      for (const block of /^#{1,6}\s/.test(text) ? readHeading(context, line) : readPieces(context, line)) {
        yield block;
        last = block.end;
      }
    }
    line = source.lineAt(Math.max(last - 1, start)) + 1;
  }
}

interface Context {
  readonly source: Source;
  readonly findLink: FindLink;
  readonly clean: (raw: string) => string;
}

function* readHeading(context: Context, line: number): Generator<Block> {
  const { source, findLink, clean } = context;
  const { text, start, end } = trimLine(source, line);
  const marks = /^(#{1,6})\s{1,20}/.exec(text);
  const level = marks?.[1]?.length ?? 1;
  const open =
    start + (marks?.[0].length ?? 0) + measureNumber(source.text, start + (marks?.[0].length ?? 0));
  const link = findLink(open, true);
  if (link !== null) {
    const inner = source.text.slice(link.textStart, link.textEnd).replace(/([\r\n])\s{0,8}#{1,6}\s/g, '$1');
    yield makeBlock('heading', clean(inner), { start, end: link.end }, { level, href: link.href });
    yield* readRest(context, link.end);
  } else {
    const last = continueHeading(source, line, end);
    const inner = source.text.slice(open, last).replace(/([\r\n])\s{0,8}#{1,6}\s/g, '$1');
    const unopened = inner.replace(/^\[(?!.{0,200}\])/, '');
    yield makeBlock('heading', clean(unopened), { start, end: last }, { level });
  }
}

/** The pieces of a line: text and links in turn. */
function* readPieces(context: Context, line: number): Generator<Block> {
  const { source, clean } = context;
  const { text, start, end } = trimLine(source, line);
  const bullets = /^(?:[-*+•>](?:\s{1,8}|$)){1,8}/.exec(text)?.[0].length ?? 0;
  const marker = bullets + measureNumber(source.text, start + bullets);
  if (marker >= text.length) {
    yield makeBlock('text', '', { start, end });
    return;
  }
  const image = measureImage(source.text, start + marker);
  if (image > 0) {
    yield makeBlock('text', '', { start, end: start + marker + image });
    yield* readRest(context, start + marker + image);
    return;
  }
  const link = context.findLink(start + marker, false);
  if (link !== null) {
    const inner = source.text.slice(link.textStart, link.textEnd);
    const closing =
      marker > 0 ? (/^[*_]{2,3}/.exec(source.text.slice(link.end, link.end + 3))?.[0].length ?? 0) : 0;
    const linkEnd = link.end + closing;
    const marked = { href: link.href, isMarked: marker > 0 };
    yield makeBlock('link', clean(inner), { start, end: linkEnd }, marked);
    yield* readRest(context, linkEnd);
    return;
  }
  if (text === '[' || text === ']') {
    yield makeBlock('markup', text, { start, end });
    return;
  }
  if (marker === 0 && text.startsWith('<') && removeTags(text).trim().startsWith('·')) {
    yield* readRest(context, start, start);
    return;
  }
  const cut = findInlineLink(context, start + marker, end);
  const last =
    cut < end || end - start < longLine
      ? cut
      : continueText(source, line, end, (at) => context.findLink(at, false) !== null);
  yield mendLink(clean(source.text.slice(start + marker, last)), start, last);
  if (cut < end) yield* readRest(context, cut);
}

/** Length of what marks a link as an item of a list or in bold: `1. [`, `**[`, `3) **[`. */
function measureNumber(text: string, at: number): number {
  return /^(?:\d{1,4}[.)]\s{1,4})?(?:[*_]{2,3})?(?=\[|<a\s)/.exec(text.slice(at, at + 16))?.[0].length ?? 0;
}

/** A text, or what damage left of a link: its opening or its closing bracket is gone. */
function mendLink(text: string, start: number, end: number): Block {
  const closing = /^\]?([^[]*?)\](?:\((https?:\/\/[^\s()]{1,2000})\)|\[\d{1,6}\])$/.exec(text);
  if (closing !== null) {
    return makeBlock('link', closing[1] ?? '', { start, end }, { href: closing[2] ?? null });
  }
  const isUnclosed = text.startsWith('[') && !text.includes(']');
  return makeBlock('text', isUnclosed ? text.slice(1).trimStart() : text, { start, end });
}

/** What stands on the line after a block; `firstOf` is the offset of a line that is all rest. */
function* readRest(context: Context, from: number, firstOf = -1): Generator<Block> {
  const { source, findLink, clean } = context;
  let at = from;
  for (;;) {
    // A block before it may have ended with its line; the rest is looked for on that line.
    const line = source.lineAt(at === firstOf ? at : Math.max(at - 1, 0));
    const end = endOfRest(source, at, line);
    while (at < end && /\s/.test(source.text.charAt(at))) at++;
    if (at >= end) return;
    const image = measureImage(source.text, at);
    if (image > 0) {
      yield makeBlock('text', '', { start: at, end: at + image }, { inline: true });
      at += image;
      continue;
    }
    const link = findLink(at, false);
    const cut = link === null ? findInlineLink(context, at, end) : link.end;
    const inner =
      link === null ? source.text.slice(at, cut) : source.text.slice(link.textStart, link.textEnd);
    const place = { start: at, end: cut };
    yield makeBlock(link === null ? 'text' : 'link', clean(inner), place, {
      href: link?.href ?? null,
      inline: true,
    });
    at = cut;
  }
}

/** Length of the image `![alt](src)` at an offset, or of what stands in its place; 0 for none. */
function measureImage(text: string, at: number): number {
  if (text.startsWith('[', at)) return measureStandIn(text.slice(at, at + 330));
  if (!text.startsWith('![', at)) return 0;
  return /^!\[[^\]]{0,300}\]\([^\s()]{0,2000}\)/.exec(text.slice(at, at + 2400))?.[0].length ?? 0;
}

/** Where a link begins in a short text such as `May 29[6](…)`; `end` if none does. Prose is left alone. */
function findInlineLink({ source, findLink }: Context, from: number, end: number): number {
  // Looked for in the short text alone: a search to the end of the file, once a line, would be quadratic.
  const window = source.text.slice(from + 1, Math.min(end, from + longestRest));
  const at = from + 1 + window.search(/\[|<a\s/);
  if (at === from || removeTags(source.text.slice(from, at)).trim().length > shortText) return end;
  return findLink(at, false) === null ? end : at;
}

// A line shorter than this is never wrapped prose: labels, dates and dots stand for themselves.
const longLine = 30;
// A text longer than this is prose, and brackets in it are the author's.
const shortText = 60;
