// A page's visible markup to blocks: headings, links and the texts between elements that break a line.
//
// A block begins where its element opens, or its text, and ends where it closes.

import { parseDate } from '../../paper/dates.ts';
import { type Block, makeBlock } from '../cards/block.ts';
import { unwrap } from '../unwrap.ts';
import { type Hidden, hiddenBehind, hide, inline, unseen } from './elements.ts';
import type { CloseTag, HtmlToken, OpenTag } from './tokens.ts';

export function* readVisible(tokens: Iterable<HtmlToken>): Generator<Block> {
  const page: Visible = { run: null, hidden: null, isDated: false };
  for (const token of tokens) {
    if (token.kind === 'text') addText(page, token.text, token.start, token.end);
    else if (token.kind === 'open') yield* openElement(page, token);
    else yield* closeElement(page, token);
  }
  yield* flush(page, null);
}

interface Run {
  readonly kind: 'heading' | 'link' | 'text';
  readonly level: number;
  href: string | null;
  readonly pieces: string[];
  readonly start: number;
  end: number;
}

interface Visible {
  run: Run | null;
  /** The element whose content nobody sees, such as `style`. */
  hidden: Hidden | null;
  /** In a `<time>`, whose text is replaced by the date it means. */
  isDated: boolean;
}

function* openElement(page: Visible, token: OpenTag): Generator<Block> {
  const { name, attrs, start, end } = token;
  // A card that begins while something hidden was never closed: the page is unbalanced.
  if (page.hidden !== null && !/^(?:article|h[1-6])$/.test(name)) {
    page.hidden = hiddenBehind(page.hidden, token);
    return;
  }
  page.hidden = null;
  if (unseen.has(name)) {
    page.hidden = hide(token);
    if (page.hidden !== null && name !== 'svg' && page.run?.kind === 'text') yield* flush(page, null);
  } else if (/^h[1-6]$/.test(name)) {
    yield* flush(page, { kind: 'heading', level: Number(name[1]), href: null, pieces: [], start, end });
  } else if (name === 'a') {
    const href = attrs.get('href') ?? null;
    if (page.run?.kind === 'heading') page.run.href ??= href;
    else yield* flush(page, { kind: 'link', level: 0, href, pieces: [], start, end });
  } else if (name === 'time') {
    const date = parseDate(attrs.get('datetime') ?? '');
    if (date !== null) {
      yield* flush(page, { kind: 'text', level: 0, href: null, pieces: [date], start, end });
      page.isDated = true;
    }
  } else if (page.run?.kind === 'text' && !inLine.has(name)) {
    yield* flush(page, null);
  } else if (page.run !== null && !inLine.has(name)) {
    page.run.pieces.push(' ');
  }
}

function* closeElement(page: Visible, token: CloseTag): Generator<Block> {
  const { name, end } = token;
  if (page.hidden !== null) {
    page.hidden = hiddenBehind(page.hidden, token);
    return;
  }
  const kind = page.run?.kind;
  const closes = (kind === 'heading' && /^h[1-6]$/.test(name)) || (kind === 'link' && name === 'a');
  if (closes && page.run !== null) page.run.end = end;
  if (closes || (kind === 'text' && (!inLine.has(name) || name === 'time'))) yield* flush(page, null);
}

function addText(page: Visible, text: string, start: number, end: number): void {
  if (page.hidden !== null) return;
  if (page.run === null) {
    if (text.trim() === '') return;
    page.run = { kind: 'text', level: 0, href: null, pieces: [], start, end };
  }
  if (!page.isDated) page.run.pieces.push(text);
  page.run.end = end;
}

/** Ends the run being read, yields it, and begins another. */
function* flush(page: Visible, next: Run | null): Generator<Block> {
  const { run } = page;
  page.run = next;
  page.isDated = false;
  if (run === null) return;
  const text = unwrap(run.pieces.join('').replace(/[\t\n\r\f ]+/g, ' '));
  if (text === '' && run.kind !== 'link') return;
  yield makeBlock(run.kind, text, run, { href: run.href, level: run.level });
}

const inLine: ReadonlySet<string> = new Set([...inline, 'path']);
