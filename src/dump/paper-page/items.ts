// A page of one paper to its pieces in order, whatever it was saved as: headings, links and lines.
import { type Block, makeBlock } from '../cards/block.ts';
import { readParagraphs } from '../html/paragraphs.ts';
import { bodyOf, type Source, trimLine } from '../source.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';
import { endOfWraps, pageWidth, unwrap } from '../unwrap.ts';

/** For HTML, whose pieces have no place of their own, each is at the place where the page begins. */
export function* readItems(source: Source): Generator<Block> {
  const text = bodyOf(source);
  if (/^\s{0,200}</.test(text)) yield* fromHtml(text, source.start(source.first));
  else if (/^#{1,6} \S|\]\(\S/m.test(text)) yield* withoutUnderlines(fromMarkdown(source));
  else yield* withoutUnderlines(fromLines(source));
}

/** Drawn below a heading: `--------`. */
function* withoutUnderlines(blocks: Iterable<Block>): Generator<Block> {
  for (const block of blocks) if (!/^(?:-{3,}|={3,})$/.test(block.text)) yield block;
}

function* fromHtml(html: string, start: number): Generator<Block> {
  const place = { start, end: start };
  for (const { kind, text, hrefs } of readParagraphs(html)) {
    yield makeBlock(kind, text, place, { level: kind === 'heading' ? 1 : 0 });
    for (const href of hrefs) yield makeBlock('link', '', place, { href });
  }
}

function* fromMarkdown(source: Source): Generator<Block> {
  for (const block of tokeniseMarkup(source, 'inline')) {
    const text = block.text.replace(/^(?:>\s?){1,4}/, '').replace(inlineLink, '$1');
    yield { ...block, text: block.kind === 'heading' ? text : text.replace(/^\*\*(.{1,400})\*\*$/, '$1') };
  }
}

/** Lines that a text browser wrapped are one. */
function* fromLines(source: Source): Generator<Block> {
  const lines = Array.from({ length: source.lines - source.first }, (_, at) =>
    source.line(source.first + at),
  );
  const width = pageWidth(lines);
  for (let at = 0, next = 0; at < lines.length; at = next) {
    next = width === null ? at + 1 : endOfWraps(lines, at, width);
    const { text, start } = trimLine(source, source.first + at);
    const { end } = trimLine(source, source.first + next - 1);
    if (text !== '') yield makeBlock('text', unwrap(lines.slice(at, next).join('\n')), { start, end });
  }
}

const inlineLink = /\[([^[\]]{1,200})\]\([^\s()]{1,2000}\)/g;
