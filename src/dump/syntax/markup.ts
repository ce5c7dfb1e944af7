// Markdown as scrapers write it, to blocks: headings, links that run over several lines, text.
//
// This is not Markdown by the specification: a link may hold blank lines, lists and images, and a
// damaged file may never close it. A line decides what begins there; a link ends at the nearest
// closing mark (links.ts); plain lines run on until something else begins.
import { type Block, makeBlock } from '../cards/block.ts';
import { removeImages } from '../cards/phrases.ts';
import type { Source } from '../source.ts';
import { unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { openEscapes } from './escapes.ts';
import { type FindLink, type LinkStyle, openLinks } from './links.ts';

/** Blocks in the order of the text; what lies between them is white space. */
export function* tokeniseMarkup(source: Source, style: LinkStyle): Generator<Block> {
  const findLink = openLinks(source.text, style);
  const hasWord = collectVocabulary(source.text);
  const removeEscapes = openEscapes(source.text);
  const context: Context = {
    source,
    findLink,
    clean: (raw) => removeEscapes(unwrap(removeImages(raw), hasWord)),
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
      yield makeBlock({ kind: 'markup', text, start, end });
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
  const open = start + (marks?.[0].length ?? 0);
  const link = source.text.startsWith('[', open) ? findLink(open, true) : null;
  if (link !== null) {
    const inner = source.text.slice(open + 1, link.textEnd).replace(/([\r\n])#{1,6}\s/g, '$1');
    yield makeBlock({ kind: 'heading', level, text: clean(inner), href: link.href, start, end: link.end });
    yield* readRest(context, link.end);
  } else {
    const last = continueHeading(source, line, end);
    const inner = source.text.slice(open, last).replace(/([\r\n])\s{0,8}#{1,6}\s/g, '$1');
    yield makeBlock({
      kind: 'heading',
      level,
      text: clean(inner.replace(/^\[(?!.{0,200}\])/, '')),
      start,
      end: last,
    });
  }
}

/** A long title goes on in the next lines, indented by two spaces. */
function continueHeading(source: Source, line: number, end: number): number {
  let last = end;
  for (let next = line + 1; next < source.lines && next <= line + MOST_TITLE_LINES; next++) {
    if (!/^ {2,8}[^\s\-*#[]/.test(source.line(next))) break;
    last = trimLine(source, next).end;
  }
  return last;
}

/** The pieces of a line: text and links in turn. */
function* readPieces(context: Context, line: number): Generator<Block> {
  const { source, clean } = context;
  const { text, start, end } = trimLine(source, line);
  const marker = /^(?:[-*+•](?:\s{1,8}|$)){1,8}/.exec(text)?.[0].length ?? 0;
  if (marker >= text.length) {
    yield makeBlock({ kind: 'text', text: '', start, end });
    return;
  }
  const image = measureImage(source.text, start + marker);
  if (image > 0) {
    yield makeBlock({ kind: 'text', text: '', start, end: start + marker + image });
    yield* readRest(context, start + marker + image);
    return;
  }
  const link = context.findLink(start + marker, false);
  if (link !== null) {
    const inner = source.text.slice(start + marker + 1, link.textEnd);
    yield makeBlock({ kind: 'link', text: clean(inner), href: link.href, start, end: link.end });
    yield* readRest(context, link.end);
    return;
  }
  if (text === '[' || text === ']') {
    yield makeBlock({ kind: 'markup', text, start, end });
    return;
  }
  const cut = findInlineLink(context, start + marker, end);
  const last = cut < end || end - start < LONG_LINE ? cut : continueText(context, line, end);
  yield mendLink(clean(source.text.slice(start + marker, last)), start, last);
  if (cut < end) yield* readRest(context, cut);
}

/** A text, or what damage left of a link: its opening or its closing bracket is gone. */
function mendLink(text: string, start: number, end: number): Block {
  const closing = /^\]?([^[]*?)\](?:\((https?:\/\/[^\s()]{1,2000})\)|\[\d{1,6}\])$/.exec(text);
  if (closing !== null) {
    return makeBlock({ kind: 'link', text: closing[1] ?? '', href: closing[2] ?? null, start, end });
  }
  const isUnclosed = text.startsWith('[') && !text.includes(']');
  return makeBlock({ kind: 'text', text: isUnclosed ? text.slice(1).trimStart() : text, start, end });
}

/** What stands on the line after a block. */
function* readRest(context: Context, from: number): Generator<Block> {
  const { source, findLink, clean } = context;
  let at = from;
  for (;;) {
    const end = trimLine(source, source.lineAt(Math.max(at - 1, 0))).end;
    while (at < end && /\s/.test(source.text.charAt(at))) at++;
    if (at >= end) return;
    const image = measureImage(source.text, at);
    if (image > 0) {
      yield makeBlock({ kind: 'text', text: '', start: at, end: at + image, inline: true });
      at += image;
      continue;
    }
    const link = findLink(at, false);
    const cut = link === null ? findInlineLink(context, at, end) : link.end;
    const inner = link === null ? source.text.slice(at, cut) : source.text.slice(at + 1, link.textEnd);
    const kind = link === null ? 'text' : 'link';
    yield makeBlock({
      kind,
      text: clean(inner),
      href: link?.href ?? null,
      start: at,
      end: cut,
      inline: true,
    });
    at = cut;
  }
}

/** Length of the image `![alt](src)` at an offset; 0 for none. */
function measureImage(text: string, at: number): number {
  if (!text.startsWith('![', at)) return 0;
  return /^!\[[^\]]{0,300}\]\([^\s()]{0,2000}\)/.exec(text.slice(at, at + 2400))?.[0].length ?? 0;
}

/** Where a link begins in a short text such as `May 29[6](…)`; `end` if none does. Prose is left alone. */
function findInlineLink({ source, findLink }: Context, from: number, end: number): number {
  // Looked for in the short text alone: a search to the end of the file, once a line, would be quadratic.
  const at = source.text.slice(from + 1, Math.min(end, from + 1 + SHORT_TEXT)).indexOf('[');
  return at !== -1 && findLink(from + 1 + at, false) !== null ? from + 1 + at : end;
}

/** Plain lines run on until a blank line or until something else begins. */
function continueText({ source, findLink }: Context, line: number, end: number): number {
  let last = end;
  for (let next = line + 1; next < source.lines; next++) {
    const { text, start, end: nextEnd } = trimLine(source, next);
    // `- and find that` is prose with a dash, `- 3 authors` is not.
    if (text === '' || isMarkup(text) || /^(?:#{1,6}\s|[-*+•·](?:\s(?![a-z])|$))/.test(text)) break;
    if (text.startsWith('[') && findLink(start, false) !== null) break;
    last = nextEnd;
  }
  return last;
}

/** Anchors, fences, rules: syntax without words. */
function isMarkup(text: string): boolean {
  return /^(?:<a (?:id|name)="[^"<>]{0,200}"(?: ?\/)?>(?:<\/a>)?|`{3,}\w{0,20}|-{3,}|_{3,}|={3,}|\*{3,})$/.test(
    text,
  );
}

function trimLine(source: Source, line: number): { text: string; start: number; end: number } {
  const raw = source.line(line);
  const text = raw.trim();
  const start = source.start(line) + (text === '' ? 0 : raw.indexOf(text.charAt(0)));
  return { text, start, end: start + text.length };
}

// Three lines of 80 columns hold the longest title of the five dumps; hostile ones are longer.
const MOST_TITLE_LINES = 200;
// A line shorter than this is never wrapped prose: labels, dates and dots stand for themselves.
const LONG_LINE = 30;
// A text longer than this is prose, and brackets in it are the author's.
const SHORT_TEXT = 60;
